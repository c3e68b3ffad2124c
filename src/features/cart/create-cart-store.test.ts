import { expect, test } from 'vitest';
import { cartKeys, createFakeBrowser, type FakeTab, TTL_MS } from './testing/fake-browser.ts';

const HOUR_MS = 60 * 60_000;
const PRICE = { amount: 1299, currency: 'USD' };

function shownId({ cart }: FakeTab): string {
  const state = cart.store.getState();
  return cart.read(state.cart).id ?? state.newCartId;
}

function shelfOf({ cart }: FakeTab) {
  return cart.store.getState().shelf;
}

function savedOf({ cart }: FakeTab) {
  return cart.read(cart.store.getState().later).lines.map(({ productId, quantity }) => [productId, quantity]);
}

test('a change in one tab shows in the others', () => {
  const browser = createFakeBrowser();
  const [a, b] = [browser.openTab(), browser.openTab()];
  a.add('mug', 2);
  a.actions.couponApplied('WELCOME');
  b.hear();
  expect(b.quantities()).toEqual({ mug: 2 });
  expect(b.couponId()).toBe('WELCOME');
  expect(shownId(b)).toBe(shownId(a));
});

test('adds in two tabs that do not hear of each other add up', () => {
  const browser = createFakeBrowser();
  const [a, b] = [browser.openTab(), browser.openTab()];
  for (let time = 0; time < 40; time += 1) {
    a.add('mug');
    b.add('mug');
  }
  browser.hearAll();
  expect(a.quantities()).toEqual({ mug: 80 });
  expect(b.quantities()).toEqual({ mug: 80 });
});

test('steps count from what there is, not from what a tab last showed; the last one and the limit stay', () => {
  const browser = createFakeBrowser();
  const [a, b] = [browser.openTab(), browser.openTab()];
  a.add('mug', 2);
  browser.hearAll();
  for (const tab of [a, b]) tab.actions.quantityStepped('mug', 1);
  browser.hearAll();
  expect(a.quantities()).toEqual({ mug: 4 });
  b.actions.quantityStepped('mug', -1);
  expect(b.quantities()).toEqual({ mug: 3 });

  b.actions.quantityChanged('mug', 1);
  b.actions.quantityStepped('mug', -1);
  expect(b.quantities()).toEqual({ mug: 1 });
  b.actions.quantityChanged('mug', 99);
  b.actions.quantityStepped('mug', 1);
  expect(b.quantities()).toEqual({ mug: 99 });
});

test('a line removed in one tab stays removed, less what another tab added meanwhile', () => {
  const browser = createFakeBrowser();
  const [a, b] = [browser.openTab(), browser.openTab()];
  a.add('mug', 2);
  a.add('bowl');
  browser.hearAll();
  a.actions.lineRemoved('bowl');
  a.add('mug');
  b.actions.lineRemoved('mug');
  browser.hearAll();
  expect(a.quantities()).toEqual({ mug: 1 });
  expect(b.quantities()).toEqual({ mug: 1 });
});

test('the later coupon choice wins in every tab', () => {
  const browser = createFakeBrowser();
  const [a, b] = [browser.openTab(), browser.openTab()];
  a.add('mug');
  a.actions.couponApplied('FIRST');
  b.hear();
  b.actions.couponApplied('SECOND');
  browser.hearAll();
  expect([a.couponId(), b.couponId()]).toEqual(['SECOND', 'SECOND']);
  b.actions.couponRemoved();
  browser.hearAll();
  expect([a.couponId(), b.couponId()]).toEqual([null, null]);
});

test('carts started in two tabs at once become one under the older id', () => {
  const browser = createFakeBrowser();
  const [a, b] = [browser.openTab(), browser.openTab()];
  a.add('mug');
  browser.pass(1);
  b.add('bowl');
  const olderId = shownId(a);
  browser.hearAll();
  expect([shownId(a), shownId(b)]).toEqual([olderId, olderId]);
  expect(b.quantities()).toEqual({ mug: 1, bowl: 1 });

  b.actions.cartEmptied();
  browser.hearAll();
  expect(a.quantities()).toEqual({});
  expect(shownId(a)).not.toBe(olderId);
});

test('an emptied cart stays empty whatever old record turns up', () => {
  const browser = createFakeBrowser();
  const a = browser.openTab();
  a.add('mug', 3);
  a.actions.couponApplied('WELCOME');
  const [key = ''] = cartKeys(browser);
  const old = browser.records.get(key) ?? '';
  a.actions.cartEmptied();
  browser.records.set('cartwright:cart:00000000000a', old);
  a.cart.resync();
  const b = browser.openTab();
  expect([a.quantities(), b.quantities()]).toEqual([{}, {}]);
  expect([a.couponId(), b.couponId()]).toEqual([null, null]);
});

test('units another tab adds while the cart is emptied stay, in a new cart that can be bought', () => {
  const browser = createFakeBrowser();
  const [a, b] = [browser.openTab(), browser.openTab()];
  a.add('mug', 2);
  browser.hearAll();
  const emptiedId = shownId(a);
  a.actions.cartEmptied();
  b.add('mug');
  browser.hearAll();
  expect([a.quantities(), b.quantities()]).toEqual([{ mug: 1 }, { mug: 1 }]);
  expect(shownId(a)).toBe(shownId(b));
  expect(shownId(a)).not.toBe(emptiedId);

  a.actions.orderCompleted({ cartId: shownId(a), lines: [{ productId: 'mug', quantity: 1 }] });
  browser.hearAll();
  expect([a.quantities(), b.quantities()]).toEqual([{}, {}]);
});

test('buying empties the cart in every tab and keeps what was added meanwhile in a new one', () => {
  const browser = createFakeBrowser();
  const [a, b] = [browser.openTab(), browser.openTab()];
  a.add('mug', 2);
  a.actions.couponApplied('WELCOME');
  browser.hearAll();
  const order = { cartId: shownId(a), lines: [{ productId: 'mug', quantity: 2 }] };
  b.add('mug');
  b.add('bowl');
  a.hear();
  a.actions.orderCompleted(order);
  b.hear();
  b.actions.orderCompleted(order);
  browser.hearAll();
  expect([a.quantities(), b.quantities()]).toEqual([
    { mug: 1, bowl: 1 },
    { mug: 1, bowl: 1 },
  ]);
  expect(shownId(a)).not.toBe(order.cartId);
  expect([a.couponId(), b.couponId()]).toEqual([null, null]);
});

test('a duplicated or new tab has a replica of its own', () => {
  const browser = createFakeBrowser();
  expect(new Set([1, 2, 3].map(() => browser.openTab().cart.replica)).size).toBe(3);
});

test('hundreds of reloads leave one record, and nothing is lost', async () => {
  const browser = createFakeBrowser();
  let tab = browser.openTab();
  for (let reload = 0; reload < 300; reload += 1) {
    if (reload % 10 === 0) tab.add(`product-${reload % 50}`);
    tab.close();
    tab = browser.openTab();
    await tab.cart.tidyRecords();
  }
  expect(cartKeys(browser)).toHaveLength(1);
  expect(tab.cart.read(tab.cart.store.getState().cart).itemCount).toBe(30);
});

test('a starting tab leaves the records of living tabs alone', async () => {
  const browser = createFakeBrowser();
  const a = browser.openTab();
  a.add('mug');
  const b = browser.openTab();
  await b.cart.tidyRecords();
  expect(cartKeys(browser)).toEqual([`cartwright:cart:${a.cart.replica}`]);
});

test('a tab writes its record again when something removes it', () => {
  const browser = createFakeBrowser();
  const a = browser.openTab();
  a.add('mug');
  const key = `cartwright:cart:${a.cart.replica}`;
  browser.records.delete(key);
  a.cart.storageChanged({ key, newValue: null });
  expect(browser.openTab().quantities()).toEqual({ mug: 1 });
});

test('without locks the records of silent tabs are taken over after a week, not before', async () => {
  const browser = createFakeBrowser({ locks: undefined });
  const a = browser.openTab();
  a.add('mug');
  a.actions.lineSavedForLater('mug');
  a.close();
  await browser.openTab().cart.tidyRecords();
  expect(browser.keys().filter((key) => key.startsWith('cartwright:later:'))).toEqual([
    `cartwright:later:${a.cart.replica}`,
  ]);
  browser.pass(8 * 24 * HOUR_MS);
  const b = browser.openTab();
  await b.cart.tidyRecords();
  expect(browser.keys().filter((key) => key.startsWith('cartwright:later:'))).toEqual([
    `cartwright:later:${b.cart.replica}`,
  ]);
  expect(savedOf(b)).toEqual([['mug', 1]]);
});

test('clearing the whole storage empties the cart in every other tab', () => {
  const browser = createFakeBrowser();
  const a = browser.openTab();
  a.add('mug');
  a.actions.lineSavedForLater('mug');
  a.add('bowl');
  browser.clear();
  a.hear();
  expect(a.quantities()).toEqual({});
  expect(savedOf(a)).toEqual([]);
  expect(browser.keys()).toEqual([]);
});

test('every mutation is one write; reading, reloading and hearing of others are none', async () => {
  const browser = createFakeBrowser();
  const [a, b] = [browser.openTab(), browser.openTab()];
  expect(browser.writes).toEqual([]);

  const writesOf = (run: () => void): number => {
    const before = browser.writes.length;
    run();
    return browser.writes.length - before;
  };
  expect(writesOf(() => a.add('mug'))).toBe(1);
  expect(writesOf(() => a.actions.quantityChanged('mug', 5))).toBe(1);
  expect(writesOf(() => a.actions.couponApplied('WELCOME'))).toBe(1);
  expect(writesOf(() => a.actions.cartKept())).toBe(0);
  browser.pass(1);
  expect(writesOf(() => a.actions.cartKept())).toBe(1);
  expect(writesOf(() => a.actions.quantityChanged('mug', 5))).toBe(0);
  expect(writesOf(() => a.actions.quantityChanged('bowl', 5))).toBe(0);
  expect(writesOf(() => a.actions.couponApplied('WELCOME'))).toBe(0);
  expect(writesOf(() => a.actions.pricesSeen([{ productId: 'mug', unitPrice: PRICE }]))).toBe(0);
  expect(writesOf(() => b.hear())).toBe(0);
  expect(writesOf(() => b.cart.resync())).toBe(0);
  expect(writesOf(() => void browser.openTab())).toBe(0);
  expect(writesOf(() => a.actions.lineRemoved('mug'))).toBe(1);
  expect(writesOf(() => a.actions.couponRemoved())).toBe(1);
});

test('a cart lives two hours after its last change, and not a moment longer', () => {
  const browser = createFakeBrowser();
  const a = browser.openTab();
  a.add('mug');
  browser.pass(TTL_MS - 1);
  a.cart.expireIfDue();
  expect(a.quantities()).toEqual({ mug: 1 });
  browser.pass(1);
  a.cart.expireIfDue();
  expect(a.quantities()).toEqual({});
  expect(browser.keys()).toEqual(['cartwright:cart:expired']);
});

test('expires on load', () => {
  const browser = createFakeBrowser();
  const a = browser.openTab();
  a.add('mug');
  a.close();
  browser.pass(TTL_MS);
  const b = browser.openTab();
  expect(b.quantities()).toEqual({});
  expect(shelfOf(b)?.expiredAt).toBe(browser.clock);
});

test('expires before a mutation, which then starts a new cart', () => {
  const browser = createFakeBrowser();
  const a = browser.openTab();
  a.add('mug');
  const oldId = shownId(a);
  browser.pass(TTL_MS);
  a.add('bowl');
  expect(a.quantities()).toEqual({ bowl: 1 });
  expect(shownId(a)).not.toBe(oldId);
});

test('expires before a purchase, which then has nothing to buy', () => {
  const browser = createFakeBrowser();
  const tab = browser.openTab();
  tab.add('mug');
  browser.pass(TTL_MS - 1);
  expect(tab.actions.purchaseStarted()).toBe(true);
  browser.pass(1);
  expect(tab.actions.purchaseStarted()).toBe(false);
  expect(shelfOf(tab)).not.toBeNull();
});

test('a change or "keep" in another tab keeps the cart alive in a tab that did not hear of it', () => {
  const browser = createFakeBrowser();
  const [a, b] = [browser.openTab(), browser.openTab()];
  a.add('mug');
  browser.hearAll();
  browser.pass(HOUR_MS);
  a.actions.cartKept();
  browser.pass(HOUR_MS);
  b.inbox.length = 0;
  b.cart.expireIfDue();
  expect(b.quantities()).toEqual({ mug: 1 });
});

test('reading, reloading and accepting prices do not put the end off', () => {
  const browser = createFakeBrowser();
  const a = browser.openTab();
  a.add('mug');
  browser.pass(TTL_MS - 1);
  a.cart.resync();
  a.actions.pricesSeen([{ productId: 'mug', unitPrice: { amount: 1399, currency: 'USD' } }]);
  expect(a.lines()[0]?.lastSeenUnitPrice.amount).toBe(1399);
  const b = browser.openTab();
  browser.pass(1);
  a.cart.expireIfDue();
  b.cart.expireIfDue();
  expect([a.quantities(), b.quantities()]).toEqual([{}, {}]);
});

test('does not expire under an order attempt, but as soon as it is over', () => {
  let isHeld = true;
  const browser = createFakeBrowser({ isHeld: () => isHeld });
  const a = browser.openTab();
  a.add('mug');
  browser.pass(3 * HOUR_MS);
  a.cart.expireIfDue();
  const b = browser.openTab();
  expect([a.quantities(), b.quantities()]).toEqual([{ mug: 1 }, { mug: 1 }]);
  isHeld = false;
  a.cart.expireIfDue();
  expect(a.quantities()).toEqual({});
});

test('an expired cart stays gone when a tab wakes that still remembers it', () => {
  const browser = createFakeBrowser();
  const [a, asleep] = [browser.openTab(), browser.openTab()];
  a.add('mug');
  asleep.hear();
  browser.pass(TTL_MS);
  a.cart.expireIfDue();
  a.actions.expiredCartDismissed();
  browser.pass(HOUR_MS);
  a.add('bowl');
  asleep.inbox.length = 0;
  asleep.cart.resync();
  expect(asleep.quantities()).toEqual({ bowl: 1 });
  expect(shelfOf(asleep)?.isDismissed).toBe(true);
  expect(a.quantities()).toEqual({ bowl: 1 });
});

test('restoring in two tabs at once restores once', () => {
  const browser = createFakeBrowser();
  const [a, b] = [browser.openTab(), browser.openTab()];
  a.add('mug', 2);
  a.actions.couponApplied('WELCOME');
  browser.hearAll();
  browser.pass(TTL_MS);
  a.cart.expireIfDue();
  browser.hearAll();
  expect(shelfOf(b)?.document.carts.size).toBe(1);
  a.add('bowl');
  b.hear();
  a.actions.expiredCartRestored();
  b.actions.expiredCartRestored();
  browser.hearAll();
  expect([a.quantities(), b.quantities()]).toEqual([
    { mug: 2, bowl: 1 },
    { mug: 2, bowl: 1 },
  ]);
  expect([a.couponId(), b.couponId()]).toEqual(['WELCOME', 'WELCOME']);
  expect([shelfOf(a), shelfOf(b)]).toEqual([null, null]);
  browser.pass(TTL_MS - 1);
  a.cart.expireIfDue();
  expect(a.quantities()).toEqual({ mug: 2, bowl: 1 });
});

test('the shelf keeps an expired cart for a day', () => {
  const browser = createFakeBrowser();
  const a = browser.openTab();
  a.add('mug');
  browser.pass(TTL_MS);
  a.cart.expireIfDue();
  browser.pass(24 * HOUR_MS - 1);
  expect(shelfOf(browser.openTab())).not.toBeNull();
  browser.pass(1);
  expect(shelfOf(browser.openTab())).toBeNull();
  expect(browser.keys()).toEqual([]);
});

test('a clock that was a year ahead and set back makes no cart immortal', () => {
  const browser = createFakeBrowser();
  const a = browser.openTab();
  browser.pass(365 * 24 * HOUR_MS);
  a.add('mug');
  browser.pass(-365 * 24 * HOUR_MS);
  const b = browser.openTab();
  a.cart.expireIfDue();
  browser.pass(TTL_MS);
  a.cart.expireIfDue();
  b.cart.expireIfDue();
  expect([a.quantities(), b.quantities()]).toEqual([{}, {}]);
});

test('a clock set forward for a moment is undone by restoring', () => {
  const browser = createFakeBrowser();
  const a = browser.openTab();
  a.add('mug');
  browser.pass(48 * HOUR_MS);
  a.cart.expireIfDue();
  browser.pass(-48 * HOUR_MS);
  const b = browser.openTab();
  b.actions.expiredCartRestored();
  a.hear();
  expect([a.quantities(), b.quantities()]).toEqual([{ mug: 1 }, { mug: 1 }]);
});

test('undo brings a removed line back at its place, an emptied cart with its coupon, and a switched coupon', () => {
  const browser = createFakeBrowser();
  const a = browser.openTab();
  a.add('mug', 2);
  a.add('bowl');
  a.actions.lineRemoved('mug');
  expect(a.cart.store.getState().undo).toMatchObject({ kind: 'line_removed', productId: 'mug' });
  a.actions.undone();
  expect(a.lines().map((line) => [line.productId, line.quantity])).toEqual([
    ['mug', 2],
    ['bowl', 1],
  ]);

  a.actions.couponApplied('FIRST');
  expect(a.cart.store.getState().undo).toBeNull();
  a.actions.couponApplied('SECOND');
  expect(a.cart.store.getState().undo).toMatchObject({ kind: 'coupon_switched', couponId: 'FIRST' });
  a.actions.undone();
  expect(a.couponId()).toBe('FIRST');
  a.actions.couponApplied('SECOND');
  a.actions.couponRemoved();
  expect(a.cart.store.getState().undo).toBeNull();
  a.actions.couponApplied('FIRST');

  const emptiedId = shownId(a);
  a.actions.cartEmptied();
  a.actions.undone();
  expect(a.quantities()).toEqual({ mug: 2, bowl: 1 });
  expect(a.couponId()).toBe('FIRST');
  expect(shownId(a)).not.toBe(emptiedId);
  a.actions.undone();
  expect(a.quantities()).toEqual({ mug: 2, bowl: 1 });
});

test('a line saved for later comes back by undo, at its place and not twice', () => {
  const a = createFakeBrowser().openTab();
  a.add('mug', 2);
  a.add('bowl');
  a.actions.lineSavedForLater('mug');
  expect(a.cart.store.getState().undo).toMatchObject({ kind: 'line_saved', productId: 'mug' });
  a.actions.undone();
  expect(a.lines().map((line) => [line.productId, line.quantity])).toEqual([
    ['mug', 2],
    ['bowl', 1],
  ]);
  expect(savedOf(a)).toEqual([]);

  for (const saved of ['savedLineMovedToCart', 'savedLineRemoved'] as const) {
    a.actions.lineSavedForLater('mug');
    a.actions[saved]('mug');
    expect(a.cart.store.getState().undo).toBeNull();
  }
});

test('a line that another tab has moved back already is not brought back a second time', () => {
  const browser = createFakeBrowser();
  const [a, b] = [browser.openTab(), browser.openTab()];
  a.add('mug', 2);
  a.actions.lineSavedForLater('mug');
  browser.hearAll();
  b.actions.savedLineMovedToCart('mug');
  browser.hearAll();
  a.actions.undone();
  expect(a.quantities()).toEqual({ mug: 2 });
});

test('a line saved for later leaves the cart, outlives it, and comes back', () => {
  const browser = createFakeBrowser();
  const [a, b] = [browser.openTab(), browser.openTab()];
  a.add('mug', 2);
  a.add('bowl');
  a.actions.lineSavedForLater('mug');
  browser.hearAll();
  expect(b.quantities()).toEqual({ bowl: 1 });
  expect(savedOf(b)).toEqual([['mug', 2]]);
  browser.pass(100 * HOUR_MS);
  a.cart.expireIfDue();
  expect(savedOf(browser.openTab())).toEqual([['mug', 2]]);
  a.actions.savedLineMovedToCart('mug');
  expect(a.quantities()).toEqual({ mug: 2 });
  expect(savedOf(a)).toEqual([]);
  a.actions.lineSavedForLater('mug');
  a.actions.savedLineRemoved('mug');
  expect(savedOf(a)).toEqual([]);
});

test.each([
  { maxPerOrder: 5, present: 4, added: 1, outcome: { ok: true, quantity: 5 } },
  { maxPerOrder: 5, present: 5, added: 1, outcome: { ok: false, reason: 'quantity_limit', limit: 5 } },
  { maxPerOrder: 500, present: 99, added: 1, outcome: { ok: false, reason: 'quantity_limit', limit: 99 } },
  { maxPerOrder: 500, present: 90, added: 10, outcome: { ok: false, reason: 'quantity_limit', limit: 99 } },
])(
  'adding $added to $present of at most $maxPerOrder says so',
  ({ maxPerOrder, present, added, outcome }) => {
    const a = createFakeBrowser().openTab();
    a.add('mug', present);
    expect(a.actions.productAdded({ productId: 'mug', unitPrice: PRICE, maxPerOrder }, added)).toEqual(
      outcome,
    );
    expect(a.quantities()).toEqual({ mug: outcome.ok ? present + added : present });
  },
);

test('the 101st distinct line is refused, more of the hundredth is not', () => {
  const a = createFakeBrowser().openTab();
  for (let index = 1; index <= 100; index += 1) a.add(`product-${index}`);
  expect(a.actions.productAdded({ productId: 'one-more', unitPrice: PRICE, maxPerOrder: 9 })).toEqual({
    ok: false,
    reason: 'line_limit',
    limit: 100,
  });
  expect(a.actions.productAdded({ productId: 'product-100', unitPrice: PRICE, maxPerOrder: 9 })).toEqual({
    ok: true,
    quantity: 2,
  });
});

test.each([
  [Number.NaN, 3],
  [-1, 1],
  [0, 1],
  [2.7, 2],
  [1e9, 99],
  [Number.POSITIVE_INFINITY, 99],
])('a quantity of %d becomes %d', (asked, shown) => {
  const a = createFakeBrowser().openTab();
  a.add('mug', 3);
  a.actions.quantityChanged('mug', asked);
  expect(a.quantities()).toEqual({ mug: shown });
});

test('lines that did not change keep their identity, in this tab and when others write', () => {
  const browser = createFakeBrowser();
  const [a, b] = [browser.openTab(), browser.openTab()];
  a.add('mug');
  a.add('bowl');
  b.hear();
  const [, bowlInA] = a.lines();
  const [, bowlInB] = b.lines();
  a.add('mug');
  b.hear();
  expect(a.lines()[1]).toBe(bowlInA);
  expect(b.lines()[1]).toBe(bowlInB);
  expect(b.lines()[0]?.quantity).toBe(2);
});

test('one less than what is shown is one less, also where tabs added more than a line holds', () => {
  const browser = createFakeBrowser();
  const [a, b] = [browser.openTab(), browser.openTab()];
  a.add('mug', 90);
  b.add('mug', 90);
  browser.hearAll();
  expect(a.quantities()).toEqual({ mug: 99 });
  a.actions.quantityStepped('mug', -1);
  expect(a.quantities()).toEqual({ mug: 98 });
});

test('in a tab that stays open, too, the shelf lasts a day and no longer', () => {
  const browser = createFakeBrowser();
  const tab = browser.openTab();
  tab.add('mug');
  browser.pass(2 * HOUR_MS);
  tab.cart.expireIfDue();
  browser.pass(24 * HOUR_MS - 1);
  tab.cart.expireIfDue();
  expect(shelfOf(tab)).not.toBeNull();
  browser.pass(1);
  tab.cart.expireIfDue();
  expect(shelfOf(tab)).toBeNull();
  expect(browser.keys()).toEqual([]);
});
