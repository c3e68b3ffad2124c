import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { onTestFinished } from 'vitest';
import { createCartStore } from '@/features/cart/create-cart-store.ts';
import { CartContext } from '@/features/cart/cart-context.ts';
import { Announcer } from '@/shared/ui/announcer.tsx';
import { buildSeed } from '../../../mocks/builders.ts';
import { startNodeMocks } from '../../../mocks/node.ts';
import type { Scenario } from '../../../mocks/scenarios.ts';
import type { SeedFile } from '../../../mocks/seed-file.ts';
import { Router } from '../router.tsx';
import { Shell } from '../shell/shell.tsx';

type Visit = {
  seed?: Partial<SeedFile>;
  scenarios?: readonly Scenario[];
  /** What happens in this browser before the app opens, such as signing in. */
  before?: () => Promise<unknown>;
};

/** Opens the whole app at a URL, with a fresh shop, cart and cache, and no retries. */
export async function openApp(url: string, { seed, scenarios = [], before }: Visit = {}) {
  const mocks = await startNodeMocks({ seed: buildSeed(seed) });
  onTestFinished(() => mocks.server.close());
  await mocks.settings.setScenarios(scenarios);
  await before?.();
  window.history.pushState(null, '', url);

  const storage = new Storage();
  const cart = createCartStore({
    storage: () => storage,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    ttlMs: 7_200_000,
    isHeld: () => false,
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  render(
    <QueryClientProvider client={client}>
      <CartContext value={cart}>
        <Shell>
          <Router />
        </Shell>
        <Announcer />
      </CartContext>
    </QueryClientProvider>,
  );
  return { mocks, cart, user: userEvent.setup() };
}
