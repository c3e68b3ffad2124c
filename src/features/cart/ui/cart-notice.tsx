import type { ComponentProps } from 'react';
import { Notice } from '@/shared/ui/notice.tsx';
import { useFocusKept } from './use-focus-kept.ts';

/** A notice about the cart. When it goes with the focus in it, the place that holds the notices gets the focus. */
export function CartNotice(props: ComponentProps<typeof Notice>) {
  const ref = useFocusKept<HTMLDivElement>(focusPlaceOf);
  return (
    <div ref={ref}>
      <Notice {...props} />
    </div>
  );
}

function focusPlaceOf(notice: HTMLElement): void {
  notice.closest<HTMLElement>('[tabindex="-1"]')?.focus();
}
