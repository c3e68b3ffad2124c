import { expect, test } from 'vitest';
import { createFakeBrowser, TTL_MS } from './testing/fake-browser.ts';

test('clearing the device empties cart, saved list and shelf in every tab, and leaves no line in the storage', () => {
  const browser = createFakeBrowser();
  const a = browser.openTab();
  a.add('bowl');
  browser.pass(TTL_MS);
  a.cart.expireIfDue();
  const b = browser.openTab();
  a.add('mug', 2);
  a.add('teapot');
  a.actions.lineSavedForLater('teapot');
  browser.hearAll();
  expect(b.quantities()).toEqual({ mug: 2 });

  b.cart.clearDevice();
  browser.hearAll();
  for (const tab of [a, b, browser.openTab()]) {
    const { later, shelf } = tab.cart.store.getState();
    expect(tab.quantities()).toEqual({});
    expect(tab.cart.read(later).lines).toEqual([]);
    expect(shelf).toBeNull();
  }
  expect([...browser.records.values()].join()).not.toMatch(/mug|teapot|bowl/);
});

test('a tab that hears of the clearing while records are still being removed takes nothing up again', () => {
  const browser = createFakeBrowser();
  const [a, b] = [browser.openTab(), browser.openTab()];
  a.add('mug', 2);
  browser.hearAll();
  browser.onChange = (_, { newValue }) => newValue !== null && b.hear();
  a.cart.clearDevice();
  browser.hearAll();
  expect(b.quantities()).toEqual({});
  expect(a.quantities()).toEqual({});
});

test('a tab that slept through the clearing brings nothing back, and keeps what was stored since', () => {
  const browser = createFakeBrowser();
  const [a, sleeper] = [browser.openTab(), browser.openTab()];
  sleeper.add('mug', 2);
  browser.hearAll();
  a.cart.clearDevice();
  a.add('bowl');

  sleeper.cart.resync();
  expect(sleeper.quantities()).toEqual({ bowl: 1 });
  browser.hearAll();
  expect(a.quantities()).toEqual({ bowl: 1 });
});

test('a tab that slept through the clearing adds to the new cart', () => {
  const browser = createFakeBrowser();
  const [a, sleeper] = [browser.openTab(), browser.openTab()];
  sleeper.add('mug', 2);
  browser.hearAll();
  a.cart.clearDevice();
  sleeper.add('bowl');
  browser.hearAll();
  expect(sleeper.quantities()).toEqual({ bowl: 1 });
  expect(a.quantities()).toEqual({ bowl: 1 });
});

test('what has slept beyond its two hours is not put on the shelf after a clearing', () => {
  const browser = createFakeBrowser();
  const [a, sleeper] = [browser.openTab(), browser.openTab()];
  sleeper.add('mug');
  browser.hearAll();
  a.cart.clearDevice();
  browser.pass(TTL_MS);
  sleeper.cart.expireIfDue();
  expect(sleeper.cart.store.getState().shelf).toBeNull();
});

test('a cleared cart has not ended: brought back from elsewhere, it is there again', () => {
  const browser = createFakeBrowser();
  const tab = browser.openTab();
  tab.add('mug', 2);
  const [record = ''] = browser.records.values();
  tab.cart.clearDevice();
  browser.records.set('cartwright:cart:0123456789ab', record);
  tab.cart.resync();
  expect(tab.quantities()).toEqual({ mug: 2 });
});
