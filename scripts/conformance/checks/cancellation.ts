import { expectSameBooks, readBooks } from '../books.ts';
import { answerOf } from '../browser.ts';
import type { Check } from '../check.ts';
import { expectProblem, expectSame, expectThat } from '../expect.ts';
import { buy, buyLines, place, quoteOf, requestFor, twoOfEach } from '../shopping.ts';
import { api } from '../target.ts';

const { cancelOrder, getOrder } = api.orders;
const SOURCE = 'POST /orders/{id}/cancellation';

/** A purchase takes what it says, and a cancellation gives all of it back. */
export const cancellationChecks: readonly Check[] = [
  {
    id: 'commitments.purchase-takes',
    rule: 'A purchase takes the stock, one coupon use and exactly the total, once.',
    source: 'POST /orders',
    run: async (shop) => {
      const customer = await shop.creditCustomer();
      const coupon = await shop.coupon('percentage');
      const products = await shop.products(2);
      const subjects = { products, coupons: [coupon], customer };
      const before = await readBooks(shop, subjects);
      const quote = await quoteOf(customer, twoOfEach(products), coupon.id);
      await buy(customer, requestFor(shop, quote, { payment: { method: 'store_credit' } }));
      const after = await readBooks(shop, subjects);
      const taken = {
        ...Object.fromEntries(products.map(({ name }) => [`stock of ${name}`, -2])),
        [`uses of ${coupon.code}`]: 1,
        'store credit used': quote.total.amount,
        ...(shop.doors && {
          'units held': 0,
          'units sold': 2 * products.length,
          'coupon uses held': 0,
          'coupon uses': 1,
          charges: 1,
          'money charged': quote.total.amount,
        }),
      };
      const expected = Object.entries(taken).map(([entry, amount]) => [entry, (before[entry] ?? 0) + amount]);
      expectSameBooks(after, Object.fromEntries(expected), 'after the purchase, other than expected');
    },
  },
  {
    id: 'commitments.cancellation',
    rule: 'A cancellation gives stock, money and the coupon use back.',
    source: SOURCE,
    run: async (shop) => {
      const customer = await shop.creditCustomer();
      const coupon = await shop.coupon('percentage');
      const products = await shop.products(2);
      const subjects = { products, coupons: [coupon], customer };
      const before = await readBooks(shop, subjects);
      const quote = await quoteOf(customer, twoOfEach(products), coupon.id);
      const payment = { method: 'store_credit' } as const;
      const { id } = await buy(customer, requestFor(shop, quote, { payment }));
      const cancelled = await customer.ask(cancelOrder, { params: { id } });
      expectSame('status', cancelled.status, 'cancelled');
      expectSame('last state of the timeline', cancelled.timeline.at(-1)?.status, 'cancelled');
      expectSameBooks(await readBooks(shop, subjects), before, 'after the cancellation');
      expectSame('the order, read again', await customer.ask(getOrder, { params: { id } }), cancelled);
    },
  },
  {
    id: 'commitments.cancelled-twice',
    rule: 'Cancelling twice gives back once: the second answer is the cancelled order, or 409 order_not_cancellable.',
    source: SOURCE,
    run: async (shop) => {
      const browser = await shop.guest();
      const products = await shop.products(1);
      const before = await readBooks(shop, { products });
      const { id } = await buyLines(shop, browser, twoOfEach(products));
      await browser.ask(cancelOrder, { params: { id } });
      const again = await browser.send(cancelOrder, { params: { id } });
      if (again.got.status === 409) expectProblem(again, 409, 'order_not_cancellable');
      else expectSame('status', answerOf(cancelOrder, again).status, 'cancelled', [again]);
      expectSameBooks(await readBooks(shop, { products }), before, 'after two cancellations');
    },
  },
  {
    id: 'commitments.back-for-others',
    rule: 'What a cancellation gives back is there for others: the last item sells again.',
    source: SOURCE,
    run: async (shop) => {
      const lines = (await shop.lastItems(1)).map((product) => ({ product, quantity: 1 }));
      const buyer = await shop.guest('first buyer');
      const other = await shop.guest('second buyer');
      const { id } = await buyLines(shop, buyer, lines);
      const request = requestFor(shop, await quoteOf(other, lines));
      expectProblem(await place(other, request), 409, 'out_of_stock');
      await buyer.ask(cancelOrder, { params: { id } });
      const answer = await place(other, request);
      expectThat(answer.got.status === 201, `the cancelled last item is not for sale: ${answer.got.status}`, [
        answer,
      ]);
    },
  },
];
