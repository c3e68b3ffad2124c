import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, onTestFinished } from 'vitest';
import { CartContext } from '@/features/cart/cart-context.ts';
import { AttemptRunnerContext } from '@/features/checkout/app-attempt.ts';
import { createAttemptRunner } from '@/features/checkout/attempt-runner.ts';
import { createAttemptRecord } from '@/features/checkout/storage/attempt-record.ts';
import { findAttempt, findOrder, placeOrder } from '@/features/orders/queries.ts';
import { memoryStorage } from '@/shared/testing/memory-storage.ts';
import { Announcer } from '@/shared/ui/announcer.tsx';
import { buildOrderRequest, buildSeed } from '../../../mocks/builders.ts';
import type { Ledger } from '../../../mocks/ledger.ts';
import { startNodeMocks } from '../../../mocks/node.ts';
import type { SeedFile } from '../../../mocks/seed-file.ts';
import { createQueryClient } from '../query-client.ts';
import { Router } from '../router.tsx';
import { filledCart } from './filled-cart.ts';

type Visit = {
  seed?: Partial<SeedFile>;
  /** Product ids with quantities. */
  lines?: readonly (readonly [string, number])[];
  couponId?: string;
  /** What happens in this browser before the app opens, such as signing in. */
  before?: () => Promise<unknown>;
  /** Where the visit starts. */
  url?: string;
};

/** Opens the checkout with a fresh shop, cart, cache and no attempt; other pages of the app are there to go to. */
export async function openCheckout({
  seed,
  lines = [['teapot', 1]],
  couponId,
  before,
  url = '/checkout',
}: Visit = {}) {
  const shop = buildSeed(seed);
  const mocks = await startNodeMocks({ seed: shop });
  onTestFinished(() => mocks.server.close());
  await before?.();
  window.sessionStorage.clear();
  window.history.pushState(null, '', url);

  const storage = memoryStorage();
  const cart = filledCart(storage, shop, lines);
  if (couponId) cart.actions.couponApplied(couponId);

  const openPage = () => {
    let isOpen = true;
    /** What a closed page has still asked for is never answered. */
    const whileOpen = <Args extends unknown[], Answer>(ask: (...args: Args) => Promise<Answer>) => {
      return (...args: Args) => (isOpen ? ask(...args) : new Promise<never>(() => {}));
    };
    const runner = createAttemptRunner({
      orders: {
        place: whileOpen(placeOrder),
        findAttempt: whileOpen(findAttempt),
        findOrder: whileOpen((id: string) => findOrder(id)),
      },
      record: createAttemptRecord(() => storage),
      now: () => Date.now(),
      newKey: () => crypto.randomUUID(),
      isOnline: () => navigator.onLine,
      onCompleted: ({ cartId, request }) => cart.actions.orderCompleted({ cartId, lines: request.lines }),
    });
    const { queries } = createQueryClient().getDefaultOptions();
    const client = new QueryClient({ defaultOptions: { queries: { ...queries, retry: false } } });
    const { unmount } = render(
      <QueryClientProvider client={client}>
        <CartContext value={cart}>
          <AttemptRunnerContext value={runner}>
            <main>
              <Router />
            </main>
            <Announcer />
          </AttemptRunnerContext>
        </CartContext>
      </QueryClientProvider>,
    );
    const close = () => {
      isOpen = false;
      unmount();
    };
    onTestFinished(close);
    return close;
  };

  const close = openPage();
  /** The same browser after a reload: storage is what is left. */
  const reload = () => {
    close();
    openPage();
  };
  const cartLines = () =>
    cart.read(cart.store.getState().cart).lines.map((line) => [line.productId, line.quantity]);
  const ledger = () => mocks.ledger();
  return { mocks, cart, cartLines, ledger, storage, reload, user: userEvent.setup() };
}

/** The shop changes under an open checkout: nothing but this is in it from now on. */
export async function restock(seed: Partial<SeedFile>): Promise<void> {
  const response = await fetch('/api/_mocks/seed', { method: 'POST', body: JSON.stringify(buildSeed(seed)) });
  expect(response.status).toBe(204);
}

/** Somebody orders, beside the open checkout and in the same browser: by default one teapot. @returns the status */
export async function orderBeside(overrides: Parameters<typeof buildOrderRequest>[0] = {}): Promise<number> {
  const response = await fetch('/api/orders', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify(buildOrderRequest(overrides)),
  });
  return response.status;
}

/** What was charged and not given back, in cents. */
export async function chargedCents(): Promise<number[]> {
  const response = await fetch('/api/_mocks/ledger');
  const { charges }: Ledger = await response.json();
  return charges.filter(({ state }) => state !== 'refunded').map(({ amount }) => amount.amount);
}

type User = Awaited<ReturnType<typeof openCheckout>>['user'];

export const CARDS = {
  ok: '4242424242424242',
  declined: '4000000000000002',
  slow: '4000000000000077',
  timeout: '4000000000000341',
} as const;

/** Fills in everything that must be filled in. */
export async function fillIn(user: User, card: string = CARDS.ok): Promise<void> {
  await fillInAddress(user);
  await fillInCard(user, card);
}

/** Fills in contact and delivery. */
export async function fillInAddress(user: User): Promise<void> {
  const texts: [string, string][] = [
    ['Email', 'ada@example.com'],
    ['Name', 'Ada Lovelace'],
    ['Street address', '1 Main St'],
    ['Postal code', '12345'],
    ['City', 'Springfield'],
  ];
  for (const [name, text] of texts) await enter(user, name, text);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Country' }), 'United States');
}

export async function fillInCard(user: User, card: string): Promise<void> {
  await enter(user, 'Card number', card);
  await enter(user, 'Expiry date', '12/40');
  await enter(user, 'Security code', '123');
}

/** Pastes, which is one event where typing is one for each character: forms are filled in many times. */
async function enter(user: User, field: string, text: string): Promise<void> {
  await user.click(await screen.findByRole('textbox', { name: field }));
  await user.paste(text);
}

export async function pay(user: User, total: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: `Pay ${total}` }));
}
