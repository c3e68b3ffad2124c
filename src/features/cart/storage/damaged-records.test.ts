import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFakeBrowser, type FakeBrowser, type FakeTab, TTL_MS } from '../testing/fake-browser.ts';
import { MAX_COUNT, MAX_INSTANT } from '../model/cart-document.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { multiplyMoney } from '@/shared/money/money.ts';
import { decodeRecord } from './decode-record.ts';

/** The machine may be busy; the budget is in runs, not in time. */
const TIMEOUT_MS = 300_000;
const RUNS = process.env['DEEP'] ? 20_000 : 2_000;
const SEED = 20_260_301;
const KEY = 'cartwright:cart:0123456789ab';
const UNSHOWABLE = /NaN|Infinity|undefined|Invalid|e\+/;
const COERCED = /NaN|undefined|\[object/;
const PRODUCTS = ['mug', 'bowl', 'plate', 'spoon', 'line "quoted"'];

const HOSTILE = [
  null,
  true,
  -1,
  0.5,
  1e300,
  2 ** 53,
  MAX_INSTANT,
  MAX_COUNT,
  '',
  '3',
  'NaN',
  '__proto__',
  [],
  [1, 2],
  {},
  { toString: 'x' },
  { length: 1e9 },
] as const;

/** A record as a tab would have left it: five lines, one with units removed, and a coupon. */
function buildRecord(): { text: string; clock: number } {
  const browser = createFakeBrowser();
  const tab = browser.openTab();
  PRODUCTS.forEach((productId, index) => tab.add(productId, index + 2));
  tab.actions.quantityChanged('plate', 1);
  tab.actions.couponApplied('WELCOME');
  return { text: browser.records.get(`cartwright:cart:${tab.cart.replica}`) ?? '', clock: browser.clock };
}

const RECORD = buildRecord();

function quantityBefore(productId: string): number {
  return productId === 'plate' ? 1 : PRODUCTS.indexOf(productId) + 2;
}

/** The line as it stands in the text, with the two ends that make it one. */
function lineText(productId: string): string {
  const state = JSON.parse(RECORD.text) as {
    state: { carts: Record<string, { lines: [string, ...unknown[]][] }> };
  };
  const [cart] = Object.values(state.state.carts);
  return JSON.stringify(cart?.lines.find(([id]) => id === productId));
}

const LINE_TEXTS = new Map(PRODUCTS.map((productId) => [productId, lineText(productId)]));

const flipped = fc
  .array(fc.record({ at: fc.nat({ max: RECORD.text.length - 1 }), bit: fc.integer({ min: 0, max: 6 }) }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((flips) =>
    flips.reduce((text, { at, bit }) => {
      const changed = String.fromCodePoint((text.codePointAt(at) ?? 0) ^ (1 << bit));
      return text.slice(0, at) + changed + text.slice(at + 1);
    }, RECORD.text),
  );

const truncated = fc.nat({ max: RECORD.text.length - 1 }).map((length) => RECORD.text.slice(0, length));

/** One value anywhere inside replaced, removed, or given a dangerous neighbour. */
const distorted = fc
  .record({
    pick: fc.nat(),
    value: fc.oneof(fc.constantFrom<unknown>(...HOSTILE), fc.jsonValue()),
    how: fc.constantFrom('replace', 'remove', 'poison'),
  })
  .map(({ pick, value, how }) => {
    const record = JSON.parse(RECORD.text) as unknown;
    const places = placesIn(record);
    const { parent, key } = places[pick % places.length] ?? { parent: {}, key: '' };
    if (how === 'remove') delete parent[key];
    else if (how === 'replace') parent[key] = value;
    const text = JSON.stringify(record);
    return how === 'poison'
      ? text.replace('{', `{"__proto__":${JSON.stringify(value)},"constructor":${JSON.stringify(value)},`)
      : text;
  });

const foreign = fc.oneof(
  fc.string(),
  fc.json(),
  fc.constantFrom(
    '',
    'null',
    '[]',
    '{}',
    'undefined',
    '[object Object]',
    '{"state":{},"version":1}',
    '{"version":-1}',
  ),
  fc
    .integer({ min: -5, max: 9 })
    .map((version) => JSON.stringify({ ...(JSON.parse(RECORD.text) as object), version })),
);

const damagedText = fc.oneof(flipped, truncated, distorted, foreign);

type Place = { readonly parent: Record<string, unknown>; readonly key: string };

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const parent = value as Record<string, unknown>;
  return Object.entries(parent).flatMap(([key, child]) => [{ parent, key }, ...placesIn(child)]);
}

/** A browser with `records` in it and a tab, whose ids are others than those in the records, as any UUID is. */
function openOn(records: Record<string, string>): { browser: FakeBrowser; tab: FakeTab } {
  let ids = 0;
  const newId = (): string => `f${(ids += 1).toString(16).padStart(7, '0')}-0000-4000-8000-000000000000`;
  const browser = createFakeBrowser({ newId });
  browser.clock = RECORD.clock;
  for (const [key, text] of Object.entries(records)) browser.records.set(key, text);
  return { browser, tab: browser.openTab() };
}

/** A record whose instants were damaged may say that it is over: then its lines wait on the shelf. */
function shelvedQuantities({ cart }: FakeTab): Record<string, number> {
  const { shelf } = cart.store.getState();
  const lines = shelf ? cart.read(shelf.document).lines : [];
  return Object.fromEntries(lines.map((line) => [line.productId, line.quantity]));
}

/**
 * Everything a screen makes of a cart is a number, an amount and an instant that can be shown. An id is any text: only
 * one that `stored` has as a text may look like a number gone wrong.
 */
function expectSaneCart({ cart }: FakeTab, stored = ''): void {
  const { cart: document, later, shelf } = cart.store.getState();
  for (const each of [document, later, shelf?.document ?? later]) {
    const { lines, itemCount, updatedAt, id, appliedCouponId } = cart.read(each);
    expect(itemCount).toBe(lines.reduce((sum, { quantity }) => sum + quantity, 0));
    for (const { productId, quantity, lastSeenUnitPrice } of lines) {
      expect(Number.isInteger(quantity) && quantity >= 1 && quantity <= 99).toBe(true);
      expect(productId).not.toBe('__proto__');
      expect(formatMoney(multiplyMoney(lastSeenUnitPrice, quantity))).not.toMatch(UNSHOWABLE);
    }
    const expiresAt = each === later ? 0 : (updatedAt ?? 0) + cart.ttlMs;
    expect(new Date(expiresAt).toISOString()).not.toMatch(UNSHOWABLE);
    for (const text of [id, appliedCouponId]) {
      expect(text === null || typeof text === 'string').toBe(true);
      if (text !== null && COERCED.test(text)) expect(stored).toContain(JSON.stringify(text));
    }
  }
  expect(new Date(shelf?.expiredAt ?? 0).toISOString()).not.toMatch(UNSHOWABLE);
  expect({}).not.toHaveProperty('toString', 'x');
}

/** All that may happen to a cart to its very end, each of which writes or removes records. */
function useUpTo(browser: FakeBrowser, tab: FakeTab): void {
  tab.actions.couponApplied('LATER');
  tab.actions.lineSavedForLater('jug');
  tab.actions.cartEmptied();
  tab.actions.undone();
  tab.add('bowl');
  browser.pass(TTL_MS);
  tab.cart.expireIfDue();
  expectSaneCart(tab);
  tab.actions.expiredCartRestored();
  tab.actions.expiredCartDismissed();
  browser.pass(TTL_MS);
  tab.cart.expireIfDue();
}

test(
  `starts with any of ${RUNS} damaged or hostile records, keeps whole lines and the evidence (seed ${SEED})`,
  { timeout: TIMEOUT_MS },
  () => {
    fc.assert(
      fc.property(damagedText, (text) => {
        const record = decodeRecord(text);
        const { browser, tab } = openOn({ [KEY]: text });
        expectSaneCart(tab, text);
        expect(tab.cart.store.getState().isDamageNoticed).toBe(record.kind === 'damaged');
        if (record.kind !== 'valid') expect([...browser.records.values()]).toContain(text);

        const shown = tab.quantities();
        const kept = { ...shelvedQuantities(tab), ...shown };
        if (record.kind === 'damaged') {
          for (const [productId, whole] of LINE_TEXTS) {
            if (text.includes(whole)) expect(kept[productId]).toBe(quantityBefore(productId));
          }
        }
        tab.add('jug', 2);
        tab.actions.couponApplied('NEXT');
        expect(tab.quantities()).toEqual({ ...shown, jug: 2 });
        expect(tab.couponId()).toBe('NEXT');
        const next = browser.openTab();
        expect(next.quantities()).toEqual(record.kind === 'newer' ? { jug: 2 } : { ...shown, jug: 2 });
        expect(next.couponId()).toBe('NEXT');
        expect(next.cart.store.getState().isDamageNoticed).toBe(false);

        useUpTo(browser, next);
        if (record.kind !== 'valid') expect([...browser.records.values()]).toContain(text);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  },
);

test(
  `starts with damage under any key of ours, whatever it holds (seed ${SEED})`,
  { timeout: TIMEOUT_MS },
  () => {
    const anyKey = fc.constantFrom(
      'cartwright:cart',
      'cartwright:cart:expired',
      'cartwright:cart:damaged',
      'cartwright:later:0123456789ab',
      'cartwright:cart:',
      'cartwright:cart:__proto__',
    );
    fc.assert(
      fc.property(anyKey, damagedText, (key, text) => {
        const { browser, tab } = openOn({ [key]: text, [KEY]: RECORD.text });
        expectSaneCart(tab);
        expect(tab.quantities()['mug']).toBeGreaterThanOrEqual(2);
        expect([...browser.records.values()]).toContain(text);
        tab.add('jug', 2);
        const next = browser.openTab();
        expect(next.quantities()['jug']).toBe(tab.quantities()['jug']);
        const isEvidence = browser.keys().some((kept) => {
          return kept.startsWith('cartwright:cart:damaged') && browser.records.get(kept) === text;
        });
        useUpTo(browser, next);
        if (isEvidence) expect([...browser.records.values()]).toContain(text);
      }),
      { numRuns: RUNS / 4, seed: SEED },
    );
  },
);

test('a number close to the end of its range leaves room for what is done next', () => {
  const numbers = placesIn(JSON.parse(RECORD.text)).filter(({ parent, key }) =>
    Number.isInteger(parent[key]),
  );
  expect(numbers.length).toBeGreaterThan(20);
  for (const index of numbers.keys()) {
    for (const bound of [0, MAX_COUNT - 9, MAX_INSTANT - 9]) {
      const record = JSON.parse(RECORD.text) as unknown;
      const { parent, key } = placesIn(record).filter((place) => Number.isInteger(place.parent[place.key]))[
        index
      ] ?? { parent: {}, key: '' };
      parent[key] = bound;
      const { browser, tab } = openOn({ [KEY]: JSON.stringify(record) });
      tab.add('jug', 2);
      tab.actions.quantityChanged('mug', 7);
      tab.actions.couponApplied('NEXT');
      expectSaneCart(tab);
      const next = browser.openTab();
      expect(next.quantities()).toEqual(tab.quantities());
      expect(next.couponId()).toBe('NEXT');
      expect(next.cart.store.getState().isDamageNoticed).toBe(false);
    }
  }
});

test('a negative quantity is damage: the line is left out, the others stay, the shopper is told', () => {
  const text = RECORD.text.replace(',0,2,0]', ',0,2,3]');
  const { browser, tab } = openOn({ [KEY]: text });
  expect(tab.quantities()).toEqual({ bowl: 3, plate: 1, spoon: 5, 'line "quoted"': 6 });
  expect(tab.couponId()).toBe('WELCOME');
  expect(tab.cart.store.getState().isDamageNoticed).toBe(true);
  expect(browser.records.get('cartwright:cart:damaged')).toBe(text);
  expect(browser.records.has(KEY)).toBe(false);
  tab.actions.damageNoticeDismissed();
  expect(tab.cart.store.getState().isDamageNoticed).toBe(false);
});

test.each([
  ['gone', (text: string) => text.replace(/"replicas":\[[^\]]*\],/, '')],
  ['none', (text: string) => text.replace(/"replicas":\[[^\]]*\]/, '"replicas":[]')],
  ['twice the same', (text: string) => text.replace(/"replicas":\[("[^"]*")\]/, '"replicas":[$1,$1]')],
  ['no JSON any more', (text: string) => text.replace('"replicas":["', '"replicas":["\u0000')],
])('lines are kept, and the shopper told, when the names of replicas are %s', (_, damage) => {
  const { tab } = openOn({ [KEY]: damage(RECORD.text) });
  expect(tab.quantities()).toEqual({ mug: 2, bowl: 3, plate: 1, spoon: 5, 'line "quoted"': 6 });
  expect(tab.cart.store.getState().isDamageNoticed).toBe(true);
});

test.each([
  ['gone', '', false],
  ['no instant', '"since":"x",', true],
  ['too late', '"since":9640000000000000,', true],
])('lines are kept when the instant that theirs count from is %s', (_, since, isNoticed) => {
  const { tab } = openOn({ [KEY]: RECORD.text.replace(/"since":\d+,/, since) });
  expect(tab.quantities()).toEqual({ mug: 2, bowl: 3, plate: 1, spoon: 5, 'line "quoted"': 6 });
  expect(tab.cart.store.getState().isDamageNoticed).toBe(isNoticed);
});

test("a newer version's record is neither read, written over nor removed, not even at expiry", async () => {
  const text = RECORD.text.replace('"version":1', '"version":2');
  const { browser, tab } = openOn({ [KEY]: text });
  expect(tab.quantities()).toEqual({});
  tab.add('jug');
  await tab.cart.tidyRecords();
  browser.pass(3 * 60 * 60_000);
  tab.cart.expireIfDue();
  expect(browser.records.get(KEY)).toBe(text);
  expect(tab.cart.store.getState()).toMatchObject({ isDamageNoticed: false, isNewerNoticed: true });
});

test.each([
  ['another tab', (tab: FakeTab, text: string) => tab.cart.storageChanged({ key: KEY, newValue: text })],
  [
    'another tab, unheard',
    (tab: FakeTab, text: string, browser: FakeBrowser) => {
      browser.records.set(KEY, text);
      tab.cart.resync();
    },
  ],
  [
    'another tab, on the shelf',
    (tab: FakeTab, _text: string, browser: FakeBrowser) => {
      browser.records.set('cartwright:cart:expired', '{"version":2,"anything":"else"}');
      tab.cart.storageChanged({ key: 'cartwright:cart:expired', newValue: 'x' });
    },
  ],
])('a newer version in %s is noticed while a tab is open, and its own cart goes on', (_where, meet) => {
  const browser = createFakeBrowser();
  const tab = browser.openTab();
  tab.add('mug');
  expect(tab.cart.store.getState().isNewerNoticed).toBe(false);
  meet(tab, RECORD.text.replace('"version":1', '"version":2'), browser);
  expect(tab.cart.store.getState().isNewerNoticed).toBe(true);
  expect(tab.quantities()).toEqual({ mug: 1 });
});

test('later damage never displaces the evidence of earlier damage, and evidence does not pile up', () => {
  const { browser } = openOn({ [KEY]: 'first' });
  for (let index = 2; index <= 9; index += 1) {
    browser.records.set(KEY, `damage ${index}`);
    browser.openTab();
  }
  const kept = browser.keys().filter((key) => key.startsWith('cartwright:cart:damaged'));
  expect(kept.map((key) => browser.records.get(key))).toEqual([
    'first',
    'damage 2',
    'damage 3',
    'damage 4',
    'damage 5',
  ]);
});

test('evidence that cannot be kept elsewhere stays where it is', () => {
  const browser = createFakeBrowser();
  browser.records.set(KEY, 'broken');
  browser.storage = 'full';
  const tab = browser.openTab();
  tab.add('mug');
  expect(browser.records.get(KEY)).toBe('broken');
  expect(tab.cart.store.getState().isDamageNoticed).toBe(true);
});

test.each([
  ['tidied away', (tab: FakeTab): Promise<void> => tab.cart.tidyRecords()],
  [
    'removed with the expired cart',
    (tab: FakeTab, browser: FakeBrowser): Promise<void> => {
      browser.pass(TTL_MS);
      tab.cart.expireIfDue();
      return Promise.resolve();
    },
  ],
])('a record damaged while a tab is open is told, and kept before it is %s', async (_how, remove) => {
  const browser = createFakeBrowser();
  const tab = browser.openTab();
  tab.add('jug');
  const text = `${RECORD.text.slice(0, -9)}!`;
  browser.records.set(KEY, text);
  tab.cart.storageChanged({ key: KEY, newValue: text });
  expect(tab.cart.store.getState().isDamageNoticed).toBe(true);
  expect(tab.quantities()).toMatchObject({ jug: 1, mug: 2 });
  await remove(tab, browser);
  expect(browser.records.has(KEY)).toBe(false);
  expect(browser.records.get('cartwright:cart:damaged')).toBe(text);
});

test('a shelf damaged while a tab is open is kept before another cart takes its place', () => {
  const browser = createFakeBrowser();
  const tab = browser.openTab();
  browser.records.set('cartwright:cart:expired', 'broken');
  tab.add('mug');
  browser.pass(TTL_MS);
  tab.cart.expireIfDue();
  expect(browser.records.get('cartwright:cart:damaged')).toBe('broken');
});

test('a price seen at the last instant there is does not cost its line at the next change', () => {
  const text = RECORD.text.replaceAll(/"USD",\d+/g, `"USD",${MAX_INSTANT}`);
  const { browser, tab } = openOn({ [KEY]: text });
  tab.add('mug');
  tab.actions.pricesSeen([{ productId: 'bowl', unitPrice: { amount: 1, currency: 'USD' } }]);
  tab.close();
  browser.records.delete(KEY);
  expect(browser.openTab().quantities()).toEqual(tab.quantities());
});
