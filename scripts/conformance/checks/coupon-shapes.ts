import type { Check } from '../check.ts';
import { expectMalformed, expectSame, expectThat } from '../expect.ts';
import { api } from '../target.ts';

const { listCoupons, findCouponByCode, validateCoupon } = api.coupons;
const ALLOWED_MISSES = 10;

/** Shapes of the Coupons service. */
export const couponShapes: readonly Check[] = [
  {
    id: 'shapes.coupons',
    rule: "The list gives definitions and the service's time; no field says that a coupon is applied.",
    source: 'GET /coupons',
    run: async (shop) => {
      const exchange = await (await shop.guest()).send(listCoupons);
      await shop.stranger().ask(listCoupons);
      const applied = JSON.stringify(exchange.got.body).match(/"\w*applied\w*":/i);
      expectThat(applied === null, `a field says applied: ${applied?.[0]}`, [exchange]);
    },
  },
  {
    id: 'shapes.coupon-by-code',
    rule: 'A coupon is found by its code, the same as in the list.',
    source: 'GET /coupons/by-code/{code}',
    run: async (shop) => {
      const browser = await shop.guest();
      const { items } = await browser.ask(listCoupons);
      const [listed] = items;
      expectThat(listed !== undefined, 'the list of coupons is empty');
      const found = await browser.ask(findCouponByCode, { params: { code: listed.code } });
      expectSame('the coupon', found, listed);
    },
  },
  {
    id: 'shapes.coupon-unknown',
    rule: 'An unknown code or coupon is 404 coupon_not_found.',
    source: 'GET /coupons/by-code/{code}',
    run: async (shop) => {
      const browser = await shop.guest();
      const nobodys = crypto.randomUUID();
      await browser.refused(findCouponByCode, 404, 'coupon_not_found', { params: { code: nobodys } });
      const [product] = await shop.products(1);
      await browser.refused(validateCoupon, 404, 'coupon_not_found', {
        params: { id: nobodys },
        body: { lines: [{ productId: product?.id, quantity: 1 }] },
      });
    },
  },
  {
    id: 'shapes.code-guessing',
    rule: 'After 10 misses within a minute a browser gets 429 with Retry-After, and other browsers do not.',
    source: 'GET /coupons/by-code/{code}',
    run: async (shop) => {
      const guesser = await shop.guest('guesser');
      const code = () => ({ params: { code: crypto.randomUUID() } });
      for (let miss = 0; miss < ALLOWED_MISSES; miss++) {
        await guesser.refused(findCouponByCode, 404, 'coupon_not_found', code());
      }
      const next = await guesser.send(findCouponByCode, code());
      expectSame('status of the eleventh miss', next.got.status, 429, [next]);
      const seconds = next.got.headers.get('Retry-After') ?? '';
      expectThat(/^[1-9]\d*$/.test(seconds), '429 without seconds in Retry-After', [next]);
      const other = await shop.guest('somebody else');
      await other.refused(findCouponByCode, 404, 'coupon_not_found', code());
    },
  },
  {
    id: 'shapes.bad-validation',
    rule: 'A validation of bad lines is 400 malformed_request, and every bad field is named.',
    source: 'POST /coupons/{id}/validations',
    run: async (shop) => {
      const browser = await shop.guest();
      const { id } = await shop.coupon('percentage');
      const lines = [{ productId: 'x', quantity: 0 }, { quantity: 1.5 }];
      expectMalformed(await browser.send(validateCoupon, { params: { id }, body: { lines } }), [
        'lines.0.quantity',
        'lines.1.productId',
        'lines.1.quantity',
      ]);
      expectMalformed(await browser.send(validateCoupon, { params: { id }, body: { lines: [] } }), ['lines']);
    },
  },
];
