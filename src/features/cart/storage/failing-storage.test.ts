import { expect, test } from 'vitest';
import { createFakeBrowser, type FakeTab, TTL_MS } from '../testing/fake-browser.ts';

function durabilityOf({ cart }: FakeTab) {
  return cart.store.getState().durability;
}

test.each(['full', 'forbidden'] as const)(
  'with storage %s from the start every action works in memory, is said to, and is stored once it can be',
  (problem) => {
    const browser = createFakeBrowser();
    browser.storage = problem;
    const tab = browser.openTab();
    expect(durabilityOf(tab)).toBe('stored');
    tab.add('mug', 2);
    expect(durabilityOf(tab)).toBe('memory');
    tab.add('bowl');
    tab.actions.quantityChanged('mug', 3);
    tab.actions.couponApplied('WELCOME');
    tab.actions.lineSavedForLater('bowl');
    tab.actions.savedLineMovedToCart('bowl');
    tab.actions.lineRemoved('bowl');
    tab.actions.undone();
    expect(tab.quantities()).toEqual({ mug: 3, bowl: 1 });
    expect(tab.couponId()).toBe('WELCOME');
    expect(browser.keys()).toEqual([]);

    browser.storage = 'working';
    tab.add('mug');
    expect(durabilityOf(tab)).toBe('stored');
    expect(browser.openTab().quantities()).toEqual({ mug: 4, bowl: 1 });
  },
);

const MUTATIONS: [name: string, mutate: (tab: FakeTab) => void][] = [
  ['adding', (tab) => tab.add('mug')],
  ['changing a quantity', (tab) => tab.actions.quantityChanged('mug', 7)],
  ['removing', (tab) => tab.actions.lineRemoved('mug')],
  ['emptying', (tab) => tab.actions.cartEmptied()],
  ['applying a coupon', (tab) => tab.actions.couponApplied('OTHER')],
  ['removing a coupon', (tab) => tab.actions.couponRemoved()],
  ['saving for later', (tab) => tab.actions.lineSavedForLater('mug')],
  ['moving a saved line', (tab) => tab.actions.savedLineMovedToCart('plate')],
  ['removing a saved line', (tab) => tab.actions.savedLineRemoved('plate')],
  [
    'seeing prices',
    (tab) => tab.actions.pricesSeen([{ productId: 'mug', unitPrice: { amount: 1, currency: 'USD' } }]),
  ],
  ['keeping', (tab) => tab.actions.cartKept()],
  [
    'completing an order',
    (tab) => {
      const { cart } = tab.cart.store.getState();
      tab.actions.orderCompleted({ cartId: tab.cart.read(cart).id ?? '', lines: tab.lines() });
    },
  ],
];

test.each(MUTATIONS)(
  '%s with a storage that has just become full shows in memory and is told',
  (_name, mutate) => {
    const seen = (['working', 'full'] as const).map((storage) => {
      const browser = createFakeBrowser();
      const tab = browser.openTab();
      tab.add('mug', 2);
      tab.add('plate');
      tab.actions.couponApplied('WELCOME');
      tab.actions.lineSavedForLater('plate');
      browser.pass(1000);
      browser.storage = storage;
      mutate(tab);
      expect(durabilityOf(tab)).toBe(storage === 'full' ? 'memory' : 'stored');
      browser.storage = 'working';
      tab.cart.resync();
      expect(durabilityOf(tab)).toBe('stored');
      expect(browser.openTab().quantities()).toEqual(tab.quantities());
      return [tab.quantities(), tab.couponId(), tab.cart.read(tab.cart.store.getState().later).lines];
    });
    expect(seen[1]).toEqual(seen[0]);
  },
);

test('the next successful change clears the notice and stores everything since', () => {
  const browser = createFakeBrowser();
  const tab = browser.openTab();
  tab.add('mug');
  browser.storage = 'full';
  tab.add('bowl');
  tab.add('bowl');
  expect(durabilityOf(tab)).toBe('memory');
  expect(browser.openTab().quantities()).toEqual({ mug: 1 });
  browser.storage = 'working';
  tab.add('mug');
  expect(durabilityOf(tab)).toBe('stored');
  expect(browser.openTab().quantities()).toEqual({ mug: 2, bowl: 2 });
});

test.each(['full', 'forbidden'] as const)(
  'an expired cart can be restored from memory with storage %s',
  (problem) => {
    const browser = createFakeBrowser();
    const tab = browser.openTab();
    tab.add('mug', 2);
    browser.storage = problem;
    browser.pass(TTL_MS);
    tab.cart.expireIfDue();
    expect(tab.quantities()).toEqual({});
    tab.cart.resync();
    tab.actions.expiredCartRestored();
    expect(tab.quantities()).toEqual({ mug: 2 });
  },
);

test('gone tabs are not tidied away while what they knew cannot be written', async () => {
  const browser = createFakeBrowser();
  const gone = browser.openTab();
  gone.add('mug');
  gone.close();
  browser.storage = 'full';
  const tab = browser.openTab();
  await tab.cart.tidyRecords();
  tab.close();
  browser.storage = 'working';
  expect(browser.openTab().quantities()).toEqual({ mug: 1 });
});

test('a storage that cannot be read for a while is not taken for a clearing', () => {
  const browser = createFakeBrowser();
  browser.openTab().cart.clearDevice();
  const tab = browser.openTab();
  tab.add('mug', 2);
  browser.storage = 'forbidden';
  tab.add('bowl');
  browser.storage = 'working';
  tab.add('plate');
  expect(tab.quantities()).toEqual({ mug: 2, bowl: 1, plate: 1 });
  expect(browser.openTab().quantities()).toEqual(tab.quantities());
});
