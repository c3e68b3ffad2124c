import { expect, test } from 'vitest';
import { createFakeBrowser, TTL_MS } from '../testing/fake-browser.ts';
import { migrateVersion0, VERSION_0_KEY } from './migrations.ts';
import version0 from './samples/version-0.json' with { type: 'json' };
import version1 from './samples/version-1.json' with { type: 'json' };

const VERSION_0 = JSON.stringify(version0);

test('a version 0 cart comes over whole and its old record goes', () => {
  const browser = createFakeBrowser();
  browser.records.set(VERSION_0_KEY, VERSION_0);
  const tab = browser.openTab();
  expect(tab.lines()).toEqual(version0.state.lines);
  expect(tab.couponId()).toBe(version0.state.appliedCouponId);
  expect(tab.cart.read(tab.cart.store.getState().cart).id).toBe(version0.state.id);
  expect(tab.cart.store.getState().isDamageNoticed).toBe(false);
  expect(browser.keys()).toEqual([`cartwright:cart:${tab.cart.replica}`]);

  browser.pass(TTL_MS - 1);
  expect(browser.openTab().lines()).toEqual(version0.state.lines);
});

test('two tabs that migrate the same cart at once double nothing', () => {
  const browser = createFakeBrowser();
  browser.records.set(VERSION_0_KEY, VERSION_0);
  const a = browser.openTab();
  browser.records.set(VERSION_0_KEY, VERSION_0);
  browser.pass(5);
  const b = browser.openTab();
  a.add('mug');
  browser.hearAll();
  expect(b.quantities()).toEqual({ ...a.quantities() });
  expect(a.quantities()['desk-lamp']).toBe(1);
});

test('the old record stays until its cart is stored in the new form', () => {
  const browser = createFakeBrowser();
  browser.records.set(VERSION_0_KEY, VERSION_0);
  browser.storage = 'full';
  expect(browser.openTab().lines()).toEqual(version0.state.lines);
  expect(browser.records.get(VERSION_0_KEY)).toBe(VERSION_0);
});

test('what is valid of a damaged version 0 cart comes over, and the evidence is kept', () => {
  const [first, second] = version0.state.lines;
  const damaged = JSON.stringify({
    ...version0,
    state: { ...version0.state, lines: [{ ...first, quantity: -3 }, second] },
  });
  const browser = createFakeBrowser();
  browser.records.set(VERSION_0_KEY, damaged);
  const tab = browser.openTab();
  expect(tab.lines()).toEqual([second]);
  expect(tab.cart.store.getState().isDamageNoticed).toBe(true);
  expect(browser.records.get('cartwright:cart:damaged')).toBe(damaged);
  expect(browser.records.has(VERSION_0_KEY)).toBe(false);
});

test('a version 0 record with nothing in it goes without a word', () => {
  const browser = createFakeBrowser();
  browser.records.set(
    VERSION_0_KEY,
    JSON.stringify({ state: { id: null, lines: [], appliedCouponId: null }, version: 0 }),
  );
  const tab = browser.openTab();
  expect(tab.cart.store.getState().isDamageNoticed).toBe(false);
  expect(browser.keys()).toEqual([]);
});

test.each(['', 'null', '[]', '{"version":1}', '{"state":{},"version":"0"}'])(
  '%j is no version 0 record',
  (text) => {
    expect(migrateVersion0(text, { now: 0, newCartId: 'x' })).toBeNull();
  },
);

test('a version 1 record of the first day reads the same for ever', () => {
  const browser = createFakeBrowser();
  browser.clock = Date.parse('2026-03-01T11:00:00Z');
  browser.records.set('cartwright:cart:00000001aaaa', JSON.stringify(version1));
  const tab = browser.openTab();
  expect(tab.quantities()).toEqual({ 'stone-mug': 2, 'desk-lamp': 1 });
  expect(tab.couponId()).toBe('coupon-welcome');
  expect(tab.cart.store.getState().isDamageNoticed).toBe(false);
});
