import { hostileSeed } from '../../mocks/hostile/hostile-seed.ts';
import { PASSWORD } from '../fixtures/account-page.ts';
import { giveCart, openBrowserWithCart } from '../fixtures/buyers.ts';
import { Device } from '../fixtures/device.ts';
import { expect, test } from '../fixtures/hostile-test.ts';

const ADA = { email: 'ada@example.com', name: 'Ada', password: PASSWORD };
const SEED = { ...hostileSeed(), customers: [ADA] };
/** A cart may have 100 lines. */
const LINES = 95;

for (let first = 0; first < SEED.products.length; first += LINES) {
  test(`names in the review of a combined cart are text (from ${first})`, async ({
    page,
    context,
    browser,
    shopUrl,
    till,
    account,
    lookout,
  }) => {
    test.setTimeout(120_000);
    await till.open(SEED);
    const products = SEED.products.slice(first, first + LINES);
    const lines = products.map(({ id }) => ({ productId: id, quantity: 1 }));
    const middle = Math.ceil(lines.length / 2);

    const cart = { lines: lines.slice(0, middle) };
    const other = new Device(
      await (await openBrowserWithCart(browser, { baseURL: shopUrl, seed: SEED, cart })).newPage(),
    );
    await other.signIn(ADA.email);
    await expect.poll(() => other.savedVersion()).not.toBeNull();
    await other.context.close();

    await giveCart(context, { lines: lines.slice(middle) }, SEED);
    await account.openSignIn();
    await account.signIn(ADA.email);
    await expect(page.getByRole('heading', { name: 'Review your combined cart', level: 1 })).toBeVisible();
    const names = page.getByRole('main').getByRole('listitem').getByRole('heading', { level: 2 });
    await expect
      .poll(async () => (await names.evaluateAll((all) => all.map((each) => each.textContent))).toSorted())
      .toEqual(products.map(({ name }) => name).toSorted());
    await lookout.expectHarmless();
  });
}
