import type { OrderRequest } from '@/features/orders/schemas.ts';
import { buildCoupon, buildOrderRequest, buildProduct, buildSeed, usd } from '../../../builders.ts';
import type { Caller } from '../../../caller.ts';

/** A shop where everything is scarce: five units of stock, a few uses of each coupon, one card limit and one loan. */
export const STOCK = { last: 1, few: 4 } as const;
export type ProductId = keyof typeof STOCK;

/** `own` is for once per customer, `first` and `welcome` are for first orders; the others have a {@link USAGE_LIMITS}. */
export const COUPON_IDS = ['once', 'twice', 'own', 'first', 'welcome'] as const;
export type CouponId = (typeof COUPON_IDS)[number];

export const USAGE_LIMITS = { once: 1, twice: 2 } as const;

const PRICES: Readonly<Record<ProductId, number>> = { last: 3000, few: 2000 };
const OFF = 500;
const DELIVERY = 500;

/** Enough for two orders, not for three. */
export const CREDIT_LIMIT = usd(6000);
export const CREDIT_CUSTOMER = 'ada';
export const LOAN_CUSTOMER = 'bob';

const discount = { type: 'fixed_amount', amount: usd(OFF) } as const;

export const SEED = buildSeed({
  delivery: { standard: usd(DELIVERY), express: usd(DELIVERY), freeFrom: usd(1_000_000) },
  products: [
    buildProduct({ id: 'last', unitPrice: usd(PRICES.last), stock: STOCK.last }),
    buildProduct({ id: 'few', unitPrice: usd(PRICES.few), stock: STOCK.few }),
  ],
  coupons: [
    buildCoupon({ id: 'once', code: 'ONCE', discount, usageLimit: USAGE_LIMITS.once }),
    buildCoupon({ id: 'twice', code: 'TWICE', discount, usageLimit: USAGE_LIMITS.twice }),
    buildCoupon({ id: 'own', code: 'OWN', discount, perCustomerLimit: 1 }),
    buildCoupon({ id: 'first', code: 'FIRST', discount, firstOrderOnly: true }),
    buildCoupon({ id: 'welcome', code: 'WELCOME', discount, firstOrderOnly: true }),
  ],
});

/** Guests have no other way to pay. */
export const WORKING_CARD = { method: 'card', token: 'tok_ok' } as const;

export type Buyer = { readonly caller: Caller; readonly email: string };

/** Two guests of one browser, one customer in two browsers, a customer in the guests' browser, a guest of that name. */
export const BUYERS: readonly Buyer[] = [
  { caller: guest('phone'), email: 'gil@example.com' },
  { caller: guest('phone'), email: 'gus@example.com' },
  { caller: customer('ada', 'laptop'), email: 'ada@example.com' },
  { caller: customer('ada', 'tablet'), email: 'ada@example.com' },
  { caller: customer('bob', 'phone'), email: 'bob@example.com' },
  { caller: guest('library'), email: 'bob@example.com' },
];

/** Shared by everybody: whoever has one of these carts may try to buy it. */
export const CART_IDS = Array.from('12345678', (digit) => `00000000-0000-4000-8000-00000000000${digit}`);

/** What a shopper puts in a cart and how it is paid. */
export type Purchase = {
  readonly cartId: string;
  readonly quantities: Readonly<Record<ProductId, number>>;
  readonly couponId: CouponId | null;
  readonly payment: OrderRequest['payment'];
  /** The shopper saw a total that is not today's. */
  readonly isMistaken: boolean;
};

export function requestOf({ caller, email }: Buyer, purchase: Purchase): OrderRequest {
  const { cartId, quantities, couponId, payment, isMistaken } = purchase;
  const wanted = (['last', 'few'] as const).filter((productId) => quantities[productId] > 0);
  const subtotal = wanted.reduce((sum, productId) => sum + PRICES[productId] * quantities[productId], 0);
  const total = subtotal - (couponId === null ? 0 : OFF) + DELIVERY;
  return buildOrderRequest({
    cartId,
    lines: wanted.map((productId) => ({
      productId,
      quantity: quantities[productId],
      expectedUnitPrice: usd(PRICES[productId]),
    })),
    couponId,
    expectedTotal: usd(isMistaken ? total - 1 : total),
    contact: { email, name: 'Somebody' },
    payment: caller.customerId === null && payment.method !== 'card' ? WORKING_CARD : payment,
  });
}

function guest(deviceId: string): Caller {
  return { customerId: null, deviceId, isKnownDevice: true, session: 'none' };
}

function customer(customerId: string, deviceId: string): Caller {
  return { customerId, deviceId, isKnownDevice: true, session: 'live' };
}
