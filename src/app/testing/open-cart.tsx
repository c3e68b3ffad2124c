import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http } from 'msw';
import { onTestFinished } from 'vitest';
import type { CartStore } from '@/features/cart/create-cart-store.ts';
import { CartContext } from '@/features/cart/cart-context.ts';
import { CouponSessionContext, createCouponSession } from '@/features/coupons/coupon-session.ts';
import { memoryStorage } from '@/shared/testing/memory-storage.ts';
import { Announcer } from '@/shared/ui/announcer.tsx';
import { buildSeed } from '../../../mocks/builders.ts';
import { type NodeMocks, startNodeMocks } from '../../../mocks/node.ts';
import type { SeedFile } from '../../../mocks/seed-file.ts';
import CartRoute from '../routes/cart.tsx';
import { filledCart } from './filled-cart.ts';

export const VALIDATIONS = '*/api/coupons/:couponId/validations';

type Visit = {
  seed?: Partial<SeedFile>;
  /** Product ids with quantities. */
  lines?: readonly (readonly [string, number])[];
  couponId?: string;
  /** Distinct lines the cart takes. */
  lineLimit?: number;
  /** Before the page opens. */
  prepare?: (world: { cart: CartStore; mocks: NodeMocks; storage: Storage }) => void;
};

/** Opens the cart page with a fresh shop, cart and cache. */
export async function openCart({ seed, lines = [['teapot', 2]], couponId, lineLimit, prepare }: Visit = {}) {
  const shop = buildSeed(seed);
  const mocks = await startNodeMocks({ seed: shop });
  onTestFinished(() => mocks.server.close());
  const storage = memoryStorage();
  const cart = filledCart(storage, shop, lines, lineLimit);
  if (couponId) cart.actions.couponApplied(couponId);
  prepare?.({ cart, mocks, storage });

  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const session = createCouponSession(() => storage);
  const page = render(
    <QueryClientProvider client={client}>
      <CartContext value={cart}>
        <CouponSessionContext value={session}>
          <CartRoute />
          <Announcer />
        </CouponSessionContext>
      </CartContext>
    </QueryClientProvider>,
  );
  const appliedCouponId = () => cart.read(cart.store.getState().cart).appliedCouponId;
  return { cart, client, storage, mocks, page, appliedCouponId, user: userEvent.setup() };
}

/** Holds validations back until they are let go, by coupon id; counts them. */
export function holdValidations(server: NodeMocks['server']) {
  const gates = new Map<string, () => void>();
  const asked: string[] = [];
  server.use(
    http.post(VALIDATIONS, async ({ params }) => {
      const couponId = String(params['couponId']);
      asked.push(couponId);
      await new Promise<void>((resolve) => gates.set(couponId, resolve));
    }),
  );
  return { asked, release: (couponId: string) => gates.get(couponId)?.() };
}

/** Settles once what is on the page listens to its stores, which it does a moment after it is shown. */
export const effectsRun = () => act(async () => {});

/** The region with the figures. */
export const summary = () => screen.getByRole('region', { name: 'Order summary' });

/** What the summary says for a term. */
export const figure = (term: string) =>
  screen.getByText(term, { selector: 'dt' }).nextElementSibling?.textContent;
