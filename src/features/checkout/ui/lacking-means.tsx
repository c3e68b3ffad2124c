import { useQueryClient } from '@tanstack/react-query';
import { type Ref, useImperativeHandle, useRef } from 'react';
import { accountQueries } from '@/features/account/queries.ts';
import { useSession } from '@/features/account/session.ts';
import { financingQueries } from '@/features/financing/queries.ts';
import type { FinancingProduct } from '@/features/financing/schemas.ts';
import { payingMessages as words } from '@/shared/messages/paying.ts';
import { paths } from '@/shared/paths.ts';
import { Button, buttonClass } from '@/shared/ui/button.tsx';
import { FailureNotice } from '@/shared/ui/failure-notice.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Notice } from '@/shared/ui/notice.tsx';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import { VisuallyHidden } from '@/shared/ui/visually-hidden.tsx';
import type { PaymentFormHandle } from '../payment-provider.ts';
import type { PaymentMeans, WhyNot } from './use-payment-means.ts';

type LackingMeansProps = {
  product: FinancingProduct;
  means: Exclude<PaymentMeans<unknown>, { status: 'granted' }>;
  ref: Ref<PaymentFormHandle>;
};

/** In place of the form of a way to pay that the customer cannot use, or not yet known to: why, and what to do. */
export function LackingMeans({ product, means, ref }: LackingMeansProps) {
  const panel = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({
    confirm: () => Promise.resolve(null),
    focus: () => {
      panel.current?.focus();
      return panel.current !== null;
    },
    reset: () => undefined,
  }));
  return (
    <div ref={panel} tabIndex={-1}>
      <Explanation product={product} means={means} />
    </div>
  );
}

function Explanation({ product, means }: Omit<LackingMeansProps, 'ref'>) {
  switch (means.status) {
    case 'loading':
      return (
        <>
          <VisuallyHidden>{words.loading}</VisuallyHidden>
          <Skeleton height="4rem" />
        </>
      );
    case 'failed':
      return (
        <FailureNotice
          title={words.loadFailed}
          error={means.error}
          onRetry={means.retry}
          isRetrying={means.isRetrying}
        />
      );
    case 'lacking':
      return (
        <Notice actions={<WayOut whyNot={means.whyNot} />}>
          <p>{whyNotText(means.whyNot, product)}</p>
        </Notice>
      );
  }
}

function WayOut({ whyNot }: { whyNot: WhyNot }) {
  if (whyNot === 'session_over') return <SignInAgain />;
  const isGuest = whyNot === 'signed_out';
  return (
    <Link
      className={buttonClass('secondary')}
      href={isGuest ? paths.signIn(paths.checkout()) : paths.financing()}
    >
      {isGuest ? words.signIn : words.toFinancing}
    </Link>
  );
}

/** Asks for the password in place: what is typed into the checkout stays. */
function SignInAgain() {
  const session = useSession();
  const queryClient = useQueryClient();
  const signInAgain = async () => {
    if (!(await session.askForPassword())) return;
    for (const queryKey of [accountQueries.all(), financingQueries.all()]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  };
  return <Button onClick={() => void signInAgain()}>{words.signIn}</Button>;
}

/** A few words beside the name of a way to pay that is not there; `null` while that is not known. */
export function lackingNote(means: LackingMeansProps['means']): string | null {
  if (means.status === 'loading') return null;
  if (means.status === 'failed') return words.notes.unknown;
  switch (means.whyNot) {
    case 'signed_out':
    case 'session_over':
      return words.notes.signIn;
    case 'available':
    case 'held':
      return words.notes.none;
    case 'blocked':
    case 'blocked_by_application':
      return words.notes.blocked;
  }
}

function whyNotText(whyNot: WhyNot, product: FinancingProduct): string {
  return whyNot === 'session_over' ? words.whyNot.session_over : words.whyNot[whyNot][product];
}
