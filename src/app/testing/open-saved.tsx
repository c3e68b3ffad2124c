import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { onTestFinished } from 'vitest';
import { createCartStore } from '@/features/cart/create-cart-store.ts';
import { CartContext } from '@/features/cart/cart-context.ts';
import { cartsService } from '@/features/cart/saved/carts-service.ts';
import { createExchange } from '@/features/cart/saved/create-exchange.ts';
import { keepSaved } from '@/features/cart/saved/keep-saved.ts';
import { SavedCartContext } from '@/features/cart/saved/saved-door.ts';
import { createSavedRecords } from '@/features/cart/saved/saved-records.ts';
import { createSafeStorage } from '@/features/cart/storage/safe-storage.ts';
import { memoryStorage } from '@/shared/testing/memory-storage.ts';
import { Announcer } from '@/shared/ui/announcer.tsx';
import { buildSeed, usd } from '../../../mocks/builders.ts';
import { startNodeMocks } from '../../../mocks/node.ts';
import type { Scenario } from '../../../mocks/scenarios.ts';
import type { SeedFile } from '../../../mocks/seed-file.ts';
import { Router } from '../router.tsx';
import { Shell } from '../shell/shell.tsx';
import { CUSTOMERS, signInAs } from './customers.ts';

type Side = {
  /** Product ids with quantities, and the price they were seen at where it is not today's. */
  readonly lines: readonly (readonly [string, number, number?])[];
  readonly couponId?: string;
};

type Visit = {
  seed?: Partial<SeedFile>;
  /** What is saved; by Ada on her laptop when she signs in here, else by the guest who comes back. */
  saved?: Side;
  /** How long ago, in ms. */
  savedAgoMs?: number;
  /** What is in this browser's cart. */
  device?: Side;
  /** Ada signs in before the page opens. */
  signsIn?: boolean;
  scenarios?: readonly Scenario[];
};

/** Opens the app at a URL in a browser that has a saved cart, with the real sync and a fresh shop. */
export async function openSaved(
  url: string,
  { seed, saved, savedAgoMs = 0, device, signsIn = false, scenarios = [] }: Visit,
) {
  const shop = buildSeed({ customers: CUSTOMERS, ...seed });
  const mocks = await startNodeMocks({ seed: shop });
  onTestFinished(() => mocks.server.close());
  window.localStorage.clear();
  window.sessionStorage.clear();
  window.history.pushState(null, '', url);

  const openBrowser = (storage: Storage, side: Side | undefined, now = Date.now) => {
    const cart = createCartStore({
      storage: () => storage,
      now,
      newId: () => crypto.randomUUID(),
      ttlMs: 7_200_000,
      isHeld: () => false,
    });
    for (const [productId, quantity, seenAt] of side?.lines ?? []) {
      const today = shop.products.find(({ id }) => id === productId)?.unitPrice ?? usd(100);
      const unitPrice = seenAt === undefined ? today : usd(seenAt);
      cart.actions.productAdded({ productId, unitPrice, maxPerOrder: 99 }, quantity);
    }
    if (side?.couponId) cart.actions.couponApplied(side.couponId);
    return cart;
  };
  let customerId: string | null = null;
  const options = {
    service: cartsService,
    whoIs: () => customerId,
    askWho: () => Promise.resolve(customerId),
    newId: () => crypto.randomUUID(),
  };

  if (saved) {
    if (signsIn) await signInAs('ada');
    const laptop = openBrowser(memoryStorage(), saved, () => Date.now() - savedAgoMs);
    const records = createSavedRecords(createSafeStorage(() => memoryStorage()));
    await createExchange({ ...options, cart: laptop, records }).push();
    if (signsIn) await fetch('/api/accounts/session', { method: 'DELETE' });
  }
  const cart = openBrowser(window.localStorage, device);
  const savedCart = keepSaved({
    ...options,
    cart,
    records: createSavedRecords(createSafeStorage(() => window.localStorage)),
  });
  onTestFinished(savedCart.stop);
  await savedCart.beforeSignOut();
  if (signsIn) {
    await signInAs('ada');
    customerId = 'ada';
    await savedCart.signedIn();
  }
  await mocks.settings.setScenarios(scenarios);

  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  render(
    <QueryClientProvider client={client}>
      <CartContext value={cart}>
        <SavedCartContext value={savedCart}>
          <Shell>
            <Router />
          </Shell>
          <Announcer />
        </SavedCartContext>
      </CartContext>
    </QueryClientProvider>,
  );
  const reading = () => cart.read(cart.store.getState().cart);
  return {
    mocks,
    cart,
    savedCart,
    lines: () => Object.fromEntries(reading().lines.map((line) => [line.productId, line.quantity])),
    couponId: () => reading().appliedCouponId,
    user: userEvent.setup(),
  };
}
