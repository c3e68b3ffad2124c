import type { Check } from '../check.ts';
import { expectProblem, expectSame } from '../expect.ts';
import { buyLines, place, quoteOf, requestFor, twoOfEach } from '../shopping.ts';
import { api } from '../target.ts';

const { getCustomer, signOut } = api.accounts;
const MINUTE_MS = 60_000;
const ME = 'GET /accounts/me';

/** Who is signed in, and for how long. */
export const sessionChecks: readonly Check[] = [
  {
    id: 'accounts.not-signed-in',
    rule: 'What needs an account is 401 not_signed_in for a guest.',
    source: ME,
    run: async (shop) => {
      const browser = await shop.guest();
      await browser.refused(getCustomer, 401, 'not_signed_in');
      await browser.refused(api.financing.getFinancing, 401, 'not_signed_in');
    },
  },
  {
    id: 'accounts.sign-out',
    rule: 'Signing out is 204, also the second time, and ends the session on this device only.',
    source: 'DELETE /accounts/session',
    run: async (shop) => {
      const { credentials, ...device } = await shop.customer();
      const second = await shop.signedIn(credentials, 'second device');
      await device.ask(signOut);
      await device.ask(signOut);
      await device.refused(getCustomer, 401, 'not_signed_in');
      expectSame('the other device', (await second.ask(getCustomer)).email, credentials.email);
    },
  },
  {
    id: 'accounts.session-idle',
    rule: 'A session ends after 30 minutes without a request, and not before: 401 session_expired.',
    source: ME,
    run: async (shop) => {
      const customer = await shop.customer();
      for (let time = 0; time < 2; time++) {
        await shop.pass(29 * MINUTE_MS);
        expectSame('29 minutes after the last request', (await customer.ask(getCustomer)).id, customer.id);
      }
      await shop.pass(30 * MINUTE_MS);
      await customer.refused(getCustomer, 401, 'session_expired');
    },
  },
  {
    id: 'accounts.session-ends-while-buying',
    rule: "A purchase whose session has ended is 401 session_expired, not a guest's order; signing in again goes on.",
    source: 'POST /orders',
    run: async (shop) => {
      const customer = await shop.customer();
      const lines = twoOfEach(await shop.products(1));
      const request = requestFor(shop, await quoteOf(customer, lines));
      await shop.pass(31 * MINUTE_MS);
      expectProblem(await place(customer, request), 401, 'session_expired');
      await customer.ask(api.accounts.signIn, { body: customer.credentials });
      const answer = await place(customer, request);
      expectSame('status after signing in again', answer.got.status, 201, [answer]);
      expectSame('orders', (await customer.ask(api.orders.listOrders)).items.length, 1);
    },
  },
  {
    id: 'accounts.orders',
    rule: "A customer's orders are there on every device after signing in, and gone for the device after signing out.",
    source: 'GET /orders',
    run: async (shop) => {
      const customer = await shop.customer();
      const { id } = await buyLines(shop, customer, twoOfEach(await shop.products(1)));
      const second = await shop.signedIn(customer.credentials, 'second device');
      const { items } = await second.ask(api.orders.listOrders);
      expectSame(
        'orders on the second device',
        items.map((order) => order.id),
        [id],
      );
      expectSame('the order', (await second.ask(api.orders.getOrder, { params: { id } })).id, id);
      await customer.ask(signOut);
      await customer.refused(api.orders.getOrder, 404, 'order_not_found', { params: { id } });
    },
  },
];
