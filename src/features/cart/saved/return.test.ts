import { expect, test } from 'vitest';
import { TTL_MS } from '../testing/fake-browser.ts';
import { type Device, openDevices } from './testing/open-devices.ts';

const DAY_MS = 24 * 60 * 60_000;

/** A guest who saved three mugs and a coupon. */
async function openGuest() {
  const world = await openDevices(2);
  const [here, there] = world.devices as [Device, Device];
  here.tab.add('mug', 3);
  here.tab.actions.couponApplied('SAVE');
  await here.exchange.push();
  return { ...world, here, there };
}

const staleQuantities = ({ tab, exchange }: Device): Record<string, number> | null => {
  const { stale } = exchange.state.getState();
  if (!stale) return null;
  return Object.fromEntries(
    tab.cart.read(stale.document).lines.map((line) => [line.productId, line.quantity]),
  );
};

test('a cart that ended here stays saved, is offered later, and comes back with one tap', async () => {
  const { here, pass } = await openGuest();
  await pass(TTL_MS);
  here.tab.cart.expireIfDue();
  await here.exchange.push();
  await pass(2 * DAY_MS);
  here.reload();
  expect(here.quantities()).toEqual({});
  await here.exchange.pull();
  expect(staleQuantities(here)).toEqual({ mug: 3 });

  here.exchange.restore();
  expect(here.quantities()).toEqual({ mug: 3 });
  expect(here.tab.couponId()).toBe('SAVE');
  expect(here.exchange.state.getState()).toMatchObject({ stale: null, restored: { couponId: 'SAVE' } });
  here.exchange.restore();
  await here.exchange.push();
  await here.exchange.pull();
  expect(here.quantities()).toEqual({ mug: 3 });
  expect(staleQuantities(here)).toBeNull();
});

test('a browser that has lost its storage but not its cookie gets a living cart back, and is offered one that is over', async () => {
  const { here, pass } = await openGuest();
  here.browser.records.clear();
  here.reload();
  await here.exchange.pull();
  expect(here.quantities()).toEqual({ mug: 3 });

  await pass(TTL_MS);
  here.browser.records.clear();
  here.reload();
  await here.exchange.pull();
  expect(here.quantities()).toEqual({});
  expect(staleQuantities(here)).toEqual({ mug: 3 });
});

test('taking the shelf’s cart back says what it held, as taking the saved one does', async () => {
  const { here, pass } = await openGuest();
  await pass(TTL_MS);
  here.tab.cart.expireIfDue();
  here.tab.actions.expiredCartRestored();
  expect(here.exchange.state.getState().restored).toMatchObject({
    lines: [{ productId: 'mug', quantity: 3 }],
    isAfterSignIn: false,
  });
});

test.each([
  ['from the shelf', (device: Device) => device.tab.actions.expiredCartDismissed()],
  ['as the saved one', (device: Device) => device.exchange.dismiss()],
])('what was declined %s is not offered again here', async (_, decline) => {
  const { here, pass } = await openGuest();
  await pass(TTL_MS);
  here.tab.cart.expireIfDue();
  await here.exchange.pull();
  decline(here);
  await pass(2 * DAY_MS);
  here.reload();
  await here.exchange.pull();
  expect(staleQuantities(here)).toBeNull();
  expect(here.quantities()).toEqual({});
});

test('of two carts that are over the newer one is offered', async () => {
  const { here, pass } = await openGuest();
  await pass(DAY_MS);
  here.tab.cart.expireIfDue();
  here.tab.add('bowl');
  await here.exchange.push();
  expect(staleQuantities(here)).toEqual({ mug: 3 });
  await pass(2 * DAY_MS);
  here.reload();
  await here.exchange.pull();
  expect(staleQuantities(here)).toEqual({ bowl: 1 });
});

test('a cart that another device keeps alive is not over here', async () => {
  const { here, there, pass } = await openGuest();
  for (const device of [here, there]) {
    await device.signIn('ada');
    await device.exchange.signedIn();
  }
  await pass(TTL_MS / 2);
  there.tab.add('bowl');
  await there.signIn('ada');
  await there.exchange.push();
  await pass(TTL_MS / 2);
  here.tab.cart.expireIfDue();
  expect(here.quantities()).toEqual({});
  await here.signIn('ada');
  await here.exchange.pull();
  expect(here.quantities()).toEqual({ mug: 3, bowl: 1 });
  expect(staleQuantities(here)).toBeNull();
});

test('a saved cart that was bought on another device is not offered', async () => {
  const { here, there, pass } = await openGuest();
  for (const device of [here, there]) {
    await device.signIn('ada');
    await device.exchange.signedIn();
  }
  await pass(DAY_MS);
  for (const device of [here, there]) await device.signIn('ada');
  there.tab.cart.expireIfDue();
  await there.exchange.pull();
  there.exchange.restore();
  const { id } = there.tab.cart.read(there.tab.cart.store.getState().cart);
  there.tab.actions.orderCompleted({ cartId: id ?? '', lines: [{ productId: 'mug', quantity: 3 }] });
  await there.exchange.push();

  here.reload();
  await here.exchange.pull();
  expect(staleQuantities(here)).toBeNull();
  here.tab.actions.expiredCartRestored();
  expect(here.quantities()).toEqual({});
});
