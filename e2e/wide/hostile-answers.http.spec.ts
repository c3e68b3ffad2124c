import { buildSeed, usd } from '../../mocks/builders.ts';
import { HOSTILE_STRINGS } from '../../mocks/hostile/hostile-strings.ts';
import { giveCart } from '../fixtures/buyers.ts';
import { expect, inGroups, NAMES_HOSTILE_HOST, test } from '../fixtures/hostile-test.ts';

const TEXTS = HOSTILE_STRINGS.map(({ text }) => text);
const ALL = TEXTS.join(' ');

test('the customer’s name is text in the header and on the account', async ({ page, shop, lookout }) => {
  test.setTimeout(120_000);
  await shop.seed(
    buildSeed({ customers: [{ email: 'ada@example.com', name: 'Ada', password: 'correct horse battery' }] }),
  );
  await shop.signIn();
  let name = '';
  await page.route('**/api/accounts/me', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), name, email: name } });
  });
  for (name of inGroups(TEXTS).map((texts) => texts.join(' '))) {
    await page.goto('/account');
    const you = page.getByRole('region', { name: 'You' });
    await expect(you).toBeVisible();
    expect(
      await you.getByRole('paragraph').evaluateAll((all) => all.map((each) => each.textContent)),
    ).toEqual([name, name]);
    await lookout.expectHarmless();
  }
});

test('what a refusal says to developers is not shown to shoppers', async ({
  page,
  context,
  till,
  checkout,
  lookout,
}) => {
  const seed = buildSeed();
  const problem = (status: number, code: string) => ({
    status,
    contentType: 'application/problem+json',
    json: { type: ALL, title: ALL, status, code, detail: ALL, reason: ALL },
  });
  const main = page.getByRole('main');
  const expectQuiet = async () => {
    await expect(main).not.toContainText(NAMES_HOSTILE_HOST);
    await lookout.expectHarmless();
  };

  await page.route('**/api/catalog/**', (route) => route.fulfill(problem(400, ALL)));
  await page.goto('/');
  await expect(main.getByRole('alert')).toBeVisible();
  await expectQuiet();
  await page.unroute('**/api/catalog/**');

  await page.route('**/api/accounts/session', (route) => route.fulfill(problem(401, 'invalid_credentials')));
  await page.goto('/sign-in');
  await main.getByRole('textbox', { name: 'Email' }).fill('ada@example.com');
  await main.getByLabel('Password', { exact: true }).fill('anything');
  await main.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(main.getByRole('alert')).toBeVisible();
  await expectQuiet();

  await till.open(seed);
  await giveCart(context, { lines: [{ productId: 'teapot', quantity: 1 }] }, seed);
  await page.route('**/api/orders', (route) => route.fulfill(problem(402, 'payment_declined')));
  await page.route('**/api/coupons/by-code/*', (route) => route.fulfill(problem(404, 'coupon_not_found')));
  await page.goto('/cart');
  await page.getByRole('textbox', { name: 'Coupon code' }).fill('NONE');
  await page.getByRole('button', { name: 'Apply code' }).click();
  await expect(main.getByText(/NONE/)).toBeVisible();
  await expectQuiet();
  await checkout.open();
  await checkout.fillInCard();
  await checkout.pay('$25.00');
  await expect(checkout.alert).toContainText('declined');
  await expectQuiet();
});

test('pictures come from web addresses alone; the policy stops those of strangers', async ({
  page,
  till,
  catalog,
  lookout,
  complaints,
}) => {
  test.setTimeout(120_000);
  const [teapot] = buildSeed().products;
  if (!teapot) throw new Error('no teapot');
  const products = TEXTS.map((text, index) => ({
    ...teapot,
    id: `p${index}`,
    name: `P${index}`,
    unitPrice: usd(100 + index),
    image: { src: text.slice(0, 2000), alt: '' },
  }));
  await till.open(buildSeed({ products, coupons: [] }));
  for (let number = 1; number <= Math.ceil(TEXTS.length / 24); number += 1) {
    await page.goto(`/?page=${number}`);
    await expect(catalog.products.getByRole('link').first()).toBeVisible();
    await page.evaluate(async () => {
      for (const card of document.querySelectorAll('main li')) {
        card.scrollIntoView();
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
    await expect(page.locator('main li img')).toHaveCount(0);
  }
  const strangers = lookout.traces.splice(0).filter((trace) => trace.startsWith('request: '));
  await lookout.expectHarmless();
  const stopped = complaints.splice(0);
  expect(strangers.filter((trace) => !/^request: https?:/.test(trace))).toEqual([]);
  expect(stopped).toContainEqual(expect.stringMatching(/^policy: img-src https?:/));
  expect(stopped.filter((line) => !/img-src|Content Security Policy/.test(line))).toEqual([]);
});

test('a configuration full of nonsense is told as text, on a page that holds it', async ({
  page,
  lookout,
  complaints,
}) => {
  await page.route('/config.json', (route) =>
    route.fulfill({ json: Object.fromEntries(TEXTS.map((text) => [text, text])) }),
  );
  await page.goto('/');
  const alert = page.getByRole('alert');
  await expect(alert).toBeVisible();
  const told = await alert.locator('pre').textContent();
  for (const text of TEXTS.filter((each) => each !== '__proto__'))
    expect(told).toContain(`  ${text}: not a setting`);
  await lookout.expectHarmless();
  expect(complaints.splice(0).filter((line) => !line.includes('config.json is wrong'))).toEqual([]);
});
