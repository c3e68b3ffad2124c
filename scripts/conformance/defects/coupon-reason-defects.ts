import type { Quote } from '@/features/orders/schemas.ts';
import {
  answering,
  type Defect,
  editing,
  jsonOf,
  lastSegment,
  patching,
  type Plant,
  problem,
} from './plant.ts';
import { eligible, QUOTE, useUp, VALIDATION, verdictOf } from './plant-coupons.ts';

/** Coupons that count when they should not, and reasons that are not the true or not the first one. */
export const couponReasonDefects: readonly Defect[] = [
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
  {
    name: 'a coupon that is switched off counts',
    foundBy: { 'coupons.inactive': 'the reason: expected {"code":"inactive"}, got "eligible"' },
    plant: accepting('inactive'),
  },
  {
    name: 'the window is looked at before the switch',
    foundBy: { 'coupons.order-inactive': 'the reason: expected {"code":"inactive"}, got {"code":"expired"' },
    plant: verdictOf(({ reason, coupon }) =>
      reason === 'inactive' && coupon?.endsAt
        ? { eligible: false, reason: { code: 'expired', endsAt: coupon.endsAt } }
        : undefined,
    ),
  },
  {
    name: 'not_started does not say when',
    foundBy: { 'coupons.not-started': 'reason.startsAt' },
    plant: verdictOf(({ reason }) =>
      reason === 'not_started' ? { eligible: false, reason: { code: reason } } : undefined,
    ),
  },
  {
    name: 'an expired coupon is not found any more',
    foundBy: { 'coupons.expired': 'expected 200, got 404' },
    plant: answering(VALIDATION, async (response) => {
      const { reason } = (await jsonOf(response)) as { readonly reason?: { readonly code: string } };
      return reason?.code === 'expired' ? problem(404, 'coupon_not_found') : response;
    }),
  },
  {
    name: 'limits are looked at when buying only',
    foundBy: {
      'coupons.used-up': 'got "eligible"',
      'coupons.order-limits': 'got "eligible"',
      'coupons.use-counts': 'got "eligible"',
    },
    plant: accepting('usage_limit_reached'),
  },
  {
    name: 'guests get the coupons of customers',
    foundBy: { 'coupons.sign-in-required': 'got "eligible"', 'coupons.order-sign-in': 'got "eligible"' },
    plant: accepting('sign_in_required'),
  },
  {
    name: 'a coupon for first orders counts for every order',
    foundBy: { 'coupons.first-order-only': 'got "eligible"', 'coupons.order-first-order': 'got "eligible"' },
    plant: accepting('first_order_only'),
  },
];

/** Validations that say yes in spite of this reason. */
function accepting(reason: string): Plant {
  return verdictOf((judged) => (judged.reason === reason ? eligible(100) : undefined));
}
