import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessible.ts';
import { addStyles, setTextSize } from '../fixtures/gallery-pictures.ts';
import { GALLERY_SCREENS } from '../fixtures/gallery-screens.ts';
import { openScreen } from '../fixtures/open-screen.ts';
import { expect, test } from '../fixtures/test.ts';

test.describe.configure({ timeout: 90_000 });

for (const [name, screen] of Object.entries(GALLERY_SCREENS))
  test(`${name} is accessible, in light and in dark, and needs no scrolling sideways`, async ({ page }) => {
    await openScreen(page, screen);
    await test.step('axe, and the size of controls', () => expectAccessible(page));
    await test.step('narrow, in larger letters, from right to left, with longer texts', () =>
      expectRoom(page));
  });

test('nothing moves by itself where less motion is preferred', async ({ page }) => {
  const moving = () => page.evaluate(() => document.getAnimations().length);
  await openScreen(page, GALLERY_SCREENS['catalog-loading']);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await expect.poll(moving).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(moving).toBe(0);
});

test.describe('the checks', () => {
  for (const [defect, css, expectIt, where] of [
    ['pale text', 'main p { color: light-dark(#aaa, #555) !important; }', expectAccessible, 'light'],
    ['text that is pale in dark', 'main p { color: light-dark(#000, #555); }', expectAccessible, 'dark'],
    [
      'small buttons',
      'main button { min-block-size: 40px !important; padding: 0 !important; }',
      expectAccessible,
      '44',
    ],
    ['columns that stay wide', 'main section { min-inline-size: 30rem; }', expectRoom, '320 px'],
    [
      'columns that are too many for a tablet',
      '@media (width > 800px) and (width < 1000px) { main section { min-inline-size: 60rem; } }',
      expectRoom,
      '820 px',
    ],
    ['a side of the window', 'main h2 { margin-left: -5rem; }', expectRoom, 'from right to left'],
    [
      'room for the English text alone',
      '@media (width < 340px) { main h2 { inline-size: max-content; white-space: nowrap; letter-spacing: 0.3em; } }',
      expectRoom,
      '40 % longer',
    ],
    [
      'columns that are too many for large letters',
      '@media (width > 1000px) { main section { min-inline-size: 50rem; } }',
      expectRoom,
      '200 %',
    ],
    [
      'a column too many for large letters on a phone',
      '@media (340px < width < 400px) { main section { min-inline-size: 24rem; } }',
      expectRoom,
      '200 % on a phone',
    ],
  ] as const)
    test(`find ${defect}`, async ({ page }) => {
      await openScreen(page, GALLERY_SCREENS.cart);
      await addStyles(page, css);
      await expect(expectIt(page)).rejects.toThrow(where);
    });
});

/** A desk at 400 % is as narrow as this phone (1.4.10). */
const PHONE = { width: 320, height: 640 };
/** Where letters that are twice as large leave eleven of them to a line. */
const SMALL_PHONE = { width: 360, height: 640 };
/** Between the layout of a phone and that of a desk. */
const TABLET = { width: 820, height: 1180 };
/** On which letters are made twice as large (1.4.4). */
const DESK = { width: 1280, height: 720 };

/** Nothing sticks out of the window when that is narrow, in either direction of writing, at 200 %, and with texts 40 % longer. */
async function expectRoom(page: Page): Promise<void> {
  await page.setViewportSize(PHONE);
  expect(await overflowOf(page), '320 px').toEqual([]);
  await page.evaluate(writeTowards, 'rtl');
  expect(await overflowOf(page), 'from right to left').toEqual([]);
  await page.evaluate(writeTowards, 'ltr');
  await page.setViewportSize(TABLET);
  expect(await overflowOf(page), '820 px').toEqual([]);
  await page.setViewportSize(DESK);
  await page.evaluate(setTextSize, '200%');
  expect(await overflowOf(page), '200 %').toEqual([]);
  await page.setViewportSize(SMALL_PHONE);
  expect(await overflowOf(page), '200 % on a phone').toEqual([]);
  await page.setViewportSize(PHONE);
  await page.evaluate(setTextSize, '100%');
  await page.evaluate(stretchTexts);
  expect(await overflowOf(page), 'texts 40 % longer').toEqual([]);
}

function writeTowards(direction: string): void {
  document.documentElement.dir = direction;
}

/** In the page: makes every text longer by more than 40 %, in words of its own length. */
function stretchTexts(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode } = texts;
    const words = currentNode.nodeValue?.trim().split(/\s+/) ?? [];
    if (words[0]) currentNode.nodeValue += ` ${words.slice(0, Math.ceil(words.length / 2)).join(' ')}`;
  }
}

/** What sticks out of the window, or of the dialog that is open in it. */
async function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const area = document.querySelector('dialog[open]') ?? document.documentElement;
    const { clientWidth, scrollWidth } = area;
    if (scrollWidth <= clientWidth) return [];
    const room = area.getBoundingClientRect();
    return [...area.querySelectorAll('*')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (left < room.left - 1 || right > room.right + 1);
      })
      .map((element) => `${element.tagName}.${element.className}`)
      .concat(`${area.tagName}, ${scrollWidth} of ${clientWidth}`)
      .slice(-6);
  });
}
