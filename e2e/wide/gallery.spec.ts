import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import { differenceOf } from '../fixtures/compare-pictures.ts';
import {
  addStyles,
  holdStill,
  Photographer,
  type View,
  VIEWS,
  writeInBlocks,
} from '../fixtures/gallery-pictures.ts';
import { GALLERY_SCREENS } from '../fixtures/gallery-screens.ts';
import { openScreen } from '../fixtures/open-screen.ts';
import { expect, test } from '../fixtures/test.ts';

/** The small pictures that the shop is compared with. */
const KEPT = 'e2e/gallery';
/** Where the gallery for people goes; unset, none is made. */
const GALLERY = process.env['GALLERY'];

/** How much of a picture may differ: antialiasing and controls that another browser version draws otherwise. */
const TOLERATED = 0.004;

test.describe.configure({ timeout: 90_000 });

for (const [name, screen] of Object.entries(GALLERY_SCREENS)) {
  test(`${name} looks as it did`, async ({ page }, testInfo) => {
    await openScreen(page, screen);
    const photographer = await Photographer.of(page);
    await holdStill(page);
    if (GALLERY) {
      mkdirSync(GALLERY, { recursive: true });
      for (const view of VIEWS)
        writeFileSync(`${GALLERY}/${name}.${view.name}.webp`, await photographer.take(view, 'full'));
      return;
    }
    await writeInBlocks(page);
    for (const view of VIEWS) {
      const picture = await photographer.take(view, 'small');
      await test.step(view.name, () => expectAsKept(page, name, view, picture, testInfo));
    }
  });
}

async function expectAsKept(
  page: Page,
  name: string,
  view: View,
  picture: Buffer,
  testInfo: TestInfo,
): Promise<void> {
  const path = pathOf(name, view);
  if (['all', 'changed'].includes(testInfo.config.updateSnapshots)) {
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(path, picture);
    return;
  }
  if (!existsSync(path))
    throw new Error(`${path} is missing: make it with "npm run gallery:keep", and look at it`);
  const difference = await differenceOf(page, readFileSync(path), picture);
  if (difference > TOLERATED) {
    const now = testInfo.outputPath(`${view.name}-now.webp`);
    writeFileSync(now, picture);
    await testInfo.attach(`${view.name}, kept`, { path });
    await testInfo.attach(`${view.name}, now`, { path: now });
  }
  expect.soft(difference, `${name}, ${view.name}`).toBeLessThanOrEqual(TOLERATED);
}

function pathOf(name: string, view: View): string {
  return `${KEPT}/${name}.${view.name}.webp`;
}

/** What the comparison must not mind, and what it must. */
test.describe('the comparison', () => {
  test.skip(!!GALLERY, 'Nothing to take pictures of');

  /** The cart in every view, changed by these rules: how much differs from what was kept. */
  async function differences(page: Page, css: string): Promise<number[]> {
    await openScreen(page, GALLERY_SCREENS.cart);
    const photographer = await Photographer.of(page);
    await addStyles(page, css);
    await holdStill(page);
    await writeInBlocks(page);
    const found: number[] = [];
    for (const view of VIEWS)
      found.push(
        await differenceOf(page, readFileSync(pathOf('cart', view)), await photographer.take(view, 'small')),
      );
    return found;
  }

  for (const fonts of ['monospace', 'serif', 'fantasy'])
    test(`does not mind a machine whose fonts are ${fonts}`, async ({ page }) => {
      const found = await differences(page, `:root { --font-body: ${fonts}; --font-display: ${fonts}; }`);
      for (const difference of found) expect(difference).toBeLessThanOrEqual(TOLERATED);
    });

  for (const [defect, css] of [
    ['a panel that is missing', '[aria-labelledby]:has(dl) { visibility: hidden; }'],
    ['a ground of another colour', ':root { --color-canvas: light-dark(#f3e3e3, #2c1616); }'],
    ['a main button without its look', 'a[href="/checkout"] { background: none !important; }'],
    ['columns that overlap', 'main ul + *, main section { translate: 0 -3rem; }'],
    ['lines that run together', 'main li { padding-block: 0 !important; }'],
  ] as const)
    test(`minds ${defect}`, async ({ page }) => {
      const found = await differences(page, css);
      for (const difference of found) expect(difference).toBeGreaterThan(TOLERATED);
    });
});
