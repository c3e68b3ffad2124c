import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { openAppCart } from '@/features/cart/cart-door.ts';
import { readFilters } from '@/features/catalog/filters.ts';
import { catalogQueries } from '@/features/catalog/queries.ts';
import type { routeTitles } from '@/shared/messages/shell.ts';
import { lazyScreen } from './lazy-screen.tsx';
import { reviewFirst } from './review-first.tsx';
import { CatalogRoute } from './routes/catalog.tsx';

/** One page of the app. */
export type AppRoute = {
  /** wouter's pattern of its path; {@link ANY_PATH} is every path that no other route has. */
  readonly path: string;
  /** The document's name until the screen knows a better one. */
  readonly title?: keyof typeof routeTitles;
  readonly Screen: ComponentType;
  /** Loads ahead what the page needs to appear at once. Never fails. */
  readonly preload: (target: { search: string; queryClient: QueryClient }) => Promise<void>;
};

export const ANY_PATH = '*';

/** Every page, the first match wins. The catalog comes with the program itself, the others when they are wanted. */
export const ROUTES: readonly AppRoute[] = [
  {
    path: '/',
    Screen: CatalogRoute,
    preload: async ({ search, queryClient }) => {
      await Promise.allSettled([
        queryClient.query(catalogQueries.list(readFilters(search))),
        queryClient.query(catalogQueries.categories()),
      ]);
    },
  },
  { path: '/products/:id', ...lazyScreen(() => import('./routes/product.tsx')) },
  { path: '/cart', title: 'cart', ...lazyScreen(withCart(() => import('./routes/cart.tsx'))) },
  {
    path: '/cart/review',
    title: 'cartReview',
    ...lazyScreen(withCart(() => import('./routes/cart-review.tsx'))),
  },
  {
    path: '/checkout',
    title: 'checkout',
    ...reviewFirst(lazyScreen(withCart(() => import('./routes/checkout.tsx')))),
  },
  { path: '/orders', title: 'orders', ...lazyScreen(() => import('./routes/orders.tsx')) },
  {
    path: '/orders/:id',
    title: 'order',
    ...lazyScreen(withCart(() => import('./routes/order.tsx'))),
  },
  {
    path: '/account/financing',
    title: 'financing',
    ...lazyScreen(() => import('./routes/financing.tsx')),
  },
  {
    path: '/sign-in',
    title: 'signIn',
    ...lazyScreen(() => import('./routes/sign-in.tsx')),
  },
  {
    path: '/register',
    title: 'register',
    ...lazyScreen(() => import('./routes/register.tsx')),
  },
  {
    path: '/account',
    title: 'account',
    ...lazyScreen(() => import('./routes/account.tsx')),
  },
  {
    path: '/privacy',
    title: 'privacy',
    ...lazyScreen(() => import('./routes/privacy.tsx')),
  },
  {
    path: '/accessibility',
    title: 'accessibility',
    ...lazyScreen(() => import('./routes/accessibility.tsx')),
  },
  { path: ANY_PATH, title: 'notFound', ...lazyScreen(() => import('./routes/not-found.tsx')) },
];

/** The page of a path, for what is loaded ahead; the router itself decides what is shown. */
export function routeOf(pathname: string): AppRoute | undefined {
  return ROUTES.find(({ path }) => patternOf(path).test(pathname));
}

/** As wouter understands a path. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/:\w+/, '[^/]+').replace('*', '[^]*')}/?$`, 'i');
}

/** For screens that read or change the cart: both programs are fetched side by side. */
function withCart<Screen>(load: () => Promise<Screen>): () => Promise<Screen> {
  return async () => {
    const [screen] = await Promise.all([load(), openAppCart()]);
    return screen;
  };
}
