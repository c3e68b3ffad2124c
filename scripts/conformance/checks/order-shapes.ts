import type { OrderStatus } from '@/features/orders/schemas.ts';
import type { Check } from '../check.ts';
import { expectMalformed, expectProblem, expectSame, expectThat } from '../expect.ts';
import { ADDRESS, buy, buyLines, quoteOf, requestFor, twoOfEach } from '../shopping.ts';
import { api } from '../target.ts';

const { quote, placeOrder, getAttempt, getOrder, listOrders, cancelOrder } = api.orders;

/** Shapes of the Orders service. */
export const orderShapes: readonly Check[] = [
  {
    id: 'shapes.quote',
    rule: 'A quote keeps the order of the lines, and subtotal − discount + delivery is its total.',
    source: 'POST /orders/quotes',
    run: async (shop) => {
      const lines = twoOfEach((await shop.products(3)).toReversed());
      const { subtotal, discount, delivery, total, ...quoted } = await quoteOf(await shop.guest(), lines);
      expectSame(
        'lines',
        quoted.lines.map(({ productId, unitPrice, subtotal: of }) => [productId, unitPrice, of.amount]),
        lines.map(({ product }) => [product.id, product.unitPrice, 2 * product.unitPrice.amount]),
      );
      const sum = quoted.lines.reduce((amount, line) => amount + line.subtotal.amount, 0);
      expectSame('subtotal', subtotal.amount, sum);
      expectSame('total', total.amount, subtotal.amount - discount.amount + delivery.amount);
      expectSame('coupon of a quote without one', quoted.coupon, null);
    },
  },
  {
    id: 'shapes.bad-quote',
    rule: 'A bad quote request is 400 malformed_request with every bad field; an unknown product is 404.',
    source: 'POST /orders/quotes',
    run: async (shop) => {
      const browser = await shop.guest();
      const bad = { lines: [{ productId: 'x', quantity: 100 }], delivery: { method: 'by pigeon' } };
      const paths = ['lines.0.quantity', 'couponId', 'delivery.method'];
      expectMalformed(await browser.send(quote, { body: bad }), paths);
      expectMalformed(await browser.send(quote, { body: '{"lines": [' }), []);
      const lines = [{ productId: crypto.randomUUID(), quantity: 1 }];
      await browser.refused(quote, 404, 'product_not_found', {
        body: { lines, couponId: null, delivery: { method: 'standard' } },
      });
    },
  },
  {
    id: 'shapes.order',
    rule: 'An order is 201 with the lines as requested, and its states follow the one allowed way.',
    source: 'POST /orders',
    run: async (shop) => {
      const browser = await shop.guest();
      const lines = twoOfEach((await shop.products(2)).toReversed());
      const quoted = await quoteOf(browser, lines);
      const order = await buy(browser, requestFor(shop, quoted));
      expectSame(
        'lines',
        order.lines.map(({ productId, name, quantity }) => [productId, name, quantity]),
        lines.map(({ product, quantity }) => [product.id, product.name, quantity]),
      );
      expectSame('status', order.status, 'completed');
      const states = order.timeline.map(({ status }) => status);
      const isAllowed = states.every((status, index) => nextStates(states[index - 1]).includes(status));
      expectThat(isAllowed, `no such way: ${states.join(' → ')}`);
      expectSame('last state of the timeline', states.at(-1), 'completed');
      expectSame('the order, read again', await browser.ask(getOrder, { params: { id: order.id } }), order);
    },
  },
  {
    id: 'shapes.empty-text',
    rule: 'An empty string counts as left out.',
    source: 'POST /orders',
    run: async (shop) => {
      const browser = await shop.guest();
      const request = requestFor(shop, await quoteOf(browser, twoOfEach(await shop.products(1))));
      await buy(browser, {
        ...request,
        contact: { ...request.contact, phone: '' },
        delivery: { method: 'standard', address: { ...ADDRESS, line2: '', region: '' } },
      });
    },
  },
  {
    id: 'shapes.bad-order',
    rule: 'A bad order is 400 malformed_request, and every bad field is named with its path.',
    source: 'POST /orders',
    run: async (shop) => {
      const browser = await shop.guest();
      const request = requestFor(shop, await quoteOf(browser, twoOfEach(await shop.products(1))));
      const body = {
        ...request,
        cartId: 'my cart',
        lines: [{ ...request.lines[0], quantity: 0, expectedUnitPrice: { amount: 1.5, currency: 'USD' } }],
        contact: { email: 'nobody', name: '' },
        delivery: { method: 'standard', address: { ...ADDRESS, city: undefined, country: 'Elbonia' } },
        payment: { method: 'barter' },
      };
      const headers = { 'Idempotency-Key': crypto.randomUUID() };
      expectMalformed(await browser.send(placeOrder, { body, headers }), [
        'cartId',
        'lines.0.quantity',
        'lines.0.expectedUnitPrice.amount',
        'contact.email',
        'contact.name',
        'delivery.address.city',
        'delivery.address.country',
        'payment',
      ]);
    },
  },
  {
    id: 'shapes.orders',
    rule: "The caller's orders are listed newest first, and nobody else's.",
    source: 'GET /orders',
    run: async (shop) => {
      const browser = await shop.guest();
      const lines = twoOfEach(await shop.products(1));
      const first = await buyLines(shop, browser, lines);
      const second = await buyLines(shop, browser, lines);
      const { items } = await browser.ask(listOrders);
      expectSame(
        'orders',
        items.map(({ id }) => id),
        [second.id, first.id],
      );
      const others = await (await shop.guest('somebody else')).ask(listOrders);
      expectSame('orders of somebody else', others.items, []);
    },
  },
  {
    id: 'shapes.attempt',
    rule: 'An attempt is asked for by its key: completed with its order, or unknown.',
    source: 'GET /orders/attempts/{key}',
    run: async (shop) => {
      const browser = await shop.guest();
      const key = crypto.randomUUID();
      const before = await browser.ask(getAttempt, { params: { key } });
      expectSame('state before anything was sent', before.state, 'unknown');
      const { id } = await buy(
        browser,
        requestFor(shop, await quoteOf(browser, twoOfEach(await shop.products(1)))),
        key,
      );
      const { state, orderId } = await browser.ask(getAttempt, { params: { key } });
      expectSame('the attempt', { state, orderId }, { state: 'completed', orderId: id });
    },
  },
  {
    id: 'shapes.order-of-others',
    rule: "Somebody else's order is 404 order_not_found, to read as to cancel, like one that does not exist.",
    source: 'GET /orders/{id}',
    run: async (shop) => {
      const { id } = await buyLines(shop, await shop.guest(), twoOfEach(await shop.products(1)));
      const strangers = [await shop.guest('another guest'), await shop.customer('another customer')];
      for (const browser of strangers) {
        for (const params of [{ id }, { id: crypto.randomUUID() }]) {
          expectProblem(await browser.send(getOrder, { params }), 404, 'order_not_found');
          expectProblem(await browser.send(cancelOrder, { params }), 404, 'order_not_found');
        }
      }
    },
  },
];

/** The only ways an order goes, from state to state. */
function nextStates(status: OrderStatus | undefined): readonly OrderStatus[] {
  switch (status) {
    case undefined:
      return ['pending'];
    case 'pending':
      return ['reserved', 'rejected'];
    case 'reserved':
      return ['paid', 'rejected'];
    case 'paid':
      return ['completed', 'rejected'];
    case 'completed':
      return ['cancelled'];
    case 'rejected':
    case 'cancelled':
      return [];
  }
}
