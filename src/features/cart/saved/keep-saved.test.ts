import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakeBrowser } from '../testing/fake-browser.ts';
import { fakeLocks, memoryService, openKeeper, pass, refusedWith } from './testing/open-keeper.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const MINUTE_MS = 60_000;

async function openTab(options: { customerId?: string } = {}) {
  const browser = createFakeBrowser();
  const service = memoryService();
  const keeper = openKeeper(service, { browser, ...options });
  await pass(browser, 100);
  return { browser, service, ...keeper };
}

describe('what is sent', () => {
  test('50 quick changes are one request, with the last of them', async () => {
    const { browser, service, tab } = await openTab();
    for (let quantity = 1; quantity <= 50; quantity += 1) {
      if (quantity === 1) tab.add('mug');
      else tab.actions.quantityChanged('mug', quantity);
      await pass(browser, 100);
    }
    await pass(browser, 2_000);
    expect(service.writes).toBe(1);
    expect(service.quantityOf('mug')).toBe(50);
  });

  test('a cart that never rests is sent every ten seconds', async () => {
    const { browser, service, tab } = await openTab();
    for (let second = 0; second < 60; second += 0.5) {
      tab.add(`product ${second}`);
      await pass(browser, 500);
    }
    expect(service.writes).toBeGreaterThanOrEqual(5);
    expect(service.writes).toBeLessThanOrEqual(6);
  });

  test('nothing, for an empty cart and for one that has not changed', async () => {
    const { browser, service, tab } = await openTab();
    await pass(browser, MINUTE_MS);
    expect([service.reads, service.writes]).toEqual([1, 0]);
    tab.add('mug');
    await pass(browser, MINUTE_MS);
    expect(service.writes).toBe(1);
  });

  test('what was there before the page was opened', async () => {
    const browser = createFakeBrowser();
    const service = memoryService();
    browser.openTab().add('mug', 3);
    openKeeper(service, { browser });
    await pass(browser, 2_000);
    expect(service.quantityOf('mug')).toBe(3);
  });
});

describe('leaving', () => {
  test('right after a change sends it at once, once', async () => {
    const { browser, service, tab, close } = await openTab();
    tab.add('mug');
    close();
    expect(service.writes).toBe(1);
    await pass(browser, 100);
    expect(service.quantityOf('mug')).toBe(1);
  });

  test('before the first answer of the service as well', async () => {
    const browser = createFakeBrowser();
    const service = memoryService();
    service.hangs = true;
    const { tab, close } = openKeeper(service, { browser });
    await pass(browser, 1);
    tab.add('mug');
    close();
    expect(service.writes).toBe(1);
  });

  test('before it is known which tab sends as well', async () => {
    const browser = createFakeBrowser();
    const service = memoryService();
    const locks = { request: () => new Promise(() => {}) } as Pick<LockManager, 'request'>;
    const { tab, close } = openKeeper(service, { browser, locks });
    tab.add('mug');
    close();
    await pass(browser, 100);
    expect(service.writes).toBe(1);
    expect(service.quantityOf('mug')).toBe(1);
  });

  test('with nothing new sends nothing, and neither does looking away from a request on its way', async () => {
    const { browser, service, tab, close } = await openTab();
    tab.add('mug');
    await pass(browser, 2_000);
    service.hangs = true;
    tab.add('mug');
    await pass(browser, 1_100);
    expect(service.writes).toBe(2);
    close();
    expect(service.writes).toBe(2);
  });
});

describe('a service in trouble', () => {
  test('is asked ever more rarely, and the shopper told after the third time', async () => {
    const { browser, service, tab, saved } = await openTab();
    service.failure = refusedWith(500);
    tab.add('mug');
    const writesAfter = async (ms: number): Promise<number> => {
      await pass(browser, ms);
      return service.writes;
    };
    expect(await writesAfter(1_100)).toBe(1);
    expect(await writesAfter(2_000)).toBe(2);
    expect(saved.state.getState().isFailing).toBe(false);
    expect(await writesAfter(4_000)).toBe(3);
    expect(saved.state.getState().isFailing).toBe(true);
    expect(await writesAfter(8_000)).toBe(4);
    expect(await writesAfter(60 * MINUTE_MS)).toBeLessThan(25);
    tab.add('bowl');
    service.failure = null;
    await pass(browser, 6 * MINUTE_MS);
    expect(service.quantityOf('mug')).toBe(1);
    expect(service.quantityOf('bowl')).toBe(1);
    expect(saved.state.getState().isFailing).toBe(false);
  });

  test('changes meanwhile do not hurry it', async () => {
    const { browser, service, tab } = await openTab();
    service.failure = refusedWith(503);
    for (let change = 0; change < 100; change += 1) {
      tab.add(`product ${change}`);
      await pass(browser, 300);
    }
    expect(service.writes).toBeLessThanOrEqual(5);
  });

  test('a change made while the service is being asked again is sent as well', async () => {
    const { browser, service, tab, page } = await openTab();
    service.failure = refusedWith(500);
    tab.add('mug');
    await pass(browser, 1_500);
    service.failure = null;
    service.onWrite = () => tab.add('bowl');
    page.dispatchEvent(new Event('online'));
    await pass(browser, 5_000);
    expect([service.quantityOf('mug'), service.quantityOf('bowl')]).toEqual([1, 1]);
  });

  test('names the time to come back', async () => {
    const { browser, service, tab } = await openTab();
    service.failure = refusedWith(503, 60);
    tab.add('mug');
    await pass(browser, 50_000);
    expect(service.writes).toBe(1);
    service.failure = null;
    await pass(browser, 15_000);
    expect(service.quantityOf('mug')).toBe(1);
  });

  test('is asked at once when the connection is back', async () => {
    const { browser, service, tab, page } = await openTab();
    service.failure = refusedWith(500);
    tab.add('mug');
    await pass(browser, 10 * MINUTE_MS);
    service.failure = null;
    page.dispatchEvent(new Event('online'));
    await pass(browser, 100);
    expect(service.quantityOf('mug')).toBe(1);
  });

  test('that says the session has ended is left alone until somebody signs in', async () => {
    const { browser, service, tab, saved, page } = await openTab({ customerId: 'ada' });
    service.failure = refusedWith(401);
    tab.add('mug');
    await pass(browser, 2_000);
    const asked = service.reads + service.writes;
    tab.add('mug');
    page.dispatchEvent(new Event('focus'));
    await pass(browser, 60 * MINUTE_MS);
    expect(service.reads + service.writes).toBe(asked);
    expect(saved.state.getState().isFailing).toBe(false);

    service.failure = null;
    await saved.signedIn();
    expect(service.quantityOf('mug')).toBe(2);
  });

  test('a copy of a newer version of the app is left as it is', async () => {
    const browser = createFakeBrowser();
    const service = memoryService();
    const newer = { document: { version: 2, shape: 'unknown' }, version: 'v' };
    service.saved = newer;
    const { tab } = openKeeper(service, { browser });
    tab.add('mug');
    await pass(browser, 60 * MINUTE_MS);
    expect(service.saved).toBe(newer);
    expect(service.writes).toBe(0);
    expect(tab.quantities()).toEqual({ mug: 1 });
  });

  test.each([
    ['signing in', 4_000],
    ['signing out', 3_000],
  ])('that never answers holds up %s for %i ms at most', async (what, limitMs) => {
    const { browser, service, tab, saved } = await openTab({ customerId: 'ada' });
    service.hangs = true;
    tab.add('mug');
    let isDone = false;
    const wait = async (): Promise<void> => {
      await (what === 'signing in' ? saved.signedIn() : saved.beforeSignOut());
      isDone = true;
    };
    void wait();
    await pass(browser, limitMs - 100);
    expect(isDone).toBe(false);
    await pass(browser, 200);
    expect(isDone).toBe(true);
  });
});

describe('several tabs', () => {
  test('one sends what any of them changes, and the next takes over when it goes', async () => {
    const browser = createFakeBrowser();
    const service = memoryService();
    const locks = fakeLocks();
    const [first, second] = [
      openKeeper(service, { browser, locks }),
      openKeeper(service, { browser, locks }),
    ];
    second.tab.add('mug');
    browser.hearAll();
    await pass(browser, 3_000);
    expect(service.writes).toBe(1);
    expect(service.quantityOf('mug')).toBe(1);

    first.tab.add('mug');
    browser.hearAll();
    first.close();
    await pass(browser, 3_000);
    expect(service.writes).toBe(2);
    second.tab.add('mug');
    await pass(browser, 3_000);
    expect(service.writes).toBe(3);
    expect(service.quantityOf('mug')).toBe(3);
  });

  test('one that is left sends what nobody has saved yet, and nothing else', async () => {
    const browser = createFakeBrowser();
    const service = memoryService();
    const locks = fakeLocks();
    openKeeper(service, { browser, locks });
    const [second, third] = [
      openKeeper(service, { browser, locks }),
      openKeeper(service, { browser, locks }),
    ];
    second.tab.add('mug');
    browser.hearAll();
    second.close();
    expect(service.writes).toBe(1);
    await pass(browser, 3_000);
    third.close();
    await pass(browser, 3_000);
    expect(service.writes).toBe(1);
    expect(service.quantityOf('mug')).toBe(1);
  });
});

describe('looking for what other devices did', () => {
  test('when the page wakes up, once for all the events that say so', async () => {
    const { browser, service, page } = await openTab();
    await pass(browser, 10_000);
    expect(service.reads).toBe(1);
    for (const wake of ['focus', 'focus', 'online']) page.dispatchEvent(new Event(wake));
    page.document.dispatchEvent(new Event('visibilitychange'));
    await pass(browser, 1_000);
    expect(service.reads).toBe(2);
  });

  test('every half minute while a customer is using the page, so that a session can still end', async () => {
    const { browser, service, page } = await openTab({ customerId: 'ada' });
    const before = service.reads;
    await pass(browser, 4 * MINUTE_MS, 1_000);
    expect(service.reads - before).toBe(8);
    await pass(browser, 40 * MINUTE_MS, 1_000);
    expect(service.reads - before).toBeLessThanOrEqual(10);
    const idle = service.reads;
    page.dispatchEvent(new Event('keydown'));
    await pass(browser, MINUTE_MS, 1_000);
    expect(service.reads - idle).toBe(2);
  });

  test('not for a guest, whose cart is on this device alone', async () => {
    const { browser, service } = await openTab();
    await pass(browser, 10 * MINUTE_MS, 1_000);
    expect(service.reads).toBe(1);
  });
});
