import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { onTestFinished, vi } from 'vitest';
import { createSession, SessionContext } from '@/features/account/session.ts';
import { CartContext } from '@/features/cart/cart-context.ts';
import { AttemptRunnerContext } from '@/features/checkout/app-attempt.ts';
import { createAttemptRunner } from '@/features/checkout/attempt-runner.ts';
import { createAttemptRecord } from '@/features/checkout/storage/attempt-record.ts';
import { findAttempt, findOrder, placeOrder } from '@/features/orders/queries.ts';
import { renewSessionsBy } from '@/shared/api/client.ts';
import { Announcer } from '@/shared/ui/announcer.tsx';
import { buildSeed } from '../../../mocks/builders.ts';
import { startNodeMocks } from '../../../mocks/node.ts';
import type { Scenario } from '../../../mocks/scenarios.ts';
import type { SeedFile } from '../../../mocks/seed-file.ts';
import { type Surroundings, SurroundingsContext } from '../customer-door.ts';
import { createDeparture } from '../departure.ts';
import { Router } from '../router.tsx';
import { Shell } from '../shell/shell.tsx';
import { filledCart } from './filled-cart.ts';
import { CUSTOMERS, PASSWORD } from './customers.ts';

type SavedCart = Awaited<ReturnType<Surroundings['openSavedCart']>>;

type Visit = {
  seed?: Partial<SeedFile>;
  scenarios?: readonly Scenario[];
  /** Product ids with quantities. */
  lines?: readonly (readonly [string, number])[];
  savedCart?: Partial<SavedCart>;
  /** What happens in this browser before the app opens, such as signing in. */
  before?: () => Promise<unknown>;
};

/**
 * Opens the whole app at a URL, with a fresh browser, shop and cache, and no retries. What would load a page anew is only
 * noted in `left`.
 */
export async function openApp(
  url: string,
  { seed, scenarios = [], lines = [], savedCart = {}, before }: Visit = {},
) {
  const shop = buildSeed({ customers: CUSTOMERS, ...seed });
  const mocks = await startNodeMocks({ seed: shop });
  onTestFinished(() => mocks.server.close());
  await mocks.settings.setScenarios(scenarios);
  await before?.();
  window.localStorage.clear();
  window.sessionStorage.clear();
  window.history.pushState(null, '', url);

  const storage = window.localStorage;
  const cart = filledCart(storage, shop, lines);
  let marks = 0;
  const session = createSession({
    local: () => storage,
    tab: () => window.sessionStorage,
    newMark: () => String((marks += 1)),
  });
  renewSessionsBy(session.renew);
  onTestFinished(() => renewSessionsBy(() => Promise.resolve(false)));
  const runner = createAttemptRunner({
    orders: { place: placeOrder, findAttempt, findOrder: (id) => findOrder(id) },
    record: createAttemptRecord(() => storage),
    now: Date.now,
    newKey: () => crypto.randomUUID(),
    isOnline: () => navigator.onLine,
    onCompleted: ({ cartId, request }) => cart.actions.orderCompleted({ cartId, lines: request.lines }),
  });
  const left = vi.fn<(path: string) => void>();
  const saved: SavedCart = {
    signedIn: () => Promise.resolve({ review: false }),
    beforeSignOut: () => Promise.resolve(),
    clearDevice: cart.clearDevice,
    ...savedCart,
  };
  const surroundings: Surroundings = {
    departure: createDeparture(left),
    openSavedCart: () => Promise.resolve(saved),
  };

  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  render(
    <QueryClientProvider client={client}>
      <CartContext value={cart}>
        <SessionContext value={session}>
          <SurroundingsContext value={surroundings}>
            <AttemptRunnerContext value={runner}>
              <Shell>
                <Router />
              </Shell>
              <Announcer />
            </AttemptRunnerContext>
          </SurroundingsContext>
        </SessionContext>
      </CartContext>
    </QueryClientProvider>,
  );
  const cartLines = () =>
    cart.read(cart.store.getState().cart).lines.map((line) => [line.productId, line.quantity]);
  return { mocks, cart, cartLines, session, client, left, user: userEvent.setup() };
}

/** Fills in the sign-in form on screen and sends it. */
export async function signInOnScreen(
  user: UserEvent,
  name: 'ada' | 'grace',
  password = PASSWORD,
): Promise<void> {
  await user.type(await screen.findByRole('textbox', { name: 'Email' }), `${name}@example.com`);
  await user.type(screen.getByLabelText('Password'), password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

/** What stands in this browser's storages, by name. */
export function storedKeys(): string[] {
  return [window.localStorage, window.sessionStorage]
    .flatMap((storage) => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? ''))
    .sort();
}
