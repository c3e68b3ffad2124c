import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { readFilters } from '@/features/catalog/filters.ts';
import { catalogQueries } from '@/features/catalog/queries.ts';
import { routeTitles } from '@/shared/messages/shell.ts';
import { lazyScreen } from './lazy-screen.ts';
import { CatalogRoute } from './routes/catalog.tsx';

/** One page of the app. */
export type AppRoute = {
  /** wouter's pattern of its path; `*` is every path that no other route has. */
  readonly path: string;
  /** The document's name until the screen knows a better one. */
  readonly title?: string;
  readonly Screen: ComponentType;
  /** Loads ahead what the page needs to appear at once. Never fails. */
  readonly preload: (target: { search: string; queryClient: QueryClient }) => Promise<void>;
};

/** Every page, the first match wins. The catalog comes with the program itself, the others when they are wanted. */
export const ROUTES: readonly AppRoute[] = [
  {
    path: '/',
    Screen: CatalogRoute,
    preload: async ({ search, queryClient }) => {
      await queryClient.query(catalogQueries.list(readFilters(search))).catch(() => {});
    },
  },
  { path: '/products/:id', ...lazyScreen(() => import('./routes/product.tsx')) },
  { path: '/cart', title: routeTitles.cart, ...lazyScreen(() => import('./routes/cart.tsx')) },
  { path: '/checkout', title: routeTitles.checkout, ...lazyScreen(() => import('./routes/checkout.tsx')) },
  { path: '/orders', title: routeTitles.orders, ...lazyScreen(() => import('./routes/orders.tsx')) },
  { path: '/orders/:id', title: routeTitles.order, ...lazyScreen(() => import('./routes/order.tsx')) },
  { path: '*', title: routeTitles.notFound, ...lazyScreen(() => import('./routes/not-found.tsx')) },
];
