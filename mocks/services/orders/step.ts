import type { ServiceName } from '@/shared/api/endpoint.ts';
import type { Problem } from '@/shared/api/problem.ts';
import type { PurchaseStep } from '../../scenarios.ts';
import type { Settings } from '../../settings.ts';
import type { Store } from '../../store.ts';
import type { CatalogService } from '../catalog.ts';
import type { CouponService } from '../coupons.ts';
import type { Payments } from '../payments.ts';
import type { OrderRow, OrderTables } from './order-row.ts';

/** How long what an unfinished order holds stays held, in ms. */
export const HOLD_MS = 10 * 60_000;

export type StepContext = {
  readonly store: Store<OrderTables>;
  readonly settings: Settings;
  readonly catalog: CatalogService;
  readonly coupons: CouponService;
  readonly payments: Payments;
  /** Who runs the steps: one tab, or the one process of an HTTP host. */
  readonly worker: string;
  /** What a purchase consists of, in its order. */
  readonly steps: readonly Step[];
};

export type StepOutcome =
  /** `order` carries what later steps and compensations need to know. */
  | { readonly kind: 'done'; readonly order: OrderRow }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** Not decided yet; run the step again at `until` (ms). */
  | { readonly kind: 'waiting'; readonly until: number }
  /** Only when opening: the key is known, from the caller's same request or another one, or the cart is being bought. */
  | { readonly kind: 'stopped'; readonly by: 'same_request' | 'other_request'; readonly orderId: string }
  | { readonly kind: 'stopped'; readonly by: 'other_attempt' };

/**
 * One commitment of a purchase with what undoes it. Both are idempotent by order id, and `compensate` is safe whether
 * `run` happened, half happened or never did.
 *
 * @see docs/mocks.md
 */
export type Step = {
  readonly name: PurchaseStep;
  /** The service that makes the commitment. */
  readonly service: ServiceName;
  /** The step's own transaction writes down that it is done. */
  readonly recordsItself?: true;
  run(order: OrderRow, context: StepContext): Promise<StepOutcome>;
  compensate(order: OrderRow, context: StepContext): Promise<void>;
};

export function done(order: OrderRow): StepOutcome {
  return { kind: 'done', order };
}

export async function nothingToUndo(): Promise<void> {}
