import { describe, expect, test } from 'vitest';
import { TTL_MS } from '../testing/fake-browser.ts';
import { type Device, openDevices } from './testing/open-devices.ts';

const DAY_MS = 24 * 60 * 60_000;

/** A shop where Ada has saved two mugs and a plate from her laptop, an hour ago. Here is a phone, with `lines`. */
async function openPhone(lines: Readonly<Record<string, number>> = {}, { hours = 1 } = {}) {
  const world = await openDevices(2);
  const [laptop, phone] = world.devices as [Device, Device];
  await laptop.signIn('ada');
  laptop.tab.add('mug', 2);
  laptop.tab.add('plate');
  laptop.tab.actions.couponApplied('SAVED');
  await laptop.exchange.signedIn();
  await world.pass(hours * 60 * 60_000);
  await laptop.signIn('ada');
  for (const [productId, quantity] of Object.entries(lines)) phone.tab.add(productId, quantity);
  await phone.exchange.push();
  return { ...world, laptop, phone };
}

const guestCopy = async ({ shop }: Device) => {
  await shop.call('DELETE', '/accounts/session');
  return shop.call('GET', '/cart');
};

describe('one side is empty', () => {
  test('a guest’s cart becomes the new customer’s, and the guest’s copy is dropped', async () => {
    const { devices } = await openDevices(1);
    const [phone] = devices as [Device];
    phone.tab.add('mug', 3);
    await phone.exchange.push();
    await phone.signIn('grace');
    await phone.exchange.signedIn();
    expect(phone.quantities()).toEqual({ mug: 3 });
    expect(phone.exchange.state.getState()).toMatchObject({ review: null, restored: null });
    expect((await phone.shop.call('GET', '/cart')).status).toBe(200);
    expect((await guestCopy(phone)).status).toBe(404);
  });

  test.each([
    ['alive', 1],
    ['long over', 100],
  ])('a saved cart, %s, is loaded at once, and what was in it is told', async (_, hours) => {
    const { phone } = await openPhone({}, { hours });
    await phone.signIn('ada');
    await phone.exchange.signedIn();
    expect(phone.quantities()).toEqual({ mug: 2, plate: 1 });
    expect(phone.tab.couponId()).toBe('SAVED');
    const { restored, stale, review } = phone.exchange.state.getState();
    expect(restored?.lines.map((line) => line.productId)).toEqual(['mug', 'plate']);
    expect({ stale, review }).toEqual({ stale: null, review: null });
  });

  test('signing in again loads what was offered meanwhile', async () => {
    const { phone, pass } = await openPhone();
    await phone.signIn('ada');
    await phone.exchange.signedIn();
    await pass(3 * DAY_MS);
    phone.tab.cart.expireIfDue();
    expect(phone.quantities()).toEqual({});
    await phone.signIn('ada');
    await phone.exchange.signedIn();
    expect(phone.quantities()).toEqual({ mug: 2, plate: 1 });
  });
});

describe('both have something in them', () => {
  test('quantities add up, and the review knows what came from where', async () => {
    const { phone, laptop } = await openPhone({ mug: 3, bowl: 1 });
    await phone.signIn('ada');
    await phone.exchange.signedIn();
    expect(phone.quantities()).toEqual({ mug: 5, plate: 1, bowl: 1 });
    const { review } = phone.exchange.state.getState();
    expect(review).toMatchObject({
      choice: null,
      device: { lines: [{ productId: 'mug', quantity: 3 }, { productId: 'bowl' }], couponId: null },
      saved: { lines: [{ productId: 'mug', quantity: 2 }, { productId: 'plate' }], couponId: 'SAVED' },
    });
    await laptop.exchange.pull();
    expect(laptop.quantities()).toEqual({ mug: 5, plate: 1, bowl: 1 });
    expect((await guestCopy(phone)).status).toBe(404);
  });

  test('a saved cart that is over is combined just the same', async () => {
    const { phone } = await openPhone({ mug: 3 }, { hours: 100 });
    await phone.signIn('ada');
    await phone.exchange.signedIn();
    expect(phone.quantities()).toEqual({ mug: 5, plate: 1 });
  });

  test('no quantity passes the limit of a line', async () => {
    const { phone, laptop } = await openPhone({ mug: 98 });
    await phone.signIn('ada');
    await phone.exchange.signedIn();
    expect(phone.quantities()['mug']).toBe(99);
    phone.tab.actions.quantityStepped('mug', -1);
    expect(phone.quantities()['mug']).toBe(98);
    await phone.exchange.push();
    await laptop.exchange.pull();
    expect(laptop.quantities()['mug']).toBe(98);
  });

  test.each([
    ['HERE', 'HERE'],
    [null, 'SAVED'],
  ])('this device’s coupon %j makes it %j', async (coupon, expected) => {
    const { phone, laptop, pass } = await openPhone({ bowl: 1 });
    if (coupon) phone.tab.actions.couponApplied(coupon);
    await pass(1_000);
    laptop.tab.actions.couponApplied('SAVED AGAIN');
    laptop.tab.actions.couponApplied('SAVED');
    await laptop.exchange.push();
    await phone.signIn('ada');
    await phone.exchange.signedIn();
    expect(phone.tab.couponId()).toBe(expected);
    await laptop.exchange.pull();
    expect(laptop.tab.couponId()).toBe(expected);
  });
});

describe('nothing doubles', () => {
  const COMBINED = { mug: 5, plate: 1, bowl: 1 };

  test('when the login is repeated, by the back button or otherwise', async () => {
    const { phone } = await openPhone({ mug: 3, bowl: 1 });
    for (let again = 0; again < 3; again += 1) {
      await phone.signIn('ada');
      await phone.exchange.signedIn();
      expect(phone.quantities()).toEqual(COMBINED);
    }
    expect(phone.exchange.state.getState().review?.device.lines).toHaveLength(2);
  });

  test('when the answer to the saving is lost, and the page reloaded', async () => {
    const { phone, laptop } = await openPhone({ mug: 3, bowl: 1 });
    await phone.signIn('ada');
    phone.wire.losesNextAnswer = true;
    await expect(phone.exchange.signedIn()).rejects.toThrow('lost');
    phone.reload();
    await phone.exchange.signedIn();
    await laptop.exchange.pull();
    for (const device of [phone, laptop]) expect(device.quantities()).toEqual(COMBINED);
    expect(phone.exchange.state.getState().review).toMatchObject({ choice: null });
    expect((await guestCopy(phone)).status).toBe(404);
  });

  test('when the connection breaks at any point and comes back', async () => {
    const { phone } = await openPhone({ mug: 3, bowl: 1 });
    await phone.signIn('ada');
    phone.wire.isOffline = true;
    await expect(phone.exchange.signedIn()).rejects.toThrow('not reachable');
    expect(phone.quantities()).toEqual({ mug: 3, bowl: 1 });
    phone.wire.isOffline = false;
    phone.wire.beforeWrite = async () => {
      phone.wire.isOffline = true;
    };
    await expect(phone.exchange.signedIn()).rejects.toThrow('not reachable');
    expect(phone.quantities()).toEqual(COMBINED);
    Object.assign(phone.wire, { isOffline: false, beforeWrite: null });
    await phone.exchange.push();
    expect(phone.quantities()).toEqual(COMBINED);
    expect(phone.exchange.hasUnsent()).toBe(false);
  });

  test('when two tabs do it at once', async () => {
    const { phone, laptop } = await openPhone({ mug: 3, bowl: 1 });
    const other = phone.openTab();
    phone.browser.hearAll();
    await phone.signIn('ada');
    await Promise.all([phone.exchange.signedIn(), other.exchange.signedIn()]);
    phone.browser.hearAll();
    await laptop.exchange.pull();
    expect(phone.quantities()).toEqual(COMBINED);
    expect(other.tab.quantities()).toEqual(COMBINED);
    expect(laptop.quantities()).toEqual(COMBINED);
    expect(phone.records.readReview()).toMatchObject({ device: { lines: [{ quantity: 3 }, {}] } });
  });

  test('when another tab hears of the review before it hears of the cart', async () => {
    const { phone } = await openPhone();
    const other = phone.openTab();
    phone.tab.add('mug', 3);
    phone.tab.add('bowl');
    await phone.signIn('ada');
    await phone.exchange.signedIn();
    other.exchange.refresh();
    expect(other.exchange.state.getState().review).toBeNull();
    phone.browser.hearAll();
    expect(other.tab.quantities()).toEqual(COMBINED);
    expect(other.exchange.state.getState().review).toMatchObject({ choice: null });
  });

  test('when two devices do it at once, with other changes in between', async () => {
    const { devices, ...world } = await openDevices(3);
    const [laptop, phone, tablet] = devices as [Device, Device, Device];
    laptop.tab.add('mug', 2);
    phone.tab.add('mug', 3);
    tablet.tab.add('mug', 4);
    for (const device of devices) await device.signIn('ada');
    await Promise.all(devices.map(({ exchange }) => exchange.signedIn()));
    await world.pass(1);
    for (const { exchange } of devices) await exchange.pull();
    for (const device of devices) expect(device.quantities()).toEqual({ mug: 9 });
  });

  test('when the customer signs out, shops on as a guest, and signs in again', async () => {
    const { phone, laptop } = await openPhone({ mug: 3, bowl: 1 });
    await phone.signIn('ada');
    await phone.exchange.signedIn();
    phone.customerId = null;
    await phone.shop.call('DELETE', '/accounts/session');
    phone.exchange.clearDevice();
    expect(phone.quantities()).toEqual({});
    phone.tab.add('bowl');
    await phone.exchange.push();
    await phone.signIn('ada');
    await phone.exchange.signedIn();
    await laptop.exchange.pull();
    for (const device of [phone, laptop]) expect(device.quantities()).toEqual({ ...COMBINED, bowl: 2 });
  });

  test('when the session vanishes and the same cart comes back to its own copy', async () => {
    const { phone } = await openPhone({ mug: 3, bowl: 1 });
    await phone.signIn('ada');
    await phone.exchange.signedIn();
    phone.exchange.decide({ choice: 'combined', dropped: new Set(), limitOf: () => 99 });
    await phone.shop.call('DELETE', '/accounts/session');
    phone.customerId = null;
    await phone.exchange.pull();
    await phone.exchange.push();
    expect(phone.quantities()).toEqual(COMBINED);
    await phone.signIn('ada');
    await phone.exchange.signedIn();
    expect(phone.quantities()).toEqual(COMBINED);
    expect(phone.exchange.state.getState().review?.choice).toBe('combined');
  });
});

describe('whose cart it is', () => {
  test('somebody else at the same device gets nothing of the former’s cart, and leaves nothing in it', async () => {
    const { phone, laptop } = await openPhone({ bowl: 1 });
    await phone.signIn('ada');
    await phone.exchange.signedIn();
    await phone.signIn('grace');
    await phone.exchange.signedIn();
    expect(phone.quantities()).toEqual({});
    phone.tab.add('spoon');
    await phone.exchange.push();
    await laptop.exchange.pull();
    expect(laptop.quantities()).toEqual({ mug: 2, plate: 1, bowl: 1 });
  });

  test('a tab that has not heard yet that the customer signed out saves nothing of theirs for the guest', async () => {
    const { phone } = await openPhone();
    await phone.signIn('ada');
    await phone.exchange.signedIn();
    const other = phone.openTab();
    await other.exchange.pull();
    expect(other.tab.quantities()).toEqual({ mug: 2, plate: 1 });
    phone.customerId = null;
    await phone.shop.call('DELETE', '/accounts/session');
    phone.exchange.clearDevice();

    await other.exchange.push();
    expect(await guestCopy(phone)).toMatchObject({ status: 404 });
    expect(other.tab.quantities()).toEqual({});
  });

  test('a tab that saves while another is signing in waits until it is known who that is', async () => {
    const { phone, pass } = await openPhone({ mug: 3 });
    const other = phone.openTab();
    await other.exchange.pull();
    const before = phone.customerId;
    await phone.signIn('ada');
    const ada = phone.customerId;
    phone.customerId = before;
    other.tab.add('bowl');
    await expect(other.exchange.push()).rejects.toMatchObject({ name: 'ForeignCopy' });
    expect(other.tab.quantities()).toEqual({ mug: 3, bowl: 1 });

    phone.customerId = ada;
    phone.browser.hearAll();
    await phone.exchange.signedIn();
    expect(phone.quantities()).toEqual({ mug: 5, plate: 1, bowl: 1 });
    expect(phone.exchange.state.getState().review).not.toBeNull();
    await pass(1);
    await other.exchange.push();
    phone.browser.hearAll();
    expect(other.tab.quantities()).toEqual(phone.quantities());
  });

  test('somebody else who signed in unheard gets nothing of the cart, and is not seen in it, however long it takes', async () => {
    const { phone, laptop, pass } = await openPhone();
    await laptop.shop.call('DELETE', '/cart');
    await laptop.signIn('grace');
    laptop.tab.add('plate');
    await laptop.exchange.signedIn();
    await phone.signIn('ada');
    phone.tab.add('bowl');
    await phone.exchange.signedIn();
    const ada = phone.customerId;
    const before = phone.quantities();
    const saved = laptop.quantities();

    await phone.signIn('grace');
    phone.customerId = ada;
    phone.tab.add('mug');
    for (let tries = 0; tries < 3; tries += 1) {
      await expect(phone.exchange.pull()).rejects.toMatchObject({ name: 'ForeignCopy' });
      await expect(phone.exchange.push()).rejects.toMatchObject({ name: 'ForeignCopy' });
      await pass(2_000);
    }
    expect(phone.quantities()).toEqual({ ...before, mug: (before['mug'] ?? 0) + 1 });
    await laptop.exchange.pull();
    expect(laptop.quantities()).toEqual(saved);
  });

  test('a copy that another device dropped is made anew', async () => {
    const { phone, laptop, pass } = await openPhone();
    await phone.signIn('ada');
    await phone.exchange.signedIn();
    await laptop.shop.call('DELETE', '/cart');
    phone.tab.add('bowl');
    await expect(phone.exchange.push()).rejects.toMatchObject({ name: 'ForeignCopy' });
    await pass(2_000);
    await phone.exchange.push();
    await pass(2_000);
    await expect(laptop.exchange.pull()).rejects.toMatchObject({ name: 'ForeignCopy' });
    await pass(2_000);
    await laptop.exchange.pull();
    for (const device of [phone, laptop]) expect(device.quantities()).toEqual({ mug: 2, plate: 1, bowl: 1 });
  });

  test('what a guest had saved before is still offered after signing in', async () => {
    const { phone, pass } = await openPhone({ jug: 1 }, { hours: 1 });
    await pass(TTL_MS + DAY_MS);
    phone.tab.cart.expireIfDue();
    phone.reload();
    await phone.exchange.pull();
    expect(phone.exchange.state.getState().stale).not.toBeNull();
    phone.tab.add('spoon');
    await phone.exchange.push();
    await phone.signIn('grace');
    await phone.exchange.signedIn();
    expect(phone.quantities()).toEqual({ spoon: 1 });
    const { stale } = phone.exchange.state.getState();
    expect(stale && phone.tab.cart.read(stale.document).lines).toMatchObject([{ productId: 'jug' }]);
    expect((await guestCopy(phone)).status).toBe(404);
  });

  test('into an empty cart, what the guest had saved is loaded when the customer has nothing', async () => {
    const { phone, pass } = await openPhone({ jug: 1 }, { hours: 1 });
    await pass(TTL_MS + DAY_MS);
    phone.tab.cart.expireIfDue();
    await phone.exchange.pull();
    await phone.signIn('grace');
    await phone.exchange.signedIn();
    expect(phone.quantities()).toEqual({ jug: 1 });
  });

  test('the lists saved for later become one, once', async () => {
    const { phone, laptop } = await openPhone({ jug: 2 });
    phone.tab.actions.lineSavedForLater('jug');
    laptop.tab.actions.lineSavedForLater('plate');
    await laptop.exchange.push();
    await phone.signIn('ada');
    await phone.exchange.signedIn();
    await phone.exchange.signedIn();
    await laptop.exchange.pull();
    for (const { tab } of [phone, laptop]) {
      const { lines } = tab.cart.read(tab.cart.store.getState().later);
      expect(new Map(lines.map((line) => [line.productId, line.quantity]))).toEqual(
        new Map([
          ['plate', 1],
          ['jug', 2],
        ]),
      );
    }
  });
});
