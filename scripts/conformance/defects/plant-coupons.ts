import { type Coupon, ValidationRequest } from '@/features/coupons/schemas.ts';
import type { Quote } from '@/features/orders/schemas.ts';
import type { MockServices } from '../../../mocks/create-mock-services.ts';
import { editing, jsonOf, lastSegment, patching, type Plant } from './plant.ts';

export const VALIDATION = 'POST /coupons/{id}/validations';
export const QUOTE = 'POST /orders/quotes';

type Verdict = { readonly eligible: boolean } & Record<string, unknown>;

type Judged = {
  /** The code of the true reason. */
  readonly reason: string | undefined;
  /** What the lines cost. */
  readonly subtotal: number;
  readonly coupon: Coupon | undefined;
  readonly now: number;
};

/** Changes what validations say. */
export function verdictOf(judge: (judged: Judged) => Verdict | undefined): Plant {
  return editing(VALIDATION, async (body, request, services) => {
    const couponId = lastSegment(request, 2);
    const coupon = await services.store.read((tx) => tx.get('coupons.coupons', couponId));
    const { code } = (body['reason'] ?? {}) as { readonly code?: string };
    const subtotal = await subtotalOf(request, services);
    const verdict = judge({ reason: code, subtotal, coupon, now: services.settings.now() });
    return verdict && { couponId, ...verdict };
  });
}

async function subtotalOf(request: Request, { catalog }: MockServices): Promise<number> {
  const { lines } = ValidationRequest.parse(await jsonOf(request));
  const products = await catalog.describe(lines.map(({ productId }) => productId));
  return lines.reduce(
    (sum, { productId, quantity }) => sum + (products.get(productId)?.unitPrice.amount ?? 0) * quantity,
    0,
  );
}

/** Quotes with another coupon than the one that is asked for. */
export function quotingWith(change: (coupon: Coupon) => Coupon): Plant {
  return patching(({ coupons }) => {
    const { lookUp } = coupons;
    coupons.lookUp = async (...asked) => {
      const { coupon, customer } = await lookUp(...asked);
      return { coupon: coupon && change(coupon), customer };
    };
  });
}

/** Quotes as if the coupon did not have this condition. */
export function quotingWithout(condition: keyof Coupon): Plant {
  return quotingWith(({ [condition]: _, ...coupon }) => coupon as Coupon);
}

/** A yes that takes off this much. */
export function eligible(amount: number): Verdict {
  return { eligible: true, discount: { amount, currency: 'USD' } };
}

/** The quote with this much more taken off. */
export function cheaperBy(quote: Quote, amount: number): Quote {
  const { discount, total } = quote;
  return {
    ...quote,
    discount: { ...discount, amount: discount.amount + amount },
    total: { ...total, amount: total.amount - amount },
  };
}

/** One more use, by nobody. */
export async function useUp({ store }: MockServices, couponId: string): Promise<void> {
  await store.transact(async (tx) => {
    const row = await tx.get('coupons.coupons', couponId);
    if (row) await tx.put('coupons.coupons', { ...row, redemptions: row.redemptions + 1 });
  });
}
