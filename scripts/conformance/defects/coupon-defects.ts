import { type Coupon, ValidationRequest } from '@/features/coupons/schemas.ts';
import type { Quote } from '@/features/orders/schemas.ts';
import type { MockServices } from '../../../mocks/create-mock-services.ts';
import {
  answering,
  type Defect,
  deviceOf,
  editing,
  jsonOf,
  lastSegment,
  patching,
  problem,
} from './plant.ts';

const VALIDATION = 'POST /coupons/{id}/validations';
const QUOTE = 'POST /orders/quotes';

/** Coupons that count where they should not, for more or for less. */
export const couponDefects: readonly Defect[] = [
  {
    name: 'a second coupon comes on top of the first',
    foundBy: { 'coupons.second-coupon': 'the quote with the second coupon' },
    plant: (next, services) => {
      const discounts = new Map<string, number>();
      return editing(QUOTE, (body, request) => {
        const quote = body as Quote;
        const before = discounts.get(deviceOf(request)) ?? 0;
        discounts.set(deviceOf(request), quote.discount.amount);
        return quote.coupon ? cheaperBy(quote, before) : undefined;
      })(next, services);
    },
  },
  {
    name: 'a discount is rounded half down',
    foundBy: { 'coupons.worked-examples': '12.5 % of 49.96: expected 625, got 624' },
    plant: editing(QUOTE, (body) => {
      const quote = body as Quote;
      const isHalf = quote.coupon?.eligible === true && (quote.subtotal.amount * 125) % 1000 === 500;
      return isHalf ? cheaperBy(quote, -1) : undefined;
    }),
  },
  {
    name: 'the whole discount is put on the first line',
    foundBy: { 'coupons.percentage': 'discounts by line' },
    plant: editing(QUOTE, (body) => {
      const quote = body as Quote;
      const lines = quote.lines.map((line, index) => ({
        ...line,
        discount: { ...line.discount, amount: index === 0 ? quote.discount.amount : 0 },
      }));
      return { ...quote, lines };
    }),
  },
  {
    name: 'maximumDiscount is ignored',
    foundBy: { 'coupons.percentage-capped': 'discount in the quote' },
    plant: judgingWithout('maximumDiscount'),
  },
  {
    name: 'excluded products count as well',
    foundBy: { 'coupons.excluded-products': 'discounts by line' },
    plant: judgingWithout('excludedProductIds'),
  },
  {
    name: 'reduced items count although the coupon excludes them',
    foundBy: { 'coupons.reduced-items': 'discounts by line' },
    plant: judgingWithout('excludeReducedItems'),
  },
  {
    name: 'free shipping is taken off the items',
    foundBy: { 'coupons.free-shipping': 'discounts by line' },
    plant: editing(QUOTE, (body) => {
      const quote = body as Quote;
      const [first, ...others] = quote.lines;
      const isShipping = quote.discount.amount === quote.delivery.amount && quote.coupon?.eligible === true;
      return first && isShipping
        ? { ...quote, lines: [{ ...first, discount: quote.discount }, ...others] }
        : undefined;
    }),
  },
  {
    name: 'a coupon that takes nothing off is fine',
    foundBy: { 'coupons.nothing-to-take-off': 'eligible: expected false, got true' },
    plant: verdictOf(({ reason, coupon }) =>
      coupon?.discount.type === 'free_shipping' && reason !== undefined ? eligible(0) : undefined,
    ),
  },
  {
    name: 'a minimum that is met exactly is not enough',
    foundBy: { 'coupons.minimum-subtotal': 'eligible with 1998 of 1998: expected true, got false' },
    plant: verdictOf(({ coupon, subtotal }) => {
      const isExact = coupon?.minimumSubtotal?.amount === subtotal;
      const missing = { amount: 0, currency: 'USD' };
      return isExact ? { eligible: false, reason: { code: 'minimum_subtotal_not_met', missing } } : undefined;
    }),
  },
  {
    name: 'minimums look at all items, not at the qualifying ones',
    foundBy: { 'coupons.minimum-of-qualifying': 'minimum_subtotal_not_met' },
    plant: verdictOf(({ reason, coupon }) =>
      coupon?.categoryIds && reason === 'minimum_subtotal_not_met' ? eligible(77) : undefined,
    ),
  },
  {
    name: 'an expired coupon is accepted for one more second',
    foundBy: { 'coupons.window-edges': 'eligible 1 ms after endsAt: expected false, got true' },
    plant: verdictOf(({ reason, coupon, now }) =>
      reason === 'expired' && now - Date.parse(coupon?.endsAt ?? '') < 60_000 ? eligible(100) : undefined,
    ),
  },
  {
    name: 'the limits are looked at before the window',
    foundBy: { 'coupons.order-window': 'usage_limit_reached' },
    plant: verdictOf(({ reason, coupon }) =>
      reason === 'expired' && coupon?.usageLimit !== undefined
        ? { eligible: false, reason: { code: 'usage_limit_reached' } }
        : undefined,
    ),
  },
  {
    name: 'the minimums are looked at before the items',
    foundBy: { 'coupons.order-items': 'minimum_subtotal_not_met' },
    plant: verdictOf(({ reason, coupon }) =>
      reason === 'no_qualifying_items' && coupon?.minimumSubtotal
        ? {
            eligible: false,
            reason: { code: 'minimum_subtotal_not_met', missing: coupon.minimumSubtotal },
          }
        : undefined,
    ),
  },
  {
    name: 'the quote does not say why a coupon does not count',
    foundBy: { 'coupons.quote-says-why': 'coupon: expected' },
    plant: editing(QUOTE, (body) => {
      const { coupon, ...quote } = body as Quote;
      return coupon
        ? { ...quote, coupon: { couponId: coupon.couponId, eligible: coupon.eligible } }
        : undefined;
    }),
  },
  {
    name: 'codes are case-sensitive',
    foundBy: { 'coupons.code-as-typed': 'expected 200, got 404' },
    plant: answering('GET /coupons/by-code/{code}', async (response, request) => {
      const { code } = await jsonOf(response);
      return response.ok && code !== lastSegment(request) ? problem(404, 'coupon_not_found') : response;
    }),
  },
  {
    name: 'a validation uses the coupon up',
    foundBy: { 'coupons.validation-writes-nothing': 'eligible in the quote: expected true, got false' },
    plant: editing(VALIDATION, async ({ eligible: isEligible }, request, services) => {
      if (isEligible === true) await useUp(services, lastSegment(request, 2));
      return undefined;
    }),
  },
  {
    name: 'a purchase does not count for the customer',
    foundBy: { 'coupons.once-per-customer': 'customer_limit_reached' },
    plant: patching(({ coupons }) => {
      const { redeem } = coupons;
      coupons.redeem = (request) =>
        redeem({
          ...request,
          caller: { ...request.caller, customerId: null, deviceId: request.orderId },
        });
    }),
  },
  {
    name: 'a coupon use never comes back',
    foundBy: {
      'coupons.use-comes-back': 'eligible again: expected true, got false',
      'commitments.payment-timeout': 'uses of CT-SINGLE-USE was 0 and is 1',
    },
    plant: patching(({ coupons }) => {
      coupons.giveBackUse = async () => undefined;
    }),
  },
  {
    name: 'a coupon that an order under way holds is said to be used up',
    foundBy: { 'commitments.held-coupon': 'expected "held_by_another_order", got "usage_limit_reached"' },
    plant: verdictOf(({ reason }) =>
      reason === 'held_by_another_order'
        ? { eligible: false, reason: { code: 'usage_limit_reached' } }
        : undefined,
    ),
  },
];

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
function verdictOf(judge: (judged: Judged) => Verdict | undefined) {
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

/** Quotes with a coupon that lacks one of its conditions. */
function judgingWithout(condition: keyof Coupon) {
  return patching(({ coupons }) => {
    const { lookUp } = coupons;
    coupons.lookUp = async (...asked) => {
      const { coupon, customer } = await lookUp(...asked);
      const { [condition]: _, ...rest } = coupon ?? ({} as Coupon);
      return { coupon: coupon && (rest as Coupon), customer };
    };
  });
}

function eligible(amount: number): Verdict {
  return { eligible: true, discount: { amount, currency: 'USD' } };
}

function cheaperBy(quote: Quote, amount: number): Quote {
  const { discount, total } = quote;
  return {
    ...quote,
    discount: { ...discount, amount: discount.amount + amount },
    total: { ...total, amount: total.amount - amount },
  };
}

async function useUp({ store }: MockServices, couponId: string): Promise<void> {
  await store.transact(async (tx) => {
    const row = await tx.get('coupons.coupons', couponId);
    if (row) await tx.put('coupons.coupons', { ...row, redemptions: row.redemptions + 1 });
  });
}
