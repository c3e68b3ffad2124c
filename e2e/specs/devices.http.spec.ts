import type { Browser } from '@playwright/test';
import { Device } from '../fixtures/device.ts';
import { expect, test } from '../fixtures/test.ts';

const NANCY = 'nancy@example.com';
const ANDREW = 'andrew@example.com';
const DAY_MS = 24 * 60 * 60_000;
const ROUNDS = process.env['DEEP'] ? 10 : 1;
const CLOSINGS = process.env['DEEP'] ? 20 : 4;

/** Throws that `seed` decides: a failing round can be run again. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

async function openPair(browser: Browser, baseURL: string | undefined): Promise<[Device, Device]> {
  return [await Device.open(browser, baseURL), await Device.open(browser, baseURL)];
}

/** Both have looked, sent, and looked again. */
async function expectSame(devices: readonly Device[], lines: Record<string, number>): Promise<void> {
  await expect(async () => {
    for (const device of devices) {
      await device.wake();
      expect(await device.lines()).toEqual(lines);
    }
  }).toPass({ timeout: 20_000 });
}

for (let round = 1; round <= ROUNDS; round += 1) {
  test(
    `two devices of one customer, on and off line in any order, end with the same cart (round ${round})`,
    { tag: '@campaign' },
    async ({ browser, baseURL }) => {
      test.setTimeout(120_000);
      const devices = await openPair(browser, baseURL);
      const [laptop, phone] = devices;
      for (const device of devices) await device.signIn(NANCY);
      await laptop.add('Konbu', 2);
      await laptop.add('Ikura');
      await laptop.cart.open();
      await laptop.cart.expectNoneApplied();
      await phone.cart.open();
      await expectSame(devices, { Konbu: 2, Ikura: 1 });

      const roll = dice(round);
      const expected: Record<string, number> = { Tofu: 0, Ikura: 1 };
      for (const device of devices) await device.catalog.openProduct(roll(2) ? 'Tofu' : 'Ikura');
      for (let step = 0; step < 12; step += 1) {
        const device = devices[roll(2)] ?? laptop;
        switch (roll(4)) {
          case 0:
            await device.context.setOffline(true);
            break;
          case 1:
            await device.context.setOffline(false);
            break;
          default: {
            const name = (await device.page.getByRole('heading', { level: 1 }).textContent()) ?? '';
            await device.catalog.add(name);
            expected[name] = (expected[name] ?? 0) + 1;
          }
        }
      }
      for (const device of devices) {
        await device.context.setOffline(false);
        await device.cart.open();
      }
      const isInCart = ([, quantity]: [string, number]) => quantity > 0;
      const added = Object.fromEntries(Object.entries(expected).filter(isInCart));
      await expectSame(devices, { Konbu: 2, ...added });

      await phone.context.setOffline(true);
      await phone.cart.remove('Konbu');
      await laptop.cart.apply('NW5');
      await laptop.cart.expectApplied({ code: 'NW5', title: '5% off' });
      await phone.context.setOffline(false);
      await phone.cart.apply('SEAFOOD10');
      await phone.cart.expectApplied({ code: 'SEAFOOD10', title: '$10 off seafood' });
      await expectSame(devices, added);
      await expect(async () => {
        await laptop.wake();
        await laptop.cart.expectApplied({ code: 'SEAFOOD10', title: '$10 off seafood' });
      }).toPass({ timeout: 20_000 });
      await phone.cart.expectApplied({ code: 'SEAFOOD10', title: '$10 off seafood' });
      await Promise.all(devices.map(({ context }) => context.close()));
    },
  );
}

test(
  'a change is saved though the tab closes right after it',
  { tag: '@campaign' },
  async ({ browser, baseURL }) => {
    test.setTimeout(CLOSINGS * 20_000);
    for (let closing = 1; closing <= CLOSINGS; closing += 1) {
      const device = await Device.open(browser, baseURL);
      await device.catalog.open();
      await device.catalog.add('Tofu');
      await device.header.expectItems(1);
      await device.page.close();

      const cookies = await device.context.cookies();
      await expect.poll(() => device.savedVersion()).not.toBeNull();
      const version = await device.savedVersion();
      const again = await Device.open(browser, baseURL, cookies);
      await again.catalog.open();
      await again.catalog.add('Konbu');
      await again.header.expectItems(2);
      await again.page.close();

      await expect.poll(() => again.savedVersion()).not.toBe(version);
      const third = await Device.open(browser, baseURL, cookies);
      await third.cart.open();
      await third.header.expectItems(2);
      await Promise.all([device, again, third].map(({ context }) => context.close()));
    }
  },
);

test('50 quick changes of a quantity are three requests at most', async ({ page, catalog, cart, header }) => {
  let writes = 0;
  page.on('request', (request) => {
    if (request.method() === 'PUT' && request.url().endsWith('/api/cart')) writes += 1;
  });
  await catalog.openProduct("Grandma's Boysenberry Spread");
  await catalog.add("Grandma's Boysenberry Spread");
  await header.openCart();
  await expect.poll(() => writes).toBe(1);
  writes = 0;
  const more = page.getByRole('button', { name: "Increase quantity of Grandma's Boysenberry Spread" });
  await more.evaluate(async (button) => {
    for (let click = 0; click < 50; click += 1) {
      (button as HTMLElement).click();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  await expect(cart.quantityOf("Grandma's Boysenberry Spread")).toHaveValue('51');
  const saved = page.waitForResponse(
    (response) => response.request().method() === 'PUT' && response.url().endsWith('/api/cart'),
  );
  await saved;
  expect(writes).toBeLessThanOrEqual(3);
});

test('signing in with a cart in hand: both are combined, reviewed before checking out, and never doubled', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const [laptop, phone] = await openPair(browser, baseURL);
  await laptop.signIn(NANCY);
  await laptop.add('Northwoods Cranberry Sauce', 4);
  await laptop.catalog.openProduct('Tofu');
  await laptop.catalog.add('Tofu');
  await laptop.cart.open();
  await laptop.cart.apply('NW5');
  await laptop.cart.expectApplied({ code: 'NW5', title: '5% off' });
  await phone.add('Northwoods Cranberry Sauce', 4);
  await phone.add('Konbu', 2);
  await expect(async () => expect(await laptop.savedVersion()).not.toBeNull()).toPass();
  await laptop.page.close();

  await phone.signIn(NANCY);
  const { page } = phone;
  const heading = page.getByRole('heading', { name: 'Review your combined cart', level: 1 });
  await expect(heading).toBeVisible();
  const lines = page.getByRole('list', { name: 'Combined lines' }).getByRole('listitem');
  await expect(lines).toHaveCount(3);
  await expect(lines.filter({ hasText: 'Northwoods' })).toContainText(
    '4 from this device, 4 from your saved cart',
  );
  await expect(lines.filter({ hasText: 'Northwoods' })).toContainText('6 instead of 8: that is all we have.');
  await expect(lines.filter({ hasText: 'Konbu' })).toContainText('From this device');
  await expect(lines.filter({ hasText: 'Tofu' })).toContainText('From your saved cart');
  await expect(page.getByRole('region', { name: 'Coupon' })).toContainText('NW5, from your saved cart');

  await phone.checkout.openAnyhow();
  await expect(heading).toBeVisible();
  await page.goto('/sign-in');
  await expect(heading).toHaveCount(0);
  await phone.checkout.openAnyhow();
  await expect(lines.filter({ hasText: 'Northwoods' })).toContainText('6 instead of 8');

  await page.getByRole('checkbox', { name: 'Keep Konbu' }).uncheck();
  await page.getByRole('button', { name: 'Keep combined cart' }).click();
  await expect(page.getByRole('group', { name: 'Contact' })).toBeVisible();
  await phone.cart.open();
  await expect.poll(() => phone.lines()).toEqual({ 'Northwoods Cranberry Sauce': 6, Tofu: 1 });
  await phone.cart.expectApplied({ code: 'NW5', title: '5% off' });

  await page.getByRole('link', { name: 'Look at what came from where' }).click();
  await page.getByRole('button', { name: 'Use only this device’s' }).click();
  await phone.header.expectItems(6);
  await expect.poll(() => phone.lines()).toEqual({ 'Northwoods Cranberry Sauce': 4, Konbu: 2 });
  await phone.cart.expectNoneApplied();
  await page.getByRole('link', { name: 'Look at what came from where' }).click();
  await page.getByRole('button', { name: 'Use only the saved one' }).click();
  await phone.header.expectItems(5);
  await expect.poll(() => phone.lines()).toEqual({ 'Northwoods Cranberry Sauce': 4, Tofu: 1 });
  await phone.cart.expectApplied({ code: 'NW5', title: '5% off' });
  await Promise.all([laptop, phone].map(({ context }) => context.close()));
});

test('on a new device the saved cart is loaded with signing in, and signing out leaves nothing', async ({
  browser,
  baseURL,
}) => {
  const [laptop, phone] = await openPair(browser, baseURL);
  await laptop.signIn(NANCY);
  await laptop.add('Konbu', 3);
  await expect(async () => expect(await laptop.savedVersion()).not.toBeNull()).toPass();
  await phone.signIn(NANCY);
  await phone.header.expectItems(3);
  await expect(phone.page.getByText('We brought your saved cart with 3 items here.')).toBeVisible();

  await phone.signOut();
  await phone.header.expectItems(0);
  await phone.signIn(ANDREW);
  await phone.header.expectItems(0);
  await phone.signOut();
  await phone.signIn(NANCY);
  await phone.header.expectItems(3);
  await Promise.all([laptop, phone].map(({ context }) => context.close()));
});

test('a guest who comes back after a day is offered the saved cart, and told what has changed', async ({
  browser,
  baseURL,
}) => {
  const before = await Device.open(browser, baseURL);
  await before.add('Queso Cabrales', 3);
  await before.add('Ikura');
  await expect(async () => expect(await before.savedVersion()).not.toBeNull()).toPass();
  const cookies = await before.context.cookies();
  await before.context.close();

  const after = await Device.open(browser, baseURL, cookies);
  const { page } = after;
  await page.clock.install({ time: Date.now() + DAY_MS });
  await after.catalog.open();
  await after.services.deviate(
    { name: 'price_rose', productId: 'nw-11', percent: 20 },
    { name: 'sold_out', productId: 'nw-10' },
  );
  await page.reload();
  const offer = page.getByRole('status').filter({ hasText: /Saved yesterday: 4 items, \$106\.60/ });
  // Before the program is there, nobody listens for the first sign of interest.
  await page.getByRole('button', { name: 'Add Queso Cabrales to cart' }).waitFor();
  await page.mouse.move(100, 100);
  await page.mouse.move(120, 120);
  await expect(offer).toBeVisible();
  await offer.getByRole('button', { name: 'Restore my cart' }).click();
  await after.header.expectItems(4);
  const changes = page.getByRole('list', { name: /Since you saw it last/ }).getByRole('listitem');
  await expect(changes).toHaveText([
    'Queso Cabrales: was $21.00, is now $25.20.',
    'Ikura: sold out for now. It waits in your cart and cannot be bought yet.',
  ]);
  await expect(page.getByRole('button', { name: 'Restore my cart' })).toHaveCount(0);
  await after.context.close();
});

const TROUBLES = [
  ['is down', { name: 'service_down', service: 'carts' }],
  ['takes ten seconds', { name: 'service_slow', service: 'carts', ms: 10_000 }],
  ['answers off the contract', { name: 'off_contract', service: 'carts' }],
] as const;

for (const [trouble, deviation] of TROUBLES) {
  test(`while the Carts service ${trouble}, a customer signs in, shops and buys as ever`, async ({
    browser,
    baseURL,
  }) => {
    const device = await Device.open(browser, baseURL);
    const { page, cart, checkout } = device;
    await device.catalog.open();
    await device.services.deviate(deviation);
    await device.add('Tofu');
    await device.signIn(NANCY);
    await device.header.expectItems(1);
    await device.cart.open();
    await cart.apply('NW5');
    await cart.expectApplied({ code: 'NW5', title: '5% off' });
    await cart.checkOut();
    await checkout.fillIn();
    await checkout.pay('$27.99');
    await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
    await device.header.expectItems(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await device.context.close();
  });
}

test('when saving keeps failing, one quiet note says so, on the cart page alone, until it works again', async ({
  page,
  catalog,
  cart,
  header,
  services,
}) => {
  await catalog.open();
  await services.deviate({ name: 'service_down', service: 'carts' });
  await catalog.openProduct('Tofu');
  await catalog.add('Tofu');
  const note = page.getByText('We cannot save a copy of your cart just now.');
  await header.openCart();
  await cart.expectNoneApplied();
  await expect(note).toHaveCount(1, { timeout: 30_000 });
  await catalog.open();
  await expect(note).toHaveCount(0);
  await cart.open();
  await services.behave();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(note).toHaveCount(0);
});

test('nobody gets a cart by a stranger’s cookie or cart id, and a customer’s needs the session', async ({
  browser,
  baseURL,
  playwright,
}) => {
  const device = await Device.open(browser, baseURL);
  await device.add('Tofu');
  await expect(async () => expect(await device.savedVersion()).not.toBeNull()).toPass();
  const cookies = await device.context.cookies();
  const deviceCookie = cookies.find(({ name }) => name === 'cartwright_device');
  expect(deviceCookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(deviceCookie?.expires).toBeGreaterThan(Date.now() / 1_000 + 29 * 24 * 60 * 60);
  expect(await device.page.evaluate(() => globalThis.document.cookie)).not.toContain('cartwright_device');

  const { document } = (await (await device.context.request.get('/api/cart')).json()) as {
    document: object;
  };
  const cartId = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/.exec(JSON.stringify(document))?.[0] ?? '';
  const value = deviceCookie?.value ?? '';
  for (const guess of ['', `${value}0`, value.toUpperCase(), cartId, crypto.randomUUID()]) {
    const stranger = await playwright.request.newContext({
      ...(baseURL && { baseURL }),
      extraHTTPHeaders: { Cookie: `cartwright_device=${guess}` },
    });
    for (const path of ['/api/cart', `/api/cart?id=${cartId}`, `/api/cart/${cartId}`]) {
      expect((await stranger.get(path)).status()).toBe(404);
    }
    await stranger.dispose();
  }

  await device.signIn(NANCY);
  await expect(async () => expect(await device.savedVersion()).not.toBeNull()).toPass();
  await device.context.clearCookies({ name: 'cartwright_session' });
  expect(await device.savedVersion()).toBeNull();
  await device.context.close();
});
