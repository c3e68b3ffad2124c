import { checkoutMessages as words } from '@/shared/messages/checkout.ts';
import { lazyPart } from '@/shared/ui/lazy-part.tsx';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import type { PaymentProvider } from '../payment-provider.ts';
import { PartNotFetched } from './part-not-fetched.tsx';

type Parts = Required<Pick<PaymentProvider, 'Note' | 'Form'>>;

/** Pays with the store credit of the signed-in customer. */
export const storeCreditProvider = fetchedProvider('store_credit', words.storeCredit, async () => {
  const { StoreCreditNote, StoreCreditForm } = await import('./store-credit-form.tsx');
  return { Note: StoreCreditNote, Form: StoreCreditForm };
});

/** Pays with the loan of the signed-in customer, in instalments. */
export const loanProvider = fetchedProvider('loan', words.loan, async () => {
  const { LoanNote, LoanForm } = await import('./loan-form.tsx');
  return { Note: LoanNote, Form: LoanForm };
});

/** A way to pay whose program is fetched once the checkout is there; if it does not come, the others still pay. */
function fetchedProvider(id: string, label: string, load: () => Promise<Parts>): PaymentProvider {
  return {
    id,
    label,
    Note: lazyPart(async () => (await load()).Note),
    Form: lazyPart(async () => (await load()).Form, {
      pending: <Skeleton height="6rem" />,
      failed: <PartNotFetched />,
    }),
  };
}
