import { useQuery } from '@tanstack/react-query';
import { accountQueries, findCustomer } from '@/features/account/queries.ts';
import type { Credit } from '@/features/financing/model/credit.ts';
import { type Lack, lackOf } from '@/features/financing/model/standings.ts';
import { useFinancing } from '@/features/financing/ui/use-financing.ts';
import { ApiError } from '@/shared/api/client.ts';

/** Why one of the store's own ways to pay cannot be had. */
export type WhyNot = Lack | 'signed_out' | 'session_over';

export type PaymentMeans<Granted> =
  | { readonly status: 'loading' }
  | {
      readonly status: 'failed';
      readonly error: unknown;
      readonly isRetrying: boolean;
      readonly retry: () => void;
    }
  | { readonly status: 'lacking'; readonly whyNot: WhyNot }
  | ({ readonly status: 'granted' } & Granted);

/** Store credit as the account has it now, whoever granted it; without any, why not. */
export function useStoreCredit(): PaymentMeans<{ readonly credit: Credit }> {
  const customer = useQuery({ ...accountQueries.customer(), queryFn: findCustomer });
  const hasNoCredit = customer.data?.credit === null;
  const financing = useFinancing({ enabled: hasNoCredit });

  const withoutSession = sessionProblem(customer.error);
  if (withoutSession) return { status: 'lacking', whyNot: withoutSession };
  const credit = customer.data?.credit;
  if (credit) return { status: 'granted', credit };
  if (hasNoCredit && financing.data) {
    return { status: 'lacking', whyNot: lackOf(financing.data.products, 'credit_card') ?? 'available' };
  }
  return unsettled([customer, financing]);
}

/** Whether the customer has the loan; without it, why not. */
export function useLoan(): PaymentMeans<unknown> {
  const financing = useFinancing();
  const withoutSession = sessionProblem(financing.error);
  if (withoutSession) return { status: 'lacking', whyNot: withoutSession };
  if (!financing.data) return unsettled([financing]);
  const whyNot = lackOf(financing.data.products, 'loan');
  return whyNot ? { status: 'lacking', whyNot } : { status: 'granted' };
}

type Question = {
  readonly isError: boolean;
  readonly error: unknown;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
};

function unsettled(questions: readonly Question[]): PaymentMeans<never> {
  const failed = questions.find(({ isError }) => isError);
  if (!failed) return { status: 'loading' };
  const { error, isFetching, refetch } = failed;
  return { status: 'failed', error, isRetrying: isFetching, retry: () => void refetch() };
}

function sessionProblem(error: unknown): 'signed_out' | 'session_over' | null {
  const code = error instanceof ApiError ? error.code : undefined;
  if (code === 'not_signed_in') return 'signed_out';
  return code === 'session_expired' ? 'session_over' : null;
}
