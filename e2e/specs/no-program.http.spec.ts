import { expect, test } from '../fixtures/test.ts';

const PROGRAM = '/assets/first-load-*.js';

for (const { language, title, reason, reload, cart } of [
  {
    language: 'en',
    title: 'This page could not be loaded.',
    reason: /^The connection may be down/,
    reload: 'Reload the page',
    cart: 'Your cart',
  },
  {
    language: 'de',
    title: 'Diese Seite konnte nicht geladen werden.',
    reason: /^Vielleicht ist die Verbindung/,
    reload: 'Seite neu laden',
    cart: 'Ihr Warenkorb',
  },
]) {
  test(`a program that cannot be fetched is missed in words, and a reload brings it (${language})`, async ({
    page,
  }) => {
    let documents = 0;
    page.on('request', (request) => {
      if (request.isNavigationRequest()) documents += 1;
    });
    // Not by the clock: what is fetched for use without a connection asks for the same file again.
    await page.route(PROGRAM, (route) => (documents > 1 ? route.continue() : route.abort()));
    await page.goto(`/cart?lang=${language}`);
    const alert = page.getByRole('alert');
    await expect(alert.getByRole('heading', { level: 1 })).toHaveText([title]);
    await expect(alert.getByText(reason)).toBeVisible();

    await alert.getByRole('link', { name: reload }).click();
    await expect(page.getByRole('heading', { name: cart, level: 1 })).toBeVisible();
    await expect(alert).toHaveCount(0);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the document says, in both languages, that the shop needs it and what to do', async ({ page }) => {
    await page.goto('/products/nw-11');
    for (const [title, advice] of [
      ['The shop needs JavaScript', /Please allow JavaScript/],
      ['Der Shop braucht JavaScript', /Bitte erlauben Sie JavaScript/],
    ] as const) {
      await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
      await expect(page.getByText(advice)).toBeVisible();
    }
    await expect(page.getByRole('link', { name: 'Reload the page' })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
