import type { FinancingApplication, FinancingProduct } from '@/features/financing/schemas.ts';
import type { Problem } from '@/shared/api/problem.ts';
import type { Resource } from '../hold.ts';

/**
 * What one customer may have: one product. Capacity is 1, an application's hold is the right to confirm it, a claimed
 * hold is the product granted. This row alone decides.
 */
export type ArbiterRow = Resource<{ readonly product: FinancingProduct }>;

/**
 * One application at one product's service. How it stands is not written here: the arbiter knows. The code is kept as it
 * is, since six digits can be found from any hash; what protects it are its ten minutes and its five tries.
 */
export type ApplicationRow = {
  readonly id: string;
  readonly customerId: string;
  readonly code: string;
  readonly wrongCodes: number;
  /** In ms. */
  readonly holdExpiresAt: number;
};

/** One `Idempotency-Key` of one customer, the application it stands for, and what was answered first. */
export type ApplicationKeyRow = {
  readonly id: string;
  readonly fingerprint: string;
  readonly applicationId: string;
  readonly requestedAt: number;
  readonly answer?: KeyAnswer;
};

export type KeyAnswer =
  | { readonly ok: true; readonly body: FinancingApplication }
  | { readonly ok: false; readonly problem: Problem };

/** Each product's service has a table of its own, and no other service reads it. */
export type FinancingTables = {
  'financing.arbiter': ArbiterRow;
  'financing.keys': ApplicationKeyRow;
  'credit-card.applications': ApplicationRow;
  'loan.applications': ApplicationRow;
};
