import type { Page, Response } from '@playwright/test';
import { announcementsIn, listenInAllTabs } from '../fixtures/announcements.ts';
import { CartPage } from '../fixtures/cart-page.ts';
import { moveClock } from '../fixtures/clock.ts';
import { Header } from '../fixtures/header.ts';
import { putToSleep } from '../fixtures/real-tabs.ts';
import { expect, readRests, test } from '../fixtures/resting-tabs-test.ts';

const MUG = 'Speckled stoneware mug';
const HOUR_MS = 60 * 60_000;

const keepButton = (page: Page) => page.getByRole('button', { name: 'Keep my cart' });
const restoreButton = (page: Page) => page.getByRole('button', { name: 'Restore my cart' });

/** A tab with one mug in the cart that sleeps behind another one, which shows no page of the shop. */
async function sleepWithMug(page: Page): Promise<{ inFront: Page; wake: () => Promise<void> }> {
  await page.clock.install();
  await addMug(page);
  const inFront = await page.context().newPage();
  const { wake } = await putToSleep(page, inFront);
  expect(await page.evaluate(readRests)).toEqual(['hidden', 'frozen']);
  return { inFront, wake };
}

/**
 * Opens the cart with one mug in it, all of it saved. The simulated services run in the tabs: one that sleeps while it
 * writes keeps them to itself, and one in the back/forward cache that is asked to answer is thrown out of it.
 */
async function addMug(page: Page): Promise<void> {
  const cart = new CartPage(page);
  const isSaved = (response: Response) =>
    response.request().method() === 'PUT' && response.url().endsWith('/api/cart');
  const saving = page.waitForResponse(isSaved);
  await page.goto('/products/speckled-mug');
  await page.getByRole('button', { name: `Add ${MUG} to cart` }).click();
  await new Header(page).expectItems(1);
  await cart.open();
  await expect(cart.quantityOf(MUG)).toHaveValue('1');
  await saving;
  await page.waitForLoadState('networkidle');
}

test('a tab that slept through the end puts the cart away when it wakes', async ({ page, cart, header }) => {
  await listenInAllTabs(page.context());
  const { wake } = await sleepWithMug(page);
  await moveClock(page, 2 * HOUR_MS);
  await expect(cart.lines).toHaveCount(1);

  await wake();
  await expect(restoreButton(page)).toBeVisible();
  await expect(cart.lines).toHaveCount(0);
  await header.expectItems(0);
  expect(await announcementsIn(page, /kept for/)).toEqual([]);
  await restoreButton(page).click();
  await expect(cart.quantityOf(MUG)).toHaveValue('1');
});

test('a tab that slept through the first warning tells where things stand when it wakes', async ({
  page,
}) => {
  await listenInAllTabs(page.context());
  const { wake } = await sleepWithMug(page);
  await moveClock(page, 1.9 * HOUR_MS);
  await expect(keepButton(page)).toHaveCount(0);

  await wake();
  await expect(keepButton(page)).toBeVisible();
  await expect
    .poll(() => announcementsIn(page, /kept for/))
    .toEqual(['Your cart is kept for 6 minutes more.']);
});

test('a tab in the background says nothing at ten minutes, and puts the cart away in time', async ({
  page,
  cart,
}) => {
  await listenInAllTabs(page.context());
  await page.clock.install();
  await addMug(page);
  const inFront = await page.context().newPage();
  await inFront.bringToFront();
  await expect.poll(() => page.evaluate(readRests)).toEqual(['hidden']);

  await page.clock.fastForward('01:51:00');
  await expect(keepButton(page)).toHaveCount(1);
  expect(await announcementsIn(page, /kept for/)).toEqual([]);
  await page.clock.fastForward('09:01');
  await expect(cart.lines).toHaveCount(0);
  await expect(restoreButton(page)).toHaveCount(1);
});

test('a tab that slept while another one kept the cart has it still, with what was added', async ({
  page,
  cart,
}) => {
  const { inFront, wake } = await sleepWithMug(page);
  await moveClock(page, 1.9 * HOUR_MS);
  await new CartPage(inFront).open();
  await keepButton(inFront).click();
  await inFront.getByRole('button', { name: `Increase quantity of ${MUG}` }).click();
  await moveClock(page, HOUR_MS);
  await expect(cart.quantityOf(MUG)).toHaveValue('1');

  await wake();
  await expect(cart.quantityOf(MUG)).toHaveValue('2');
  await expect(restoreButton(page)).toHaveCount(0);
});

test('a page back from the back/forward cache shows the present cart, not a photograph', async ({
  page,
  context,
  cart,
  header,
}) => {
  await addMug(page);
  await page.goto('about:blank');
  const other = await context.newPage();
  await new CartPage(other).open();
  await other.getByRole('button', { name: `Increase quantity of ${MUG}` }).click();
  await expect(new CartPage(other).quantityOf(MUG)).toHaveValue('2');

  await goBack(page);
  await expect(cart.quantityOf(MUG)).toHaveValue('2');
  await header.expectItems(2);
});

test('a line removed elsewhere meanwhile is not there on coming back', async ({ page, context, header }) => {
  await addMug(page);
  await page.goto('about:blank');
  const other = await context.newPage();
  await new CartPage(other).open();
  await other.getByRole('button', { name: `Remove ${MUG}`, exact: true }).click();
  await other.close();

  await goBack(page);
  await header.expectItems(0);
  await expect(page.getByRole('heading', { name: 'Nothing in here yet' })).toBeVisible();
});

test('a page left with nothing in the cart shows what was put in elsewhere, untouched', async ({
  page,
  context,
  catalog,
  header,
}) => {
  await catalog.open();
  await page.goto('about:blank');
  const other = await context.newPage();
  await addMug(other);

  await goBack(page);
  await header.expectItems(1);
});

/** Goes back to a page that was never closed, and makes sure that it was not. */
async function goBack(page: Page): Promise<void> {
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.evaluate(readRests)).toContain('restored');
}
