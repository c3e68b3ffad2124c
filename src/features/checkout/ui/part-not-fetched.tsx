import { checkoutMessages as words } from '@/shared/messages/checkout.ts';
import { Button } from '@/shared/ui/button.tsx';
import { Notice } from '@/shared/ui/notice.tsx';

/** In place of a part whose program did not come. What is typed is kept as a draft, so that a reload costs nothing. */
export function PartNotFetched() {
  return (
    <Notice
      tone="danger"
      role="alert"
      actions={<Button onClick={() => window.location.reload()}>{words.reload}</Button>}
    >
      <p>{words.partNotFetched}</p>
    </Notice>
  );
}
