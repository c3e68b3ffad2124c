import type { Browser } from '../browser.ts';
import type { Check } from '../check.ts';
import type { CouponRole } from '../coupon-roles.ts';
import { expectSame } from '../expect.ts';
import type { Shop } from '../shop.ts';
import { buyLines, type Line, partsFor, quoteOf, twoOfEach, validate } from '../shopping.ts';
import { api } from '../target.ts';

const MINUTE_MS = 60_000;
const RULES = 'docs/coupons.md';

/** Why a coupon does not count, in data and in the order of the rules. */
export const couponReasons: readonly Check[] = [
  reasonCheck('inactive', { code: 'inactive' }, 'A coupon that is switched off is refused as inactive.'),
  {
    id: 'coupons.not-started',
    rule: 'Before startsAt the reason is not_started, with startsAt.',
    source: RULES,
    run: async (shop) => {
      const { startsAt } = await shop.coupon('upcoming');
      await expectReason(shop, 'upcoming', { code: 'not_started', startsAt });
    },
  },
  {
    id: 'coupons.expired',
    rule: 'After endsAt the reason is expired, with endsAt.',
    source: RULES,
    run: async (shop) => {
      const { endsAt } = await shop.coupon('ended');
      await expectReason(shop, 'ended', { code: 'expired', endsAt });
    },
  },
  {
    id: 'coupons.window-edges',
    rule: "By the service's clock, a coupon counts from startsAt on; a moment after endsAt it does not.",
    source: RULES,
    run: async (shop) => {
      const coupon = await shop.coupon('upcoming');
      const browser = await shop.guest();
      const lines = twoOfEach(await shop.products(1));
      await passUntil(shop, browser, Date.parse(coupon.startsAt ?? ''));
      expectSame('eligible at startsAt', (await validate(browser, coupon, lines)).eligible, true);

      const ended = await shop.coupon('ended');
      await passUntil(shop, browser, Date.parse(ended.endsAt ?? '') + 1);
      expectSame('eligible 1 ms after endsAt', (await validate(browser, ended, lines)).eligible, false);

      await passUntil(shop, browser, Date.parse(ended.endsAt ?? '') - MINUTE_MS);
      expectSame('eligible a minute before', (await validate(browser, ended, lines)).eligible, true);
    },
  },
  reasonCheck(
    'usedUp',
    { code: 'usage_limit_reached' },
    'A coupon at its usage limit is refused.',
    'used-up',
  ),
  {
    id: 'coupons.sign-in-required',
    rule: 'signInRequired refuses guests with sign_in_required and lets customers in.',
    source: RULES,
    run: async (shop) => {
      await expectReason(shop, 'signedIn', { code: 'sign_in_required' });
      const coupon = await shop.coupon('signedIn');
      const lines = twoOfEach(await shop.products(1));
      const verdict = await validate(await shop.customer(), coupon, lines);
      expectSame('eligible for a customer', verdict.eligible, true);
    },
  },
  {
    id: 'coupons.first-order-only',
    rule: 'firstOrderOnly counts before the first order of a customer, not after it.',
    source: RULES,
    run: async (shop) => {
      const coupon = await shop.coupon('firstOrder');
      const browser = await shop.customer();
      const lines = twoOfEach(await shop.products(1));
      expectSame('eligible at first', (await validate(browser, coupon, lines)).eligible, true);
      await buyLines(shop, browser, lines);
      const after = await validate(browser, coupon, lines);
      expectSame('the reason', after.eligible ? 'eligible' : after.reason, { code: 'first_order_only' });
    },
  },
  reasonCheck(
    'inactiveAndEnded',
    { code: 'inactive' },
    'inactive comes before the window.',
    'order-inactive',
  ),
  {
    id: 'coupons.order-window',
    rule: 'The window comes before the limits.',
    source: RULES,
    run: async (shop) => {
      const { endsAt } = await shop.coupon('endedAndUsedUp');
      await expectReason(shop, 'endedAndUsedUp', { code: 'expired', endsAt });
    },
  },
  reasonCheck(
    'usedUpAndSignedIn',
    { code: 'usage_limit_reached' },
    'The limits come before the sign-in.',
    'order-limits',
  ),
  {
    id: 'coupons.order-sign-in',
    rule: 'The sign-in comes before the first order.',
    source: RULES,
    run: async (shop) => {
      const guest = await shop.guest();
      const lines = twoOfEach(await shop.products(1));
      await buyLines(shop, guest, lines);
      await expectReason(shop, 'signedInAndFirstOrder', { code: 'sign_in_required' }, { browser: guest });
    },
  },
  {
    id: 'coupons.order-first-order',
    rule: 'The first order comes before the qualifying items.',
    source: RULES,
    run: async (shop) => {
      const coupon = await shop.coupon('firstOrderAndProducts');
      const browser = await shop.guest();
      const { other } = await partsFor(shop, coupon);
      const lines = twoOfEach([other]);
      await buyLines(shop, browser, lines);
      await expectReason(shop, 'firstOrderAndProducts', { code: 'first_order_only' }, { browser, lines });
    },
  },
  {
    id: 'coupons.order-items',
    rule: 'The qualifying items come before the minimums.',
    source: RULES,
    run: async (shop) => {
      const { other } = await partsFor(shop, await shop.coupon('minimumOfCategory'));
      const lines = twoOfEach([other]);
      await expectReason(shop, 'minimumOfCategory', { code: 'no_qualifying_items' }, { lines });
    },
  },
  {
    id: 'coupons.code-as-typed',
    rule: 'Codes are trimmed and letter case is ignored.',
    source: 'GET /coupons/by-code/{code}',
    run: async (shop) => {
      const coupon = await shop.coupon('percentage');
      const browser = await shop.guest();
      const { code } = coupon;
      for (const typed of [code.toLowerCase(), code.toUpperCase(), `  ${code} `]) {
        const found = await browser.ask(api.coupons.findCouponByCode, { params: { code: typed } });
        expectSame(`the coupon found by "${typed}"`, found.id, coupon.id);
      }
    },
  },
];

function reasonCheck(
  role: CouponRole,
  reason: { readonly code: string },
  rule: string,
  name: string = role,
): Check {
  return { id: `coupons.${name}`, rule, source: RULES, run: (shop) => expectReason(shop, role, reason) };
}

/** The reason at validation, and the same one in the quote. */
async function expectReason(
  shop: Shop,
  role: CouponRole,
  reason: Readonly<Record<string, unknown>>,
  asked: { readonly browser?: Browser; readonly lines?: readonly Line[] } = {},
): Promise<void> {
  const coupon = await shop.coupon(role);
  const browser = asked.browser ?? (await shop.guest());
  const lines = asked.lines ?? twoOfEach(await shop.products(1));
  const verdict = await validate(browser, coupon, lines);
  expectSame('the reason', verdict.eligible ? 'eligible' : verdict.reason, reason);
  const quote = await quoteOf(browser, lines, coupon.id);
  expectSame('the reason in the quote', quote.coupon?.reason, reason);
}

/** Moves the target's clock to an instant (ms), which it has then reached or just passed. */
async function passUntil(shop: Shop, browser: Browser, instant: number): Promise<void> {
  const { serverTime } = await browser.ask(api.coupons.listCoupons);
  await shop.pass(instant - Date.parse(serverTime));
}
