import * as z from 'zod/mini';
import { SERVICES } from '@/shared/api/endpoint.ts';

/** The steps of a purchase, in their order. */
export const PURCHASE_STEPS = ['open', 'price', 'reserve', 'redeem', 'charge', 'claim', 'complete'] as const;
export type PurchaseStep = (typeof PURCHASE_STEPS)[number];

/** The refusals that nothing in the shop needs to be the case for, in the order of the services. */
export const PLAIN_REFUSALS = [
  'email_taken',
  'invalid_credentials',
  'not_signed_in',
  'too_many_requests',
  'cart_not_found',
  'document_too_large',
  'order_not_found',
  'order_not_cancellable',
  'exclusive_product_held',
  'exclusive_product_granted',
  'code_invalid',
  'hold_expired',
  'application_not_found',
  'malformed_request',
  'idempotency_key_missing',
  'idempotency_key_reused',
  'request_in_progress',
] as const;
export type PlainRefusal = (typeof PLAIN_REFUSALS)[number];

/** What a scenario is about; the panel and the catalogue list them in this order. */
export const SCENARIO_TOPICS = [
  'services',
  'goods',
  'coupons',
  'paying',
  'shopper',
  'size',
  'negative controls',
] as const;

/** One named deviation of the mock services. */
type Entry<Params extends z.ZodMiniType> = {
  readonly topic: (typeof SCENARIO_TOPICS)[number];
  /** What is the case while it is on. */
  readonly sentence: string;
  readonly params: Params;
  readonly example: z.infer<Params>;
  /** The path of the screen that it is meant for. */
  readonly screen: string;
  /** The code that a purchase is refused with because of it. */
  readonly refusal?: string;
};

const service = z.enum(SERVICES);
const productId = z.string();
const couponId = z.string();

/** The parameters of a scenario that need not be there from the start: `paying` lets it begin with the next purchase. */
function params<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject({ ...shape, when: z.optional(z.literal('paying')) });
}

function scenario<Params extends z.ZodMiniType>(entry: Entry<Params>): Entry<Params> {
  return entry;
}

/**
 * Deviations of the mock services, switched on by name; any number may be active together. Where two say different things
 * of the same, the last one counts.
 *
 * @see docs/scenarios.md
 */
export const SCENARIOS = {
  service_down: scenario({
    topic: 'services',
    sentence: 'The service answers every call with 503, and purchases that need it are refused with 503.',
    params: params({ service }),
    example: { service: 'catalog' },
    screen: '/',
  }),
  service_slow: scenario({
    topic: 'services',
    sentence: 'Each answer of the service takes `ms` milliseconds.',
    params: params({ service, ms: z.int().check(z.gte(0), z.lte(60_000)) }),
    example: { service: 'catalog', ms: 5000 },
    screen: '/',
  }),
  service_flaky: scenario({
    topic: 'services',
    sentence:
      'The service fails `percent` of its calls with 503; which ones depends on `seed` and on how many came before, on nothing else.',
    params: params({ service, percent: z.int().check(z.gte(1), z.lte(100)), seed: z.int() }),
    example: { service: 'catalog', percent: 50, seed: 1 },
    screen: '/',
  }),
  off_contract: scenario({
    topic: 'services',
    sentence: 'The service answers 200 with a body outside the contract.',
    params: params({ service }),
    example: { service: 'catalog' },
    screen: '/',
  }),
  refused: scenario({
    topic: 'services',
    sentence: 'Every call that may be refused with `code` is refused with it.',
    params: params({ code: z.enum(PLAIN_REFUSALS) }),
    example: { code: 'invalid_credentials' },
    screen: '/sign-in',
  }),
  offline: scenario({
    topic: 'services',
    sentence: 'No call of any service gets an answer, and the browser says that it is offline.',
    params: z.strictObject({}),
    example: {},
    screen: '/cart',
  }),

  price_rose: scenario({
    topic: 'goods',
    sentence: 'The product costs `percent` more than the catalogue says.',
    params: params({ productId, percent: z.int().check(z.gte(1), z.lte(1000)) }),
    example: { productId: 'speckled-mug', percent: 10, when: 'paying' },
    screen: '/checkout',
    refusal: 'price_changed',
  }),
  sold_out: scenario({
    topic: 'goods',
    sentence: 'Somebody else has taken everything that was left of the product, but for `left`.',
    params: params({ productId, left: z.optional(z.int().check(z.gte(0))) }),
    example: { productId: 'speckled-mug', when: 'paying' },
    screen: '/checkout',
    refusal: 'out_of_stock',
  }),
  product_gone: scenario({
    topic: 'goods',
    sentence: 'The product has left the catalogue.',
    params: params({ productId }),
    example: { productId: 'speckled-mug', when: 'paying' },
    screen: '/checkout',
    refusal: 'product_not_found',
  }),
  delivery_dearer: scenario({
    topic: 'goods',
    sentence: 'Both ways of delivery cost `amount` more, in cents, and standard delivery is never free.',
    params: params({ amount: z.int().check(z.gte(1)) }),
    example: { amount: 300, when: 'paying' },
    screen: '/checkout',
    refusal: 'total_changed',
  }),

  coupon_used_up: scenario({
    topic: 'coupons',
    sentence: 'Others have used the coupon up: between applying and paying, with `when`.',
    params: params({ couponId }),
    example: { couponId: 'coupon-save5', when: 'paying' },
    screen: '/checkout',
    refusal: 'coupon_already_used',
  }),
  coupon_ended: scenario({
    topic: 'coupons',
    sentence: 'The coupon’s time ended a second ago.',
    params: params({ couponId }),
    example: { couponId: 'coupon-save5', when: 'paying' },
    screen: '/checkout',
    refusal: 'coupon_expired',
  }),
  coupon_withdrawn: scenario({
    topic: 'coupons',
    sentence: 'The shop has switched the coupon off: it vanishes from the list, and its code is refused.',
    params: params({ couponId }),
    example: { couponId: 'coupon-save5', when: 'paying' },
    screen: '/checkout',
    refusal: 'coupon_not_eligible',
  }),
  coupon_gone: scenario({
    topic: 'coupons',
    sentence: 'The coupon exists no more: it vanishes from the list, and nobody knows its code.',
    params: params({ couponId }),
    example: { couponId: 'coupon-save5' },
    screen: '/cart',
    refusal: 'coupon_not_found',
  }),

  payment_declined: scenario({
    topic: 'paying',
    sentence: 'The payment provider declines every card.',
    params: params({}),
    example: {},
    screen: '/checkout',
    refusal: 'payment_declined',
  }),
  payment_slow: scenario({
    topic: 'paying',
    sentence:
      'The payment provider takes `ms` milliseconds to decide on a card; meanwhile the order is pending.',
    params: params({ ms: z.int().check(z.gte(0), z.lte(600_000)) }),
    example: { ms: 20_000 },
    screen: '/checkout',
  }),
  credit_spent: scenario({
    topic: 'paying',
    sentence: 'Nothing is left of anybody’s store credit.',
    params: params({}),
    example: { when: 'paying' },
    screen: '/checkout',
    refusal: 'credit_insufficient',
  }),
  lost_answer_after_charge: scenario({
    topic: 'paying',
    sentence: 'Orders are placed and paid, but their answer never arrives.',
    params: params({}),
    example: {},
    screen: '/checkout',
  }),
  crash_after_step: scenario({
    topic: 'paying',
    sentence:
      'A purchase stops dead after the step, as if the process had died: no answer, no compensation. With `unrecorded` it dies before the step is noted as done.',
    params: params({ step: z.enum(PURCHASE_STEPS), unrecorded: z.optional(z.boolean()) }),
    example: { step: 'charge' },
    screen: '/checkout',
  }),
  cart_bought_elsewhere: scenario({
    topic: 'paying',
    sentence: 'Just before a purchase arrives, another tab has bought the very same cart.',
    params: params({}),
    example: {},
    screen: '/checkout',
    refusal: 'cart_already_ordered',
  }),

  session_expired: scenario({
    topic: 'shopper',
    sentence: 'Every session from before the scenario began has ended; signing in again works.',
    params: params({}),
    example: {},
    screen: '/account',
    refusal: 'session_expired',
  }),
  saved_cart: scenario({
    topic: 'shopper',
    sentence:
      'Another device has saved a cart with `quantity` of the product for the customer with this address. Where a page is open, its next save is refused with `version_conflict`, and merges both.',
    params: z.strictObject({ email: z.string(), productId, quantity: z.int().check(z.gte(1), z.lte(99)) }),
    example: { email: 'ada@example.com', productId: 'striped-cushion', quantity: 2 },
    screen: '/cart/review',
  }),
  clock_forward: scenario({
    topic: 'shopper',
    sentence: 'It is `minutes` later, for the services and for the page.',
    params: z.strictObject({ minutes: z.int().check(z.gte(1), z.lte(366 * 24 * 60)) }),
    example: { minutes: 121 },
    screen: '/cart',
  }),
  storage_full: scenario({
    topic: 'shopper',
    sentence: 'The browser’s storage is full: nothing more can be written to it.',
    params: z.strictObject({}),
    example: {},
    screen: '/cart',
  }),

  many_products: scenario({
    topic: 'size',
    sentence: 'The catalogue has `count` products, if the seed has fewer: its own, and variations of them.',
    params: z.strictObject({ count: z.int().check(z.gte(1), z.lte(20_000)) }),
    example: { count: 10_000 },
    screen: '/',
  }),
  many_coupons: scenario({
    topic: 'size',
    sentence: 'There are `count` coupons, if the seed has fewer: its own, and generated ones of every kind.',
    params: z.strictObject({ count: z.int().check(z.gte(1), z.lte(20_000)) }),
    example: { count: 10_000 },
    screen: '/cart',
  }),

  coupon_guard_off: scenario({
    topic: 'negative controls',
    sentence:
      'Redemption checks its limits outside the transaction that writes: two buyers can use up one use. The race tests must notice.',
    params: params({}),
    example: {},
    screen: '/checkout',
  }),
  financing_check_then_act: scenario({
    topic: 'negative controls',
    sentence:
      'The arbiter of financing looks first and writes later: card and loan can be held, and granted, together. The race tests must notice.',
    params: params({}),
    example: {},
    screen: '/account/financing',
  }),
} as const;

export type ScenarioName = keyof typeof SCENARIOS;

/** The scenarios that need no parameter. */
export type PlainScenarioName = {
  [Name in ScenarioName]: object extends WithoutIndex<ScenarioParams<Name>> ? Name : never;
}[ScenarioName];
export type ScenarioParams<Name extends ScenarioName> = z.infer<(typeof SCENARIOS)[Name]['params']>;

/** One active scenario with its parameters. */
export type Scenario = {
  [Name in ScenarioName]: { readonly name: Name } & WithoutIndex<ScenarioParams<Name>>;
}[ScenarioName];

/** An object schema without properties infers an index of `never`, which no name could be added to. */
type WithoutIndex<T> = string extends keyof T ? unknown : T;

export function isScenarioName(name: unknown): name is ScenarioName {
  return typeof name === 'string' && Object.hasOwn(SCENARIOS, name);
}
