import { buildProduct, buildSeed } from '../../mocks/builders.ts';
import type { Scenario } from '../../mocks/scenarios.ts';
import type { Shop } from '../fixtures/shop.ts';
import { expect, test } from '../fixtures/test.ts';

/** As a test without types would write it. */
function untyped(scenario: unknown): Scenario {
  return scenario as Scenario;
}

const BAD_SEED = { ...buildSeed(), products: [{ ...buildProduct(), stock: -1 }], currency: 'dollars' };

const MISTAKES: readonly (readonly [
  what: string,
  make: (shop: Shop) => Promise<unknown>,
  told: string | RegExp,
])[] = [
  [
    'a scenario that there is not',
    (shop) => shop.scenario(untyped('price_fell')),
    /no scenario "price_fell"; there are service_down, /,
  ],
  [
    'a parameter that is none',
    (shop) => shop.scenario(untyped({ name: 'price_rose', productId: 'speckled-mug', percent: 'ten' })),
    'active.0.percent: Invalid input: expected number',
  ],
  [
    'a product that the shop does not have',
    (shop) => shop.scenario('payment_declined', { name: 'sold_out', productId: 'mugg' }),
    'active.1.productId: the shop has no product "mugg"',
  ],
  [
    'a seed with mistakes',
    (shop) => shop.seed(BAD_SEED),
    /currency: Expected an ISO 4217.*\n.*products\.0\.stock: /,
  ],
  [
    'a customer whom nobody knows',
    (shop) => shop.signIn('bob@example.com'),
    '401: Wrong address or password',
  ],
  [
    'a clock turned back',
    (shop) => shop.clock.advance(-1000),
    'The clock goes forward by whole milliseconds',
  ],
  ['a time that is no number', (shop) => shop.clock.advance(Number.NaN), 'not by NaN'],
];

for (const [what, make, told] of MISTAKES) {
  test(`${what} ends the test with words, and nothing is changed`, async ({ shop, catalog }) => {
    await catalog.open();
    const before = await shop.ledger();
    await expect(make(shop)).rejects.toThrow(told);
    expect({ ...(await shop.ledger()), at: '' }).toEqual({ ...before, at: '' });
    await catalog.open();
  });
}
