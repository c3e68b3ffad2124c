import type { Page } from '@playwright/test';
import type { CatalogPage } from '../fixtures/catalog-page.ts';
import { expect, test } from '../fixtures/test.ts';

const MUG = 'Speckled stoneware mug';

/** Counts the pictures that move to their new place. */
async function countMoves(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const start = document.startViewTransition.bind(document);
    let moves = 0;
    document.startViewTransition = (update) => {
      const transition = start(update);
      const countMove = () => {
        const names = document.getAnimations().map(({ effect }) => (effect as KeyframeEffect).pseudoElement);
        if (names.includes('::view-transition-group(product-picture)')) moves += 1;
      };
      transition.ready.then(countMove, () => {});
      return transition;
    };
    Object.assign(window, { moves: () => moves });
  });
  return () => page.evaluate(() => (window as unknown as { moves: () => number }).moves());
}

/** The first visit fetches the page of a product, the second finds it there. */
async function visitTwice(page: Page, catalog: CatalogPage): Promise<void> {
  await catalog.open();
  for (const visit of [1, 2]) {
    await page.getByRole('link', { name: MUG }).click();
    await expect(page.getByRole('heading', { name: MUG })).toBeFocused();
    if (visit === 1) await page.goBack();
  }
}

test('from the list to a product its picture moves there', async ({ page, catalog }) => {
  const moves = await countMoves(page);
  await visitTwice(page, catalog);
  await expect.poll(moves).toBeGreaterThanOrEqual(1);
});

test('nothing moves for whoever wants less motion', async ({ page, catalog }) => {
  const moves = await countMoves(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visitTwice(page, catalog);
  expect(await moves()).toBe(0);
});
