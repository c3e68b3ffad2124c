import type { Browser } from '@playwright/test';
import { buildCoupon, buildSeed, usd } from '../../mocks/builders.ts';
import { type Buyer, openBrowserWithCart, openBuyer, type StoredCart } from '../fixtures/buyers.ts';
import { expect, test } from '../fixtures/test.ts';
import type { Till } from '../fixtures/till.ts';

/** `npm run e2e:campaigns` makes it twenty. */
const ROUNDS = process.env['DEEP'] ? 20 : 2;

/** Time for both pages, on a busy machine, to learn when to press: whose cart is bought before has nothing to press. */
const UNTIL_BOTH_KNOW_MS = 1_500;

/** A teapot for $20.00, a mug for $8.00 and one last spade for $30.00; delivery is $5.00. */
const SEED = buildSeed({
  coupons: [
    buildCoupon({ id: 'once', code: 'ONCE', title: 'Once', usageLimit: 1 }),
    buildCoupon({
      id: 'two',
      code: 'TWO',
      title: 'Two off',
      discount: { type: 'fixed_amount', amount: usd(200) },
    }),
  ],
});

test.beforeEach(() => test.setTimeout(30_000 + ROUNDS * 15_000));

type Round = { readonly number: number; readonly browser: Browser; readonly baseURL: string };

/** What came of a race that only one of two can win. */
type Outcome = { readonly winner: Buyer; readonly loser: Buyer };

/** Plays the rounds, each in a shop opened anew. `play` gives the totals that were shown to whoever bought. */
async function eachRound(
  { browser, shopUrl, till }: { browser: Browser; shopUrl: string; till: Till },
  play: (round: Round) => Promise<readonly string[]>,
): Promise<void> {
  for (let number = 1; number <= ROUNDS; number += 1) {
    await test.step(`round ${number}`, async () => {
      await till.open(SEED);
      await till.expectCharged(await play({ number, browser, baseURL: shopUrl }));
    });
  }
}

/** Two shoppers with the same cart press Pay together. */
async function race({ browser, baseURL }: Round, cart: StoredCart, total: string): Promise<Outcome> {
  const open = async () => openBuyer(await openBrowserWithCart(browser, { baseURL, seed: SEED, cart }));
  const buyers = await Promise.all([open(), open()]);
  await payTogether(buyers, total);
  const [winner, loser] = (await hasThanks(buyers[0])) ? buyers : [buyers[1], buyers[0]];
  expect(await hasThanks(winner)).toBe(true);
  expect(await hasThanks(loser)).toBe(false);
  await winner.order.expectReceipt([], total);
  return { winner, loser };
}

async function payTogether(buyers: readonly Buyer[], total: string): Promise<void> {
  for (const { checkout } of buyers) await checkout.expectTotal(total);
  const soon = Date.now() + UNTIL_BOTH_KNOW_MS;
  await Promise.all(buyers.map(({ checkout }) => checkout.payAt(soon, total)));
}

/** Whether the shopper was thanked, once there is either thanks or an alert. */
async function hasThanks({ order, checkout }: Buyer): Promise<boolean> {
  await expect(order.thanks.or(checkout.alert)).toBeVisible();
  return order.thanks.isVisible();
}

/** The loser's order goes through at this total. */
async function buyAt(total: string, products: readonly string[], { checkout, order, header }: Buyer) {
  await checkout.pay(total);
  await order.expectReceipt(products, total);
  await header.expectItems(0);
}

async function close(...buyers: readonly Buyer[]): Promise<void> {
  await Promise.all(buyers.map(({ page }) => page.context().close()));
}

test(
  'of two shoppers with the same single-use coupon one gets it, the other chooses',
  { tag: '@campaign' },
  async ({ browser, shopUrl, till }) => {
    await eachRound({ browser, shopUrl, till }, async (round) => {
      const cart = { lines: [{ productId: 'teapot', quantity: 1 }], couponId: 'once' };
      const { winner, loser } = await race(round, cart, '$23.00');
      const { alert } = loser.checkout;
      await expect(alert).toContainText(/ONCE (has already been used|is in use by another order)/);
      await expect(alert).toContainText('Total before$23.00New total$25.00');
      await expect(alert).toContainText('Nothing was charged, and your cart is kept.');
      await loser.header.expectItems(1);

      const isOdd = round.number % 2 === 1;
      if (isOdd) {
        await alert.getByRole('button', { name: 'Buy without coupon' }).click();
        await buyAt('$25.00', ['Teapot'], loser);
      } else {
        await alert.getByRole('button', { name: 'Choose another coupon' }).click();
        await loser.cart.apply('TWO');
        await loser.cart.expectApplied({ code: 'TWO', title: 'Two off' });
        await loser.cart.checkOut();
        await loser.checkout.fillInCard();
        await buyAt('$23.00', ['Teapot'], loser);
      }
      await close(winner, loser);
      return ['$23.00', isOdd ? '$25.00' : '$23.00'];
    });
  },
);

test(
  'of two shoppers who want the last item one gets it, the other chooses',
  { tag: '@campaign' },
  async ({ browser, shopUrl, till }) => {
    await eachRound({ browser, shopUrl, till }, async (round) => {
      const cart = {
        lines: [
          { productId: 'spade', quantity: 1 },
          { productId: 'mug', quantity: 1 },
        ],
      };
      const { winner, loser } = await race(round, cart, '$43.00');
      const { alert } = loser.checkout;
      await expect(alert).toContainText('Spade: sold out');
      await expect(alert).toContainText('Total before$43.00New total$13.00');
      await expect(alert).toContainText('Nothing was charged, and your cart is kept.');
      await loser.header.expectItems(2);

      if (round.number % 2 === 1) {
        await alert.getByRole('button', { name: 'Take what is left' }).click();
      } else {
        await alert.getByRole('link', { name: 'Back to your cart' }).click();
        await loser.cart.remove('Spade');
        await loser.cart.checkOut();
        await loser.checkout.fillInCard();
      }
      await buyAt('$13.00', ['Mug'], loser);
      await close(winner, loser);
      return ['$43.00', '$13.00'];
    });
  },
);

test(
  'of two tabs that pay for one cart one orders it, and the other one leads there',
  { tag: '@campaign' },
  async ({ browser, shopUrl, till }) => {
    await eachRound({ browser, shopUrl, till }, async (round) => {
      const cart = { lines: [{ productId: 'teapot', quantity: 1 }] };
      const context = await openBrowserWithCart(browser, { ...round, seed: SEED, cart });
      const tabs = [await openBuyer(context), await openBuyer(context)] as const;
      await payTogether(tabs, '$25.00');

      for (const tab of tabs) {
        if (!(await hasThanks(tab))) {
          await expect(tab.checkout.alert).toContainText('This cart has already been bought');
          await tab.checkout.alert.getByRole('button', { name: 'See that order' }).click();
        }
        await expect(tab.order.total).toHaveText('$25.00');
        await tab.header.expectItems(0);
      }
      expect(new Set(tabs.map(({ page }) => page.url())).size).toBe(1);
      await context.close();
      return ['$25.00'];
    });
  },
);
