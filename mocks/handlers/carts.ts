import type { HttpHandler } from 'msw';
import { cartEndpoints } from '@/features/cart/schemas.ts';
import type { SavedCartService } from '../services/saved-carts.ts';
import { defineHandler } from './define.ts';
import type { Host } from './host.ts';

export function cartHandlers(host: Host, carts: SavedCartService): HttpHandler[] {
  const { getSavedCart, putSavedCart, deleteSavedCart } = cartEndpoints;
  return [
    defineHandler(host, 'carts', getSavedCart, ({ caller }) => carts.get(caller)),
    defineHandler(host, 'carts', putSavedCart, ({ caller, body, headers }) =>
      carts.put(caller, body.document, {
        ifMatch: headers.get('If-Match'),
        ifNoneMatch: headers.get('If-None-Match'),
      }),
    ),
    defineHandler(host, 'carts', deleteSavedCart, ({ caller, query }) => carts.drop(caller, query.owner)),
  ];
}
