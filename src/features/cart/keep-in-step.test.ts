import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepInStep } from './keep-in-step.ts';
import { createFakeBrowser, type FakeBrowser, type FakeTab, TTL_MS } from './testing/fake-browser.ts';

const MINUTE_MS = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** The window of a tab: only what `keepInStep` listens to. */
function createFakeWindow() {
  const fakeDocument = new EventTarget();
  const fake = Object.assign(new EventTarget(), { document: fakeDocument });
  return {
    target: fake as unknown as Window,
    happens: (type: string, fields: object = {}) =>
      fake.dispatchEvent(Object.assign(new Event(type), fields)),
    becomesVisible: () => fakeDocument.dispatchEvent(new Event('visibilitychange')),
  };
}

function pass(browser: FakeBrowser, ms: number): void {
  browser.pass(ms);
  vi.advanceTimersByTime(ms);
}

/** Time went by, but the tab's timers slept. */
function sleep(browser: FakeBrowser, ms: number): void {
  browser.pass(ms);
}

function startTab(): {
  browser: FakeBrowser;
  tab: FakeTab;
  window: ReturnType<typeof createFakeWindow>;
  stop: () => void;
} {
  const browser = createFakeBrowser();
  const tab = browser.openTab();
  const window = createFakeWindow();
  return { browser, tab, window, stop: keepInStep(tab.cart, window.target) };
}

test('an open tab lets its cart expire to the moment', () => {
  const { browser, tab, stop } = startTab();
  pass(browser, 1234);
  tab.add('mug');
  for (let minute = 0; minute < 119; minute += 1) pass(browser, MINUTE_MS);
  pass(browser, MINUTE_MS - 1);
  expect(tab.quantities()).toEqual({ mug: 1 });
  pass(browser, 1);
  expect(tab.quantities()).toEqual({});
  stop();
});

test('a change puts the end off by two hours', () => {
  const { browser, tab, stop } = startTab();
  tab.add('mug');
  for (let minute = 0; minute < 100; minute += 1) pass(browser, MINUTE_MS);
  tab.actions.cartKept();
  for (let minute = 0; minute < 119; minute += 1) pass(browser, MINUTE_MS);
  expect(tab.quantities()).toEqual({ mug: 1 });
  pass(browser, MINUTE_MS);
  expect(tab.quantities()).toEqual({});
  stop();
});

test.each([
  ['focus', (window: ReturnType<typeof createFakeWindow>) => window.happens('focus')],
  ['becoming visible', (window: ReturnType<typeof createFakeWindow>) => window.becomesVisible()],
  [
    'coming back from the back/forward cache',
    (window: ReturnType<typeof createFakeWindow>) => window.happens('pageshow', { persisted: true }),
  ],
])('a tab that slept lets its cart expire on %s, and shows what others did', (_how, wakes) => {
  const { browser, tab, window, stop } = startTab();
  tab.add('mug');
  sleep(browser, TTL_MS);
  const other = browser.openTab();
  other.add('bowl');
  tab.inbox.length = 0;
  wakes(window);
  expect(tab.quantities()).toEqual({ bowl: 1 });
  stop();
});

test('a storage event reaches the cart, until it is stopped', () => {
  const { browser, tab, window, stop } = startTab();
  const other = browser.openTab();
  other.add('mug');
  for (const event of tab.inbox.splice(0)) window.happens('storage', event);
  expect(tab.quantities()).toEqual({ mug: 1 });
  stop();
  other.add('mug');
  for (const event of tab.inbox.splice(0)) window.happens('storage', event);
  expect(tab.quantities()).toEqual({ mug: 1 });
  expect(vi.getTimerCount()).toBe(0);
});

test('a page in the back/forward cache lets its lock go and takes it again', async () => {
  const { browser, tab, window, stop } = startTab();
  const isHeld = async () => {
    await vi.advanceTimersByTimeAsync(0);
    const { held = [] } = (await tab.cart.locks?.query()) ?? {};
    return held.some((lock) => lock.name === `cartwright:replica:${tab.cart.replica}`);
  };
  expect(await isHeld()).toBe(true);
  window.happens('pagehide', { persisted: true });
  expect(await isHeld()).toBe(false);
  window.happens('pageshow', { persisted: true });
  expect(await isHeld()).toBe(true);
  stop();
  expect(await isHeld()).toBe(false);
  expect(browser.tabs).toContain(tab);
});

test('a held cart is looked at again soon after, not in a tight loop', () => {
  let isHeld = true;
  const browser = createFakeBrowser({ isHeld: () => isHeld });
  const tab = browser.openTab();
  const stop = keepInStep(tab.cart, createFakeWindow().target);
  tab.add('mug');
  for (let minute = 0; minute < 125; minute += 1) pass(browser, MINUTE_MS);
  expect(tab.quantities()).toEqual({ mug: 1 });
  isHeld = false;
  pass(browser, 1000);
  expect(tab.quantities()).toEqual({});
  stop();
});
