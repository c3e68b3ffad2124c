import { codeOf, type CouponRole, couponRoles } from './coupon-roles.ts';

const PLENTY = 500;
const MANY_PER_ORDER = 20;

/** What the test shop's one customer with store credit signs in with; the limit is 100.00. */
export const CREDIT_CUSTOMER = { email: 'credit@conformance.example', password: 'conformance-credit' };

/**
 * The shop that the checks are made for, as a seed file: prices that divide badly, two last items, a coupon of every
 * kind. `npm run conformance -- --shop` prints it.
 */
export function testShop(now: number) {
  return {
    currency: 'USD',
    delivery: { standard: usd(500), express: usd(900), freeFrom: usd(10_000) },
    categories: [
      { id: 'lighting', name: 'Lighting' },
      { id: 'kitchen', name: 'Kitchen' },
      { id: 'office', name: 'Office' },
    ],
    products: [
      product('lamp', 'lighting', 1999),
      product('cup', 'kitchen', 777),
      product('clip', 'office', 333),
      { ...product('bowl', 'kitchen', 1245), compareAtPrice: usd(1500) },
      product('pin', 'office', 5),
      product('desk', 'office', 12_000),
      { ...product('poster', 'office', 2500), stock: 1 },
      { ...product('vase', 'lighting', 3100), stock: 1 },
    ],
    coupons: Object.entries(couponRoles(now)).map(([role, terms]) => ({
      id: `coupon-${role.toLowerCase()}`,
      code: codeOf(role as CouponRole),
      title: role,
      description: 'For conformance checks',
      ...terms,
    })),
    customers: [{ ...CREDIT_CUSTOMER, name: 'Credit Customer', creditLimit: usd(10_000) }],
  };
}

function product(id: string, categoryId: string, amount: number) {
  return {
    id,
    name: `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
    description: `A ${id} for conformance checks`,
    categoryId,
    unitPrice: usd(amount),
    stock: PLENTY,
    maxPerOrder: MANY_PER_ORDER,
  };
}

function usd(amount: number) {
  return { amount, currency: 'USD' };
}
