import type { Caller } from '../../../mocks/caller.ts';
import {
  answering,
  type Defect,
  editing,
  handling,
  patching,
  problem,
  withHeader,
  withJson,
} from './plant.ts';

const CART = 'PUT /cart';

/** Saved carts that are overwritten, changed, or somebody else's. */
export const cartDefects: readonly Defect[] = [
  {
    name: 'If-Match is ignored: the last one who saves wins',
    foundBy: { 'carts.conflict': 'expected the refusal 412 version_conflict, got 200' },
    plant: handling(CART, (request, next) =>
      next(request.headers.has('If-Match') ? withHeader(request, 'If-Match', '*') : request),
    ),
  },
  {
    name: 'If-None-Match is ignored',
    foundBy: {
      'carts.if-none-match': 'expected the refusal 412 version_conflict, got 200',
      'concurrency.saved-cart': 'tabs that saved: expected 1',
    },
    plant: handling(CART, async (request, next) => {
      const response = await next(request.clone());
      const isTaken = response.status === 412 && request.headers.has('If-None-Match');
      return isTaken
        ? next(withHeader(withHeader(request, 'If-None-Match', null), 'If-Match', '*'))
        : response;
    }),
  },
  {
    name: 'a save without a precondition overwrites',
    foundBy: { 'carts.no-precondition': 'got 200' },
    plant: handling(CART, (request, next) => {
      const isBlind = !request.headers.has('If-Match') && !request.headers.has('If-None-Match');
      return next(isBlind ? withHeader(request, 'If-Match', '*') : request);
    }),
  },
  {
    name: 'a saved cart has no ETag',
    foundBy: { 'carts.new-version': 'the answer has no ETag' },
    plant: answering(CART, async (response) => withJson(response, await response.json(), { ETag: null })),
  },
  {
    name: 'the document is tidied: empty members are left out',
    foundBy: { 'carts.opaque': 'the document' },
    plant: editing('GET /cart', ({ document, ...cart }) => ({
      ...cart,
      document: Object.fromEntries(
        Object.entries(document ?? {}).filter(([, value]) => JSON.stringify(value) !== '{}'),
      ),
    })),
  },
  {
    name: 'a large cart is refused long before 256 KiB',
    foundBy: { 'carts.size': 'expected 200, got 413' },
    plant: handling(CART, async (request, next) => {
      const { size } = await request.clone().blob();
      return size > 100_000 ? problem(413, 'document_too_large') : next(request);
    }),
  },
  {
    name: "a customer's cart stays on the device",
    foundBy: { 'carts.owners': 'expected the refusal 404 cart_not_found, got 200' },
    plant: patching(({ carts }) => {
      const { get, put } = carts;
      const onDevice = (caller: Caller): Caller => ({ ...caller, session: 'none', customerId: null });
      carts.get = (caller) => get(onDevice(caller));
      carts.put = (caller, ...rest) => put(onDevice(caller), ...rest);
    }),
  },
  {
    name: "owner=device drops the customer's cart",
    foundBy: { 'carts.drop-guests-copy': 'expected 200, got 404' },
    plant: patching(({ carts }) => {
      const { drop } = carts;
      carts.drop = (caller) => drop(caller, undefined);
    }),
  },
  {
    name: 'deleting what is gone is 404',
    foundBy: { 'carts.deleted-twice': 'expected 204, got 404' },
    plant: handling('DELETE /cart', async (request, next) => {
      const { url, headers } = request;
      const saved = await next(new Request(url, { headers }));
      return saved.ok ? next(request) : problem(404, 'cart_not_found');
    }),
  },
  {
    name: 'no cart is an empty cart',
    foundBy: { 'carts.none': 'expected the refusal 404 cart_not_found, got 200' },
    plant: answering('GET /cart', async (response) =>
      response.ok
        ? response
        : Response.json({ document: {}, version: '0', savedAt: new Date().toISOString() }),
    ),
  },
];
