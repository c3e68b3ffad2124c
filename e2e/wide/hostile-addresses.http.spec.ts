import type { Page } from '@playwright/test';
import { HOSTILE_STRINGS } from '../../mocks/hostile/hostile-strings.ts';
import { expect, test } from '../fixtures/hostile-test.ts';

const TEXTS = HOSTILE_STRINGS.map(({ text }) => text);

/** Where addresses of the shop take a text, with `%` in its place. */
const PLACES = [
  '/?query=%&category=%&sort=%&page=%&%=%#%',
  '/products/%',
  '/orders/%',
  '/sign-in?next=%',
  '/cart/review?next=%',
  '/%',
];

/** Broken escapes, and what a server would not let through. */
const BROKEN = [
  '/products/%E0%A4%A',
  '/orders/%ff',
  '/%',
  '/?query=%',
  '/.//hostile.example',
  '/%5C',
  '/sign-in?next=%',
  '/x%0Ay',
];

const main = (page: Page) => page.getByRole('main');

for (const place of PLACES) {
  test(`of every text in ${place} nothing comes but a page of the shop`, async ({ page, lookout }) => {
    test.setTimeout(120_000);
    await page.goto('/privacy');
    await expect(main(page)).toBeVisible();
    const troubles = await page.evaluate(
      async ({ texts, pattern }) => {
        const found: string[] = [];
        const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        for (const text of texts) {
          const escaped = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).slice(0, 4000);
          history.pushState(
            null,
            '',
            pattern.replaceAll('%', () => escaped.replace(/%\w?$/, '')),
          );
          await nextFrame();
          await nextFrame();
          const isBlank = document.querySelector('main')?.textContent === '';
          const { scrollWidth, clientWidth } = document.documentElement;
          if (isBlank || scrollWidth > clientWidth) found.push(`${isBlank ? 'blank' : 'wide'}: ${text}`);
        }
        return found;
      },
      { texts: TEXTS, pattern: place },
    );
    expect(troubles).toEqual([]);
    await lookout.expectHarmless();
  });
}

test('broken addresses lead to a page of the shop', async ({ page, lookout }) => {
  await page.goto('/privacy');
  for (const path of BROKEN) {
    await page.evaluate((url) => history.pushState(null, '', url), path);
    await expect(main(page).getByRole('heading').first(), path).toBeVisible();
    await lookout.expectHarmless();
  }
});

test('records in storage that somebody else has written do nothing', async ({ page, lookout }) => {
  test.setTimeout(120_000);
  await page.goto('/cart');
  await expect(main(page)).toBeVisible();
  const keys = [
    'cartwright:cart',
    'cartwright:cart:0123456789ab',
    'cartwright:cart:expired',
    'cartwright:saved:copy',
    'cartwright:saved:review',
    'cartwright:later',
    'cartwright:coupons:found-codes',
    'cartwright:coupons:last-click',
    'cartwright:attempt',
    'cartwright:scroll',
    'cartwright:signed-in',
    'cartwright:customer',
    'cartwright:language',
    'cartwright:cleared',
    'cartwright:checkout-draft',
  ];
  for (let first = 0; first < TEXTS.length; first += keys.length) {
    const entries = keys.map((key, index) => [key, TEXTS[(first + index) % TEXTS.length] ?? ''] as const);
    const asJson = (first / keys.length) % 2 === 1;
    await page.evaluate(
      ({ records, isJson }) => {
        for (const storage of [localStorage, sessionStorage]) {
          storage.clear();
          for (const [key, text] of records) storage.setItem(key, isJson ? JSON.stringify([text]) : text);
        }
      },
      { records: entries, isJson: asJson },
    );
    await page.goto(first % 2 === 0 ? '/cart' : '/checkout');
    await expect(main(page).getByRole('heading').first()).toBeVisible();
    await lookout.expectHarmless();
  }
});
