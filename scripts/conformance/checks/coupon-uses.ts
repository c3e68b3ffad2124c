import { expectSameBooks, readBooks } from '../books.ts';
import type { Check } from '../check.ts';
import { expectSame } from '../expect.ts';
import { buyLines, quoteOf, twoOfEach, validate } from '../shopping.ts';
import { api } from '../target.ts';

/** When a use counts, and for whom. */
export const couponUses: readonly Check[] = [
  {
    id: 'coupons.validation-writes-nothing',
    rule: 'Validations and quotes use nothing up, however often and by whom.',
    source: 'POST /coupons/{id}/validations',
    run: async (shop) => {
      const coupon = await shop.coupon('singleUse');
      const products = await shop.products(1);
      const lines = twoOfEach(products);
      const before = await readBooks(shop, { products, coupons: [coupon] });
      for (const browser of [await shop.guest(), await shop.guest('another guest'), await shop.customer()]) {
        for (let time = 0; time < 2; time++) {
          expectSame('eligible', (await validate(browser, coupon, lines)).eligible, true);
          expectSame(
            'eligible in the quote',
            (await quoteOf(browser, lines, coupon.id)).coupon?.eligible,
            true,
          );
        }
      }
      const after = await readBooks(shop, { products, coupons: [coupon] });
      expectSameBooks(after, before, 'after validations and quotes');
    },
  },
  {
    id: 'coupons.use-counts',
    rule: 'A purchase counts as one use: everybody sees it, and at the limit the coupon is used up.',
    source: 'GET /coupons',
    run: async (shop) => {
      const coupon = await shop.coupon('singleUse');
      const lines = twoOfEach(await shop.products(1));
      const buyer = await shop.guest('buyer');
      await buyLines(shop, buyer, lines, coupon.id);
      const other = await shop.guest('somebody else');
      const counters = async (browser: typeof buyer) => {
        const { redemptions, customerRedemptions } = await browser.ask(api.coupons.findCouponByCode, {
          params: { code: coupon.code },
        });
        return { redemptions, customerRedemptions };
      };
      const redemptions = coupon.redemptions + 1;
      const own = coupon.customerRedemptions;
      expectSame('counters for the buyer', await counters(buyer), {
        redemptions,
        customerRedemptions: own + 1,
      });
      expectSame('counters for others', await counters(other), { redemptions, customerRedemptions: own });
      const verdict = await validate(other, coupon, lines);
      const reason = verdict.eligible ? 'eligible' : verdict.reason;
      expectSame('the reason for others', reason, { code: 'usage_limit_reached' });
    },
  },
  {
    id: 'coupons.once-per-customer',
    rule: 'perCustomerLimit refuses the customer on every device, naming the order, and nobody else.',
    source: 'docs/coupons.md',
    run: async (shop) => {
      const coupon = await shop.coupon('oncePerCustomer');
      const lines = twoOfEach(await shop.products(1));
      const buyer = await shop.customer();
      const { id: orderId } = await buyLines(shop, buyer, lines, coupon.id);
      for (const browser of [buyer, await shop.signedIn(buyer.credentials, 'customer on a second device')]) {
        const verdict = await validate(browser, coupon, lines);
        const reason = verdict.eligible ? { code: 'eligible' } : verdict.reason;
        expectSame('the reason', { orderId, ...reason }, { code: 'customer_limit_reached', orderId });
      }
      const other = await validate(await shop.customer('another customer'), coupon, lines);
      expectSame('eligible for another customer', other.eligible, true);
    },
  },
  {
    id: 'coupons.use-comes-back',
    rule: 'A use comes back when the order is cancelled.',
    source: 'POST /orders/{id}/cancellation',
    run: async (shop) => {
      const coupon = await shop.coupon('singleUse');
      const lines = twoOfEach(await shop.products(1));
      const buyer = await shop.guest();
      const { id } = await buyLines(shop, buyer, lines, coupon.id);
      await buyer.ask(api.orders.cancelOrder, { params: { id } });
      const verdict = await validate(await shop.guest('somebody else'), coupon, lines);
      expectSame('eligible again', verdict.eligible, true);
    },
  },
];
