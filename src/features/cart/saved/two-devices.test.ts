import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as reference from '../testing/reference-cart.ts';
import { signIn } from '../../../../mocks/test-customers.ts';
import type { TestShop } from '../../../../mocks/test-shop.ts';
import { type Device, openDevices, openShops } from './testing/open-devices.ts';

const RUNS = Number(process.env['CARTWRIGHT_RUNS'] ?? (process.env['DEEP'] ? 1_000 : 60));
const SEED = Number(process.env['CARTWRIGHT_SEED'] ?? 20_260_707);
const PRODUCTS = ['mug', 'bowl', 'plate'];

const step = fc.record({
  device: fc.nat({ max: 1 }),
  product: fc.constantFrom(...PRODUCTS),
  count: fc.integer({ min: 1, max: 5 }),
  kind: fc.oneof(
    { weight: 5, arbitrary: fc.constant('add' as const) },
    { weight: 4, arbitrary: fc.constantFrom('set', 'remove', 'apply', 'pull', 'push') },
    {
      weight: 2,
      arbitrary: fc.constantFrom('offline', 'online', 'lose-answer', 'race', 'reload', 'collide'),
    },
    { weight: 1, arbitrary: fc.constantFrom('empty', 'buy', 'remove-coupon') },
  ),
});

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Two browsers of one customer, and beside each what it must know: facts go where documents go. */
async function openWorld(shops: readonly TestShop[], customerId: string) {
  await shops[0]?.call('DELETE', '/cart');
  const { devices } = await openDevices(2, shops);
  for (const device of devices) device.customerId = customerId;
  const factsOf = new Map<Device, reference.Facts>(devices.map((device) => [device, new Map()]));
  const factsOfVersion = new Map<string | null, reference.Facts>([[null, new Map()]]);
  const everything: reference.Facts = new Map();
  let carts = 0;

  const known = (device: Device): reference.Facts => factsOf.get(device) ?? new Map<string, reference.Fact>();
  const actor = ({ tab, browser }: Device): reference.Actor => ({
    replica: tab.cart.replica,
    now: browser.clock,
    newCart: () => `cart ${(carts += 1)}`,
  });
  for (const device of devices) {
    device.wire.onRead = (stored) => {
      const facts = known(device);
      reference.learn(facts, factsOfVersion.get(stored?.version ?? null)?.values());
      reference.giveHome(facts, actor(device));
      reference.learn(everything, facts.values());
    };
    device.wire.onWritten = (version, base) => {
      const facts = new Map(factsOfVersion.get(base));
      reference.learn(facts, known(device).values());
      factsOfVersion.set(version, facts);
    };
  }
  return {
    devices,
    pass: (ms: number): void => {
      for (const { browser } of devices) browser.pass(ms);
    },
    everything,
    change: (
      device: Device,
      refer: (facts: reference.Facts, actor: reference.Actor) => void,
      act: () => void,
    ): void => {
      refer(known(device), actor(device));
      reference.learn(everything, known(device).values());
      act();
    },
    check: (device: Device): void => {
      expect(device.quantities()).toEqual(reference.quantitiesOf(known(device)));
      expect(device.tab.couponId()).toBe(reference.couponOf(known(device)));
    },
  };
}

type World = Awaited<ReturnType<typeof openWorld>>;

/** Without a connection, or without an answer, nothing happens that a later try would not make good. */
const asFarAsPossible = (work: Promise<void>): Promise<void> => work.catch(() => {});

async function take(world: World, { kind, device: index, product, count }: Step): Promise<void> {
  const { devices } = world;
  world.pass(1);
  const device = devices[index];
  const other = devices[1 - index];
  if (!device || !other) return;
  const { actions } = device.tab;

  switch (kind) {
    case 'add':
      return world.change(
        device,
        (facts, actor) => {
          if (reference.unitsLeft(facts, product).length + count <= 99)
            reference.add(facts, actor, product, count);
        },
        () => device.tab.add(product, count),
      );
    case 'set':
      return world.change(
        device,
        (facts, actor) => reference.setQuantity(facts, actor, product, count),
        () => actions.quantityChanged(product, count),
      );
    case 'remove':
      return world.change(
        device,
        (facts, actor) => reference.remove(facts, actor, product),
        () => actions.lineRemoved(product),
      );
    case 'apply':
      return world.change(
        device,
        (facts, actor) => reference.choose(facts, actor, `coupon ${count}`),
        () => actions.couponApplied(`coupon ${count}`),
      );
    case 'remove-coupon':
      return world.change(
        device,
        (facts, actor) => reference.choose(facts, actor, null),
        () => actions.couponRemoved(),
      );
    case 'empty':
      return world.change(device, reference.empty, () => actions.cartEmptied());
    case 'buy': {
      const cartId = device.tab.cart.read(device.tab.cart.store.getState().cart).id;
      if (cartId === null) return;
      const lines = [...device.tab.lines()];
      return world.change(
        device,
        (facts, actor) => reference.buy(facts, actor, device.quantities()),
        () => actions.orderCompleted({ cartId, lines }),
      );
    }
    case 'pull':
      return asFarAsPossible(device.exchange.pull());
    case 'push':
      return asFarAsPossible(device.exchange.push());
    case 'race':
      await Promise.all(devices.map(({ exchange }) => asFarAsPossible(exchange.push())));
      return;
    case 'collide':
      device.wire.beforeWrite = async () => {
        device.wire.beforeWrite = null;
        await asFarAsPossible(other.exchange.push());
      };
      await asFarAsPossible(device.exchange.push());
      device.wire.beforeWrite = null;
      return;
    case 'offline':
      device.wire.isOffline = true;
      return;
    case 'online':
      device.wire.isOffline = false;
      return;
    case 'lose-answer':
      device.wire.losesNextAnswer = true;
      return;
    case 'reload':
      return device.reload();
  }
}

async function expectAgreement({ devices, everything, check, pass }: World): Promise<void> {
  for (const { wire } of devices) Object.assign(wire, { isOffline: false, losesNextAnswer: false });
  for (const device of [...devices, ...devices]) {
    pass(1);
    await device.exchange.pull();
    await device.exchange.push();
  }
  for (const device of devices) {
    check(device);
    expect(device.quantities()).toEqual(reference.quantitiesOf(everything));
    expect(device.tab.couponId()).toBe(reference.couponOf(everything));
    expect(device.exchange.hasUnsent()).toBe(false);
    expect(device.exchange.state.getState()).toMatchObject({ stale: null, review: null });
  }
  const writes = devices.map(({ wire }) => wire.writes);
  for (const device of devices) await device.exchange.push();
  expect(devices.map(({ wire }) => wire.writes)).toEqual(writes);
}

test(
  `two devices of one customer end with the same cart, nothing lost, nothing brought back, in ${RUNS} runs (seed ${SEED})`,
  { timeout: 3_600_000 },
  async () => {
    const shops = await openShops(2);
    const customers = await Promise.all(shops.map((shop) => signIn(shop, 'ada')));
    const customerId = String(customers[0]?.body.id);
    const seen = new Map<string, number>();
    const count = (what: string, by = 1): void => void seen.set(what, (seen.get(what) ?? 0) + by);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }), async (steps) => {
        const world = await openWorld(shops, customerId);
        for (const { exchange } of world.devices) await exchange.signedIn();
        for (const each of steps) {
          count(each.kind);
          await take(world, each);
          for (const device of world.devices) world.check(device);
        }
        await expectAgreement(world);
        for (const { wire } of world.devices) {
          count('conflict', wire.conflicts);
          count('lost answer', wire.lostAnswers);
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
    if (RUNS < 20) return;
    expect(seen.size).toBe(17);
    expect(Math.min(...seen.values())).toBeGreaterThan(RUNS / 10);
  },
);
