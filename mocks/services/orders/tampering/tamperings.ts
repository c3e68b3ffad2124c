import type { OrderRequest } from '@/features/orders/schemas.ts';
import { buildOrderRequest, usd } from '../../../builders.ts';
import { changedAt } from './changed-at.ts';

/** What an honest shopper sends: two teapots with 10 % off, and what that costs. */
export const HONEST: OrderRequest = buildOrderRequest({
  lines: [{ productId: 'teapot', quantity: 2, expectedUnitPrice: usd(2000) }],
  couponId: 'ten',
  expectedTotal: usd(4100),
});

/** Somebody else's cart, which is bought, and the key it was bought with. */
export const VICTIM = {
  cartId: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa',
  pendingCartId: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb',
  key: 'cccccccc-cccc-4ccc-8ccc-cccccccccccc',
} as const;

/** `own figures`: the order is placed, at the honest total and with nothing else of what was sent. */
export type Outcome = 'own figures' | (string & {});

/** `body` is sent as JSON, or as it is when it is a text. */
export type Tampering = readonly [what: string, body: unknown, outcome: Outcome];

const LINE = HONEST.lines[0] ?? { productId: '', quantity: 0, expectedUnitPrice: usd(0) };
const LONG = 'x'.repeat(100_000);
const NO_NUMBERS = ['2000', '', null, true, [2000], {}, 0.5, -1, -0.5, 1e21, 2 ** 53, -1e9];
const NO_TEXTS = [null, 5, true, [], {}, ''];

export const TAMPERINGS: Readonly<Record<string, readonly Tampering[]>> = {
  'the price of a line': [
    ...each('lines.0.expectedUnitPrice.amount', [0, 1, 1999, 2001, 200, 1_000_000_000], 'price_changed'),
    ...each('lines.0.expectedUnitPrice.amount', [...NO_NUMBERS, 1_000_000_001], 'malformed_request'),
    ...each('lines.0.expectedUnitPrice.currency', ['EUR', 'XXX', 'JPY'], 'price_changed'),
    ...each(
      'lines.0.expectedUnitPrice.currency',
      [...NO_TEXTS, 'usd', 'US', '$', 'USD '],
      'malformed_request',
    ),
    ...each('lines.0.expectedUnitPrice', [undefined, null, 2000, '20.00', [], {}], 'malformed_request'),
  ],
  'the total': [
    ...each('expectedTotal.amount', [0, 1, 410, 4099, 4101, 41_000, 1_000_000_000], 'total_changed'),
    ...each('expectedTotal.amount', NO_NUMBERS, 'malformed_request'),
    ...each('expectedTotal.currency', ['EUR', 'XXX'], 'total_changed'),
    ...each('expectedTotal.currency', [...NO_TEXTS, 'usd', 'Dollar'], 'malformed_request'),
    ...each('expectedTotal', [undefined, null, 4100, '41.00', []], 'malformed_request'),
  ],
  'the quantity': [
    ...each('lines.0.quantity', [...NO_NUMBERS, undefined, 0, -2, 1.5, 6, 99, 100, 1e9], 'malformed_request'),
    ...each('lines.0.quantity', [1, 3, 5], 'total_changed'),
    ['as infinity', textWith('"quantity":2', '"quantity":1e999'), 'malformed_request'],
    ['as minus zero', textWith('"quantity":2', '"quantity":-0'), 'malformed_request'],
    ['twice', textWith('"quantity":2', '"quantity":2,"quantity":5'), 'total_changed'],
  ],
  'the lines': [
    ['one product on two lines', { ...HONEST, lines: [LINE, LINE] }, 'malformed_request'],
    ['one product on many lines', { ...HONEST, lines: Array(50).fill(LINE) }, 'malformed_request'],
    [
      'one product at two prices',
      { ...HONEST, lines: [LINE, { ...LINE, expectedUnitPrice: usd(1) }] },
      'malformed_request',
    ],
    [
      'more lines than there may be',
      { ...HONEST, lines: Array.from({ length: 101 }, (_, at) => ({ ...LINE, productId: `p${at}` })) },
      'malformed_request',
    ],
    [
      'a second product for nothing',
      { ...HONEST, lines: [LINE, { ...LINE, productId: 'mug', expectedUnitPrice: usd(0) }] },
      'price_changed',
    ],
    [
      'a second product that the total leaves out',
      { ...HONEST, lines: [LINE, { ...LINE, productId: 'mug', expectedUnitPrice: usd(800) }] },
      'total_changed',
    ],
    ...each('lines', [undefined, null, [], {}, 'teapot', [null], [[]], [5]], 'malformed_request'),
    ...each('lines.0.productId', ['gone', 'TEAPOT', ' teapot', '../teapot', '%00'], 'product_not_found'),
    ...each('lines.0.productId', ['__proto__', 'constructor', 'toString'], 'product_not_found'),
    ...each('lines.0.productId', [...NO_TEXTS, undefined, 'x'.repeat(201), LONG], 'malformed_request'),
    ...each('lines.0.name', ['Free teapot', LONG], 'own figures'),
    ...each('lines.0.unitPrice', [usd(1), usd(0), 0], 'own figures'),
    ...each('lines.0.discount', [usd(4000), 100, '100%'], 'own figures'),
    ...each('lines.0.subtotal', [usd(0), usd(1)], 'own figures'),
  ],
  'the coupon': [
    ...each('couponId', ['nonesuch', 'TEN', '__proto__', 'constructor', 'ten '], 'coupon_not_found'),
    ...each('couponId', ['big', 'members', 'off'], 'coupon_not_eligible'),
    ...each('couponId', ['old'], 'coupon_expired'),
    ...each('couponId', ['once'], 'coupon_already_used'),
    ...each('couponId', ['half', null], 'total_changed'),
    ...each('couponId', [undefined, '', 5, true, ['ten'], { id: 'ten' }, LONG], 'malformed_request'),
    ...each('coupon', [{ id: 'ten', discount: { type: 'percentage', percent: 100 } }], 'own figures'),
    ...each('coupons', [['ten', 'half']], 'own figures'),
  ],
  'what only the shop may say': [
    ...each('subtotal', [usd(0), 0], 'own figures'),
    ...each('discount', [usd(4100), 4100, '100%'], 'own figures'),
    ...each('total', [usd(1), 1], 'own figures'),
    ...each('quote', [{ total: usd(1) }], 'own figures'),
    ...each('status', ['completed', 'paid'], 'own figures'),
    ...each('id', ['order-1'], 'own figures'),
    ...each('customerId', ['customer-1'], 'own figures'),
    ...each('caller', [{ customerId: 'customer-1', session: 'live' }], 'own figures'),
    ...each('firstAnswer', [{ status: 201, body: {} }], 'own figures'),
    ...each('progress', ['charge', 'claim'], 'own figures'),
    ...each('attempt', [99, -1], 'own figures'),
    ...each('placedAt', ['1999-01-01T00:00:00Z'], 'own figures'),
  ],
  prototypes: [
    ['of the request', textWith('{"cartId"', '{"__proto__":{"expectedTotal":1},"cartId"'), 'own figures'],
    ['of a line', textWith('{"productId"', '{"__proto__":{"quantity":0},"productId"'), 'own figures'],
    ['of an amount', textWith('{"amount":4100', '{"__proto__":{"amount":1},"amount":4100'), 'own figures'],
    ['instead of a total', textWith('"expectedTotal":', '"__proto__":'), 'malformed_request'],
    [
      'of everything',
      textWith('{"cartId"', '{"constructor":{"prototype":{"amount":1,"isTampered":true}},"cartId"'),
      'own figures',
    ],
  ],
  'the payment': [
    ...each('payment.token', ['4111111111111111', 'tok_ok ', 'TOK_OK', 'constructor'], 'payment_declined'),
    ...each('payment.token', [...NO_TEXTS, undefined, LONG], 'malformed_request'),
    ...each('payment.amount', [usd(1), 1, -4100], 'own figures'),
    ...each('payment.method', [undefined, null, 'free', 'invoice', ['card'], 'CARD'], 'malformed_request'),
    ...each('payment', [{ method: 'store_credit' }, { method: 'loan', instalments: 3 }], 'not_signed_in'),
    ...each('payment', [{ method: 'store_credit', customerId: 'customer-1' }], 'not_signed_in'),
    ...each(
      'payment',
      [0, -3, 4, 1e9, '3', null].map((instalments) => ({ method: 'loan', instalments })),
      'malformed_request',
    ),
    ...each('payment', [undefined, null, 'tok_ok', []], 'malformed_request'),
  ],
  'the delivery': [
    ...each('delivery.method', ['express'], 'total_changed'),
    ...each('delivery.method', [...NO_TEXTS, undefined, 'free', 'pickup'], 'malformed_request'),
    ...each('delivery.cost', [usd(0), 0, -500], 'own figures'),
    ...each('delivery.address', [undefined, null, '1 Main St', {}], 'malformed_request'),
    ...each('delivery.address.country', ['ZZ', 'us', 'USA', 'XX', '', 5, LONG], 'malformed_request'),
    ...each('delivery.address.line1', ['', '   ', LONG, null], 'malformed_request'),
    ...each('contact.email', ['', 'ada', 'a@b.c\nBcc: all@example.com', LONG, null], 'malformed_request'),
    ...each('contact.name', ['', ' ', LONG, { first: 'Ada' }], 'malformed_request'),
  ],
  'the cart': [
    ...each('cartId', [VICTIM.cartId, VICTIM.cartId.toUpperCase()], 'cart_already_ordered'),
    ...each('cartId', [VICTIM.pendingCartId], 'request_in_progress'),
    ...each(
      'cartId',
      [...NO_TEXTS, undefined, 'cart', '__proto__', LONG, `${VICTIM.cartId} `],
      'malformed_request',
    ),
  ],
  'the body': [
    ['is empty', '', 'malformed_request'],
    ['is no JSON', '{"cartId":', 'malformed_request'],
    ['is a list', [HONEST], 'malformed_request'],
    ['is null', null, 'malformed_request'],
    ['is a number', 4100, 'malformed_request'],
    ['is an empty object', {}, 'malformed_request'],
    ['is a text', '"order"', 'malformed_request'],
    ['is nested a thousand times', `${'['.repeat(1000)}${']'.repeat(1000)}`, 'malformed_request'],
    ['is larger than it may be', { ...HONEST, padding: 'x'.repeat(1024 * 1024) }, 'payload_too_large'],
    ['names the total twice', textWith('{"cartId"', '{"expectedTotal":{"amount":1},"cartId"'), 'own figures'],
  ],
};

/** The honest request with each of these values in one place. */
function each(path: string, values: readonly unknown[], outcome: Outcome): Tampering[] {
  return values.map((value) => {
    const shown = value === undefined ? 'left out' : JSON.stringify(value).slice(0, 60);
    return [`${path}: ${shown}`, changedAt(HONEST, path, value), outcome];
  });
}

/** The honest request as text, with one piece of it replaced. */
function textWith(piece: string, replacement: string): string {
  const text = JSON.stringify(HONEST);
  if (!text.includes(piece)) throw new Error(`The request has no ${piece}`);
  return text.replace(piece, () => replacement);
}
