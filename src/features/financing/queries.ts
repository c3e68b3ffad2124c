import { queryOptions } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { ApiError, callService } from '@/shared/api/client.ts';
import {
  ApplyRefusal,
  ConfirmRefusal,
  type FinancingApplication,
  financingEndpoints,
  type FinancingOverview,
  type FinancingProduct,
} from './schemas.ts';

/**
 * How the customer's products stand. `at`: the service's time of the answer, `clockAheadMs`: that less the device's; both
 * in ms.
 */
export type Financing = Pick<FinancingOverview, 'products'> & {
  readonly at: number;
  readonly clockAheadMs: number;
};

/** Server state of the Financing service. */
export const financingQueries = {
  all: () => ['financing'] as const,

  /**
   * Never taken as fresh: another tab or device may have applied. Asked again unbidden, so that it fails with 401 for
   * guests and ended sessions instead of raising a question for the password.
   */
  overview: () =>
    queryOptions({
      queryKey: [...financingQueries.all(), 'overview'] as const,
      queryFn: async ({ signal }): Promise<Financing> => {
        const { products, serverTime } = await callService('financing', financingEndpoints.getFinancing, {
          signal,
          isBackground: true,
        });
        const receivedAt = Date.now();
        const at = serverTime ? Date.parse(serverTime) : receivedAt;
        return { products, at, clockAheadMs: at - receivedAt };
      },
      staleTime: 0,
    }),
};

export type Applied =
  | { readonly ok: true; readonly application: FinancingApplication }
  | { readonly ok: false; readonly refusal: ApplyRefusal };

/**
 * Applies for a product; a one-time code is sent. The same `key` again is the same application, so that a try whose
 * answer was lost can be repeated.
 *
 * @throws ApiError when there is no session, or the outcome is unknown
 */
export async function applyFor(product: FinancingProduct, key: string): Promise<Applied> {
  try {
    const application = await callService('financing', financingEndpoints.apply, {
      body: { product },
      headers: { 'Idempotency-Key': key },
    });
    return { ok: true, application };
  } catch (error) {
    return { ok: false, refusal: refusalIn(ApplyRefusal, error) };
  }
}

export type Confirmed =
  | { readonly ok: true; readonly application: FinancingApplication }
  | { readonly ok: false; readonly refusal: ConfirmRefusal };

/** Confirms an application with its one-time code. @throws ApiError when there is no session, or the outcome is unknown */
export async function confirmApplication(id: string, code: string): Promise<Confirmed> {
  try {
    const application = await callService('financing', financingEndpoints.confirm, {
      params: { id },
      body: { code },
    });
    return { ok: true, application };
  } catch (error) {
    return { ok: false, refusal: refusalIn(ConfirmRefusal, error) };
  }
}

/** Ends an open application; one that is over, or granted, stays as it is. @throws ApiError */
export async function cancelApplication(id: string): Promise<void> {
  await callService('financing', financingEndpoints.cancel, { params: { id } });
}

/** The expected refusal in an error. @throws the error when there is none in it */
function refusalIn<S extends z.ZodMiniType>(schema: S, error: unknown): z.infer<S> {
  const refusal = error instanceof ApiError && schema.safeParse(error.problem);
  if (refusal && refusal.success) return refusal.data;
  throw error;
}
