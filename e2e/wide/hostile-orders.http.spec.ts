import type { Page } from '@playwright/test';
import { buildOrderRequest, buildProduct, buildSeed } from '../../mocks/builders.ts';
import { HOSTILE_STRINGS } from '../../mocks/hostile/hostile-strings.ts';
import { expect, inGroups, test } from '../fixtures/hostile-test.ts';

const TEXTS = HOSTILE_STRINGS.map(({ text }) => text);
const SEED = buildSeed({ products: [buildProduct({ stock: 10_000 })], coupons: [] });

/** A text as an address line takes it: cut, trimmed, not empty. */
function cut(text: string | undefined, length: number): string {
  return text?.trim().slice(0, length).trim() || 'x';
}

/** An order for a teapot that takes one string for each of its texts. */
const TEXTS_OF_ORDER = 5;

function hostileOrder([name, line1, line2, city, region]: readonly string[]) {
  const address = {
    name: cut(name, 100),
    line1: cut(line1, 200),
    line2: cut(line2, 200),
    city: cut(city, 100),
    region: cut(region, 100),
    postalCode: cut(name, 20),
    country: 'US',
  };
  return buildOrderRequest({
    contact: { email: 'ada@example.com', name: cut(line1, 100), phone: cut(line2, 40) },
    delivery: { method: 'standard', address },
  });
}

/** Buys past the checkout. @returns the order's id */
async function buy(page: Page, request: ReturnType<typeof hostileOrder>): Promise<string> {
  const answer = await page.evaluate(async (body) => {
    const response = await fetch('/api/orders', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  }, request);
  expect(answer.status, answer.text).toBe(201);
  return (JSON.parse(answer.text) as { id: string }).id;
}

test('whoever an order goes to, and wherever, is text on its receipt', async ({ page, till, lookout }) => {
  test.setTimeout(120_000);
  await till.open(SEED);
  await page.goto('/privacy');
  for (let first = 0; first < TEXTS.length; first += TEXTS_OF_ORDER) {
    const request = hostileOrder(TEXTS.slice(first, first + TEXTS_OF_ORDER));
    const { name, line1, line2, city, region, postalCode } = request.delivery.address;
    const id = await buy(page, request);
    await page.evaluate((path) => history.pushState(null, '', path), `/orders/${id}`);
    await page.waitForFunction(
      (text) => document.querySelector('address')?.textContent === text,
      [name, line1, line2, `${postalCode} ${city} ${region}`, 'United States'].join('\n'),
    );
    await lookout.expectHarmless();
  }
  await page.goto('/orders');
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await lookout.expectHarmless();
});

test('the number, the coupon’s code and the names of an order are text, on its page and in the list', async ({
  page,
  till,
  lookout,
}) => {
  test.setTimeout(120_000);
  await till.open(SEED);
  await page.goto('/privacy');
  const id = await buy(page, hostileOrder(['Ada', '1 High Street', '', 'London', '']));
  let names: readonly string[] = [];
  type SentOrder = { readonly lines: readonly object[]; readonly subtotal: object };
  const rename = ({ lines: [line], ...rest }: SentOrder) => ({
    ...rest,
    number: names.join(' '),
    couponCode: names.join(' '),
    discount: rest.subtotal,
    lines: names.map((name, index) => ({ ...line, productId: `p${index}`, name })),
  });
  await page.route(`**/api/orders/${id}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: rename((await response.json()) as SentOrder) });
  });
  await page.route('**/api/orders', async (route) => {
    const response = await route.fetch();
    const { items } = (await response.json()) as { items: readonly SentOrder[] };
    await route.fulfill({ response, json: { items: items.map(rename) } });
  });
  for (names of inGroups(TEXTS)) {
    await page.goto(`/orders/${id}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const lines = page.getByRole('list', { name: 'Ordered items' }).getByRole('listitem');
    expect(await lines.evaluateAll((all) => all.map((each) => each.firstChild?.textContent))).toEqual(names);
    await lookout.expectHarmless();
    await page.getByRole('button', { name: 'Cancel order' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await lookout.expectHarmless();
    await page.goto('/orders');
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
    await lookout.expectHarmless();
  }
});

test('ids of orders are opaque: the list leads to each, or nowhere', async ({ page, till, lookout }) => {
  test.setTimeout(120_000);
  await till.open(SEED);
  await page.goto('/privacy');
  const id = await buy(page, hostileOrder(['Ada', '1 High Street', '', 'London', '']));
  const order = (await (await page.request.get(`/api/orders/${id}`)).json()) as object;
  const ids = [...new Set(TEXTS.map((text) => text.slice(0, 200)))].filter((_, index) => index % 25 === 0);
  const orders = ids.map((hostile, index) => ({ ...order, id: hostile, number: `No. ${index}.` }));
  await page.route('**/api/orders', (route) => route.fulfill({ json: { items: orders } }));
  await page.route('**/api/orders/*', (route) => {
    const asked = new URL(route.request().url()).pathname.replace('/api/orders/', '');
    const found = orders.find(
      (each) => encodeURIComponent(each.id.replaceAll(/\p{Surrogate}/gu, '\uFFFD')) === asked,
    );
    return found ? route.fulfill({ json: found }) : route.fulfill({ status: 404 });
  });
  const main = page.getByRole('main');
  for (const { id, number } of orders) {
    const heading = main.getByRole('heading', { level: 1, name: number });
    const isInUrls = !/\p{Surrogate}/u.test(id) && !['.', '..'].includes(id);
    await page.goto('/orders');
    await main.getByRole('link', { name: number }).click();
    await expect(isInUrls ? heading : heading.or(main.getByRole('alert'))).toBeVisible();
    await lookout.expectHarmless();
  }
});
