import type { Coupon } from '@/features/coupons/schemas.ts';

const HOUR_MS = 60 * 60_000;
const CURRENCY = 'USD';

export type CouponTerms = Omit<
  Coupon,
  'id' | 'code' | 'title' | 'description' | 'redemptions' | 'customerRedemptions'
> & { readonly redemptions?: number };

/** The kinds of coupon that the checks need, each as the test shop has it; instants are relative to `now` (ms). */
export function couponRoles(now: number) {
  const tenPercent = { discount: { type: 'percentage', percent: 10 } } as const;
  const past = new Date(now - HOUR_MS).toISOString();
  const future = new Date(now + HOUR_MS).toISOString();
  return {
    percentage: { discount: { type: 'percentage', percent: 12.5 } },
    cappedPercentage: { discount: { type: 'percentage', percent: 50 }, maximumDiscount: usd(1000) },
    fixedAmount: { discount: { type: 'fixed_amount', amount: usd(1500) } },
    perUnit: { discount: { type: 'fixed_amount_per_unit', amount: usd(400) } },
    freeShipping: { discount: { type: 'free_shipping' } },

    products: { ...tenPercent, productIds: ['cup', 'clip'] },
    categories: { ...tenPercent, categoryIds: ['kitchen'] },
    productsOrCategories: { ...tenPercent, productIds: ['lamp'], categoryIds: ['kitchen'] },
    exceptProducts: { ...tenPercent, excludedProductIds: ['cup'] },
    exceptCategories: { ...tenPercent, excludedCategoryIds: ['kitchen'] },
    exceptReduced: { ...tenPercent, excludeReducedItems: true },
    minimumSubtotal: { ...tenPercent, minimumSubtotal: usd(1998) },
    minimumQuantity: { ...tenPercent, minimumQuantity: 3 },
    minimumOfCategory: { ...tenPercent, categoryIds: ['kitchen'], minimumSubtotal: usd(2000) },

    upcoming: { ...tenPercent, startsAt: future },
    ended: { ...tenPercent, endsAt: past },
    usedUp: { ...tenPercent, usageLimit: 3, redemptions: 3 },
    singleUse: { ...tenPercent, usageLimit: 1 },
    oncePerCustomer: { ...tenPercent, perCustomerLimit: 1 },
    firstOrder: { ...tenPercent, firstOrderOnly: true },
    signedIn: { ...tenPercent, signInRequired: true },
    inactive: { ...tenPercent, active: false },

    inactiveAndEnded: { ...tenPercent, active: false, endsAt: past },
    endedAndUsedUp: { ...tenPercent, endsAt: past, usageLimit: 3, redemptions: 3 },
    usedUpAndSignedIn: { ...tenPercent, usageLimit: 3, redemptions: 3, signInRequired: true },
    signedInAndFirstOrder: { ...tenPercent, signInRequired: true, firstOrderOnly: true },
    firstOrderAndProducts: { ...tenPercent, firstOrderOnly: true, productIds: ['cup'] },
  } as const satisfies Record<string, CouponTerms>;
}

export type CouponRole = keyof ReturnType<typeof couponRoles>;

/** The code of a role's coupon in the test shop. */
export function codeOf(role: CouponRole): string {
  return `CT-${role.replaceAll(/[A-Z]/g, (letter) => `-${letter}`).toUpperCase()}`;
}

/**
 * What kind of coupon it is for a check: its conditions, such as `usageLimit (used up)`, and what it takes off where that
 * matters, such as `percentage, maximumDiscount`. Conditions that stand in nobody's way, such as an end in a year, make
 * no other kind of it.
 */
export function kindOf(coupon: CouponTerms, now: number): string {
  const { usageLimit, redemptions = 0, startsAt, endsAt } = coupon;
  const left = usageLimit === undefined ? Number.POSITIVE_INFINITY : usageLimit - redemptions;
  const conditions: readonly [string, boolean][] = [
    ['productIds', coupon.productIds !== undefined],
    ['categoryIds', coupon.categoryIds !== undefined],
    ['excludedProductIds', coupon.excludedProductIds !== undefined],
    ['excludedCategoryIds', coupon.excludedCategoryIds !== undefined],
    ['excludeReducedItems', coupon.excludeReducedItems === true],
    ['minimumSubtotal', coupon.minimumSubtotal !== undefined],
    ['minimumQuantity', coupon.minimumQuantity !== undefined],
    ['startsAt (not yet)', startsAt !== undefined && Date.parse(startsAt) > now],
    ['endsAt (over)', endsAt !== undefined && Date.parse(endsAt) < now],
    ['usageLimit (used up)', left <= 0],
    ['usageLimit (one use left)', left === 1],
    ['perCustomerLimit', coupon.perCustomerLimit !== undefined],
    ['firstOrderOnly', coupon.firstOrderOnly === true],
    ['signInRequired', coupon.signInRequired === true],
    ['active: false', coupon.active === false],
  ];
  const holding = conditions.flatMap(([condition, holds]) => (holds ? [condition] : []));
  const isAboutAmounts = holding.length === 0 || coupon.discount.type === 'free_shipping';
  const amounts = [coupon.discount.type, ...(coupon.maximumDiscount ? ['maximumDiscount'] : [])];
  return [...(isAboutAmounts ? amounts : []), ...holding].join(', ');
}

function usd(amount: number) {
  return { amount, currency: CURRENCY };
}
