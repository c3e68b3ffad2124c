import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { CARDS } from '../fixtures/checkout-page.ts';
import { signIn } from '../fixtures/sign-in.ts';
import { expect, test } from '../fixtures/test.ts';

const MUG = 'Speckled stoneware mug';

/** What a colour scheme can change; everything else of a screen is the same in both. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Axe finds nothing on the present screen, in light and in dark. */
async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await repainted(page, colorScheme);
    const axe = new AxeBuilder({ page });
    const { violations } = await (colorScheme === 'dark' ? axe.withRules(RULES_OF_COLOUR) : axe).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
    expect(found, colorScheme).toEqual([]);
  }
}

/** The page has taken up the colour scheme, which it does with the next frame. */
async function repainted(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.waitForFunction(
    (scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches,
    colorScheme,
  );
  await page.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await nextFrame();
    await nextFrame();
  });
}

test('catalog, search without result, and mini-cart', async ({ page, catalog, header }) => {
  await catalog.open();
  await expectAccessible(page);
  await catalog.add(MUG);
  await page.getByRole('button', { name: 'Show cart summary' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await header.search('nothing is called this');
  await expect(page.getByRole('heading', { name: /^Nothing found/ })).toBeVisible();
  await expectAccessible(page);
});

test('product', async ({ page, catalog }) => {
  await catalog.openProduct(MUG);
  await expectAccessible(page);
});

test('cart: empty, filled, with a coupon applied, one refused and an undo', async ({
  page,
  catalog,
  cart,
  header,
}) => {
  await cart.open();
  await expectAccessible(page);
  await catalog.openProduct(MUG);
  await catalog.add(MUG);
  await header.openCart();
  await cart.expectNoneApplied();
  await expectAccessible(page);
  await cart.apply('SAVE5');
  await cart.expectApplied({ code: 'SAVE5', title: '$5 off' });
  await cart.applyTyped('KITCHEN15');
  await expect(cart.coupons.getByText(/^KITCHEN15 does not count/)).toBeVisible();
  await expectAccessible(page);
  await cart.remove(MUG);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expectAccessible(page);
});

test('checkout: empty, filled, with field errors and refused; receipt, orders and order', async ({
  page,
  catalog,
  cart,
  checkout,
  header,
}) => {
  test.slow();
  await page.goto('/checkout');
  await expect(page.getByRole('heading', { name: 'Your cart is empty' })).toBeVisible();
  await expectAccessible(page);

  await catalog.openProduct(MUG);
  await catalog.add(MUG);
  await header.openCart();
  await cart.checkOut();
  await expect(page.getByRole('button', { name: 'Pay $23.90' })).toBeVisible();
  await expectAccessible(page);
  await checkout.pay('$23.90');
  await expect(page.getByText('Enter your name.')).toBeVisible();
  await expectAccessible(page);

  await checkout.fillIn({ card: CARDS.declined });
  await checkout.pay('$23.90');
  await expect(checkout.alert).toContainText('The payment was declined');
  await expectAccessible(page);

  await checkout.alert.getByRole('button', { name: 'Pay another way' }).click();
  await checkout.fillInCard(CARDS.ok);
  await checkout.pay('$23.90');
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await expectAccessible(page);

  await page.goto('/orders');
  const orderLink = page.getByRole('main').getByRole('link', { name: /Order/ });
  await expect(orderLink).toBeVisible();
  await expectAccessible(page);
  await orderLink.click();
  await expect(page.getByRole('heading', { name: /^Order / })).toBeVisible();
  await expectAccessible(page);
});

test('financing: as a guest, applying with a wrong code, granted, and paying with it', async ({
  page,
  catalog,
  checkout,
  financing,
  header,
}) => {
  test.slow();
  await financing.open();
  await expect(page.getByRole('main').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expectAccessible(page);
  await signIn(page, 'grace@example.com');
  await page.reload();
  await financing.apply('credit card');
  await financing.confirm('wrong');
  await expect(financing.code).toHaveAccessibleDescription(/4 tries left\.$/);
  await expectAccessible(page);
  await financing.confirm(await financing.shownCode());
  await financing.expectGranted('credit card');
  await expectAccessible(page);

  await catalog.openProduct(MUG);
  await catalog.add(MUG);
  await header.expectItems(1);
  await checkout.open();
  await checkout.payment('Instalment loan').check();
  await expect(page.getByText(/^You have the credit card/)).toBeVisible();
  await expectAccessible(page);
  await checkout.payment('Store credit').check();
  await expect(page.getByText('Left after this order')).toBeVisible();
  await expectAccessible(page);
});

test('account: signing in and up with errors, the account and its menu, asking for the password, privacy', async ({
  page,
  account,
  services,
}) => {
  test.slow();
  await page.goto('/register');
  await page.getByRole('button', { name: 'Open an account' }).click();
  await expect(page.getByText('Enter your name.')).toBeVisible();
  await expectAccessible(page);

  await account.openSignIn();
  await account.signIn('ada@example.com', 'wrong');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  await account.signIn('ada@example.com');
  await expect(page.getByText('Left to spend')).toBeVisible();
  await account.openMenu();
  await expectAccessible(page);

  await services.deviate('session_expired');
  await page.goto('/orders');
  await expect(account.prompt).toBeVisible();
  await expectAccessible(page);
  await account.prompt.getByRole('button', { name: 'Not you?' }).click();
  await expect(page.getByText('You are signed out')).toBeVisible();
  await expectAccessible(page);

  await page.goto('/privacy');
  await page.getByRole('button', { name: 'Delete what is stored about me' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expectAccessible(page);
});

test('expiry warning, restore offer and a page that does not exist', async ({ page, catalog, header }) => {
  await page.clock.install();
  await catalog.open();
  await catalog.add(MUG);
  await header.expectItems(1);
  await page.clock.fastForward('01:52:00');
  await expect(page.getByRole('button', { name: 'Keep my cart' })).toBeVisible();
  await expectAccessible(page);
  await page.clock.fastForward('10:00');
  await expect(page.getByRole('button', { name: 'Restore my cart' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { name: 'We could not find this page' })).toBeVisible();
  await expectAccessible(page);
});

test('a shop whose services fail', async ({ page, catalog, services }) => {
  await catalog.open();
  await services.deviate({ name: 'service_down', service: 'catalog' });
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await expectAccessible(page);
});
