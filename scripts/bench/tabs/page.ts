import { persist } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { createCartStore } from '../../../src/features/cart/create-cart-store.ts';
import { keepInStep } from '../../../src/features/cart/keep-in-step.ts';

/** One tab's counter: what is counted is lost or not, whatever else a cart holds. */
type Counter = {
  readonly increment: () => void | Promise<void>;
  readonly count: () => number;
  readonly subscribe: (listener: () => void) => void;
};

const KEY = 'plain-persist';

function plainPersist() {
  const store = createStore(persist(() => ({ count: 0 }), { name: KEY }));
  return {
    store,
    reread: (): void => {
      void store.persist.rehydrate();
    },
    add: (): void => {
      store.setState(({ count }) => ({ count: count + 1 }));
    },
  };
}

type Plain = ReturnType<typeof plainPersist>;

function counterOf({ store }: Plain, increment: Counter['increment']): Counter {
  return {
    increment,
    count: () => store.getState().count,
    subscribe: (listener) => void store.subscribe(listener),
  };
}

function inStep(plain: Plain): Plain {
  window.addEventListener('storage', plain.reread);
  return plain;
}

/** Ways to keep two tabs' carts together, from the simplest on. */
const approaches: Record<string, () => Counter> = {
  'plain `persist`': () => {
    const plain = plainPersist();
    return counterOf(plain, plain.add);
  },
  'with a `storage` listener': () => {
    const plain = inStep(plainPersist());
    return counterOf(plain, plain.add);
  },
  're-reading before writing': () => {
    const plain = inStep(plainPersist());
    return counterOf(plain, () => {
      plain.reread();
      plain.add();
    });
  },
  're-reading and writing inside a Web Lock': () => {
    const plain = inStep(plainPersist());
    return counterOf(plain, async () => {
      await navigator.locks.request(KEY, () => {
        plain.reread();
        plain.add();
      });
    });
  },
  'an own key per tab, merged (Cartwright)': () => {
    const cart = createCartStore({
      storage: () => window.localStorage,
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
      ttlMs: 7_200_000,
      isHeld: () => false,
      locks: navigator.locks,
      limits: { quantity: 1_000, lines: 1 },
    });
    keepInStep(cart);
    const product = { productId: 'mug', unitPrice: { amount: 1299, currency: 'USD' }, maxPerOrder: 1_000 };
    return {
      increment: () => void cart.actions.productAdded(product),
      count: () => cart.read(cart.store.getState().cart).itemCount,
      subscribe: (listener) => void cart.store.subscribe(listener),
    };
  },
};

let counter: Counter | undefined;

/** When this tab came to show each count, by the clock that all tabs share, in ms. */
const shownAt = new Map<number, number>();

function clock(): number {
  return performance.timeOrigin + performance.now();
}

function start(name: string): void {
  counter = approaches[name]?.();
  counter?.subscribe(() => {
    const count = counter?.count() ?? 0;
    if (!shownAt.has(count)) shownAt.set(count, clock());
  });
}

/** Counts up, each time in a task of its own. @param pauseMs 0 for the very next task, without the 4 ms timers wait */
async function run(clicks: number, pauseMs: number): Promise<void> {
  for (let click = 0; click < clicks; click += 1) {
    await counter?.increment();
    await (pauseMs > 0 ? new Promise((resolve) => setTimeout(resolve, pauseMs)) : nextTask());
  }
}

/** @returns the instant at which the shopper clicked */
async function clickOnce(): Promise<number> {
  const at = clock();
  await counter?.increment();
  return at;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    port2.postMessage(null);
  });
}

const tab = {
  names: Object.keys(approaches),
  start,
  run,
  clickOnce,
  count: () => counter?.count() ?? 0,
  shownAt: (count: number) => shownAt.get(count) ?? null,
};
export type BenchTab = typeof tab;
Object.assign(window, { tab });
