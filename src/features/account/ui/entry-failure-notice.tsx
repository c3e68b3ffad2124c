import { Notice } from '@/shared/ui/notice.tsx';

/** Says above the button why the form did not go through. */
export function EntryFailure({ text }: { text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <Notice tone="danger" role="alert">
      <p>{text}</p>
    </Notice>
  );
}
