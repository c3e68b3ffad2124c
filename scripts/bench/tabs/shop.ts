import type { BrowserContext, Page } from 'playwright';
import { CheckoutPage } from '../../../e2e/fixtures/checkout-page.ts';

const ROUNDS = 20;
const PURCHASES = 5;

/** Plain CSS: looking elements up by role would take longer than what is measured. */
const INCREASE = 'button[aria-label^="Increase quantity of "]';
const REMOVE = 'button[aria-label^="Remove "]';
const UNDO = 'main [role="status"] button:first-of-type';
const APPLY_SAVE5 = 'button[aria-label="Apply SAVE5"]';
const REMOVE_SAVE5 = 'button[aria-label="Remove SAVE5"]';
const NOTICE_BUTTON = '[role="status"]:not([aria-live]) button';
const LINE = 'ul[aria-label="Cart lines"] > li';

const PAY = 'main button[type="submit"]:not([aria-disabled])';

type Tab = {
  /** When this tab last wrote or removed a record of the cart, in ms by the clock that all tabs share. */
  writtenAt: number | null;
  /** Resolves with the instant at which the page comes to look so: so many elements of the selector. */
  shows: (selector: string, count: number) => Promise<number>;
};
declare const window: Window & Tab;

type Tabs = readonly [Page, Page];

type Act = {
  readonly name: string;
  readonly act: (page: Page) => Promise<void>;
  /** How the other tab looks afterwards. */
  readonly shows: readonly [selector: string, count: number];
};

const press = (selector: string) => (page: Page) => page.locator(selector).first().click();

/** In this order they lead back to where they began: one mug in the cart. */
const ACTS: readonly Act[] = [
  { name: 'change a quantity', act: press(INCREASE), shows: ['[aria-valuenow="2"]', 1] },
  {
    name: 'change it back',
    act: press('button[aria-label^="Decrease quantity of "]'),
    shows: ['[aria-valuenow="1"]', 1],
  },
  { name: 'remove a line', act: press(REMOVE), shows: [LINE, 0] },
  { name: 'undo', act: press(UNDO), shows: [LINE, 1] },
  { name: 'apply a coupon', act: press(APPLY_SAVE5), shows: [REMOVE_SAVE5, 1] },
  { name: 'remove the coupon', act: press(REMOVE_SAVE5), shows: [REMOVE_SAVE5, 0] },
  { name: 'expire', act: expire, shows: [LINE, 0] },
  { name: 'restore', act: press(NOTICE_BUTTON), shows: [LINE, 1] },
];

export type ActFigures = { readonly name: string; readonly latencies: readonly number[] };

/** From the moment one tab of the shop has written a change to the moment the other one's page shows it, in ms. */
export async function measureShop(
  newContext: () => Promise<BrowserContext>,
  url: string,
): Promise<ActFigures[]> {
  const latencies = new Map<string, number[]>();
  const measure = async ([page, other]: Tabs, { name, act, shows }: Act): Promise<void> => {
    await page.evaluate(() => {
      window.writtenAt = null;
    });
    const shown = other.evaluate(([selector, count]) => window.shows(selector, count), shows);
    await act(page);
    const shownAt = await shown;
    const writtenAt = await page.evaluate(() => window.writtenAt);
    if (writtenAt === null) throw new Error(`${name} wrote nothing`);
    latencies.set(name, [...(latencies.get(name) ?? []), shownAt - writtenAt]);
  };

  await inTwoTabs(newContext, async (tabs) => {
    await fillCart(tabs, url);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const act of ACTS) {
        await measure(tabs, act);
        await tabs[0].evaluate(([selector, count]) => window.shows(selector, count), act.shows);
      }
    }
  });
  await inTwoTabs(newContext, async (tabs) => {
    const [page] = tabs;
    for (let round = 0; round < PURCHASES; round += 1) {
      await fillCart(tabs, url);
      await page.goto(`${url}checkout`);
      await new CheckoutPage(page).fillIn();
      await measure(tabs, { name: 'buy', act: press(PAY), shows: [LINE, 0] });
    }
  });
  return [...latencies].map(([name, times]) => ({ name, latencies: times }));
}

/** In a browser of their own: expiring leaves clocks that are ahead. */
async function inTwoTabs(
  newContext: () => Promise<BrowserContext>,
  run: (tabs: Tabs) => Promise<void>,
): Promise<void> {
  const context = await newContext();
  // tsx names the functions inside `watch` by a helper of its own.
  await context.addInitScript('globalThis.__name = (named) => named');
  await context.addInitScript(watch);
  await run([await context.newPage(), await context.newPage()]);
  await context.close();
}

/** One mug, and both tabs look at the cart. */
async function fillCart(tabs: Tabs, url: string): Promise<void> {
  const [page] = tabs;
  await page.goto(`${url}products/speckled-mug`);
  await page.getByRole('button', { name: /^Add .* to cart$/ }).click();
  await page.getByRole('link', { name: 'Cart, 1 item' }).waitFor();
  for (const each of tabs) {
    await each.goto(`${url}cart`);
    await each.locator(APPLY_SAVE5).waitFor();
  }
}

/** Both tabs' clocks move, no timer fires, and one of them notices. */
async function expire(page: Page): Promise<void> {
  const ahead = () => {
    const now = Date.now;
    Date.now = () => now() + 2 * 60 * 60_000;
  };
  for (const each of page.context().pages()) await each.evaluate(ahead);
  await page.evaluate(() => void window.dispatchEvent(new Event('focus')));
}

/** Runs in every page before its own scripts. */
function watch(): void {
  const clock = () => performance.timeOrigin + performance.now();
  const note = (key: string) => {
    if (/^cartwright:cart:[0-9a-f]{12}$/.test(key)) window.writtenAt ??= clock();
  };
  const { setItem, removeItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, value) {
    setItem.call(this, key, value);
    note(key);
  };
  Storage.prototype.removeItem = function (key) {
    removeItem.call(this, key);
    note(key);
  };
  window.shows = (selector, count) =>
    new Promise((resolve) => {
      const look = () => document.querySelectorAll(selector).length === count;
      if (look()) return resolve(clock());
      const observer = new MutationObserver(() => {
        if (!look()) return;
        observer.disconnect();
        resolve(clock());
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true });
    });
}
