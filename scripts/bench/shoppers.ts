import { Agent, request } from 'node:http';
import type { SeedFile } from '../../mocks/seed-file.ts';

/** Somebody with a browser of their own, who makes a call when the one before is answered. */
export type Shopper = {
  /** Makes the next call of the round. @returns its kind. @throws Error when it is not answered as it should be */
  callNext(): Promise<string>;
};

type Call = {
  readonly kind: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
};

type Reply = { readonly status: number; readonly headers: Readonly<Record<string, unknown>> };

const LINES_IN_CART = 5;

/** Shoppers who browse, look at coupons and fill carts, each with other goods and from another place of the round. */
export function openShoppers(origin: string, seed: SeedFile, count: number): Shopper[] {
  // A connection that rests is given up before the services do so, which could be just when it is used again.
  const agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: 2_000 });
  return Array.from({ length: count }, (_, number) => {
    const round = roundOf(seed, number);
    let at = number;
    let cookie = '';
    let etag = '';
    let last: Promise<unknown> = Promise.resolve();

    async function callNext(): Promise<string> {
      const call = round[at % round.length];
      if (!call) throw new Error('A round has calls');
      at += 1;
      const condition = etag ? { 'If-Match': etag } : { 'If-None-Match': '*' };
      const headers = { ...(cookie && { Cookie: cookie }), ...(call.method === 'PUT' && condition) };
      const reply = await send(agent, origin, call, headers);
      const isExpected = reply.status === 200 || (call.path === '/cart' && reply.status === 404 && !etag);
      if (!isExpected) throw new Error(`${call.kind} was answered with ${reply.status}`);
      cookie ||= cookiesOf(reply);
      if (call.method === 'PUT') etag = String(reply.headers['etag']);
      return call.kind;
    }

    return {
      callNext: () => {
        const next = last.then(callNext);
        last = next;
        return next;
      },
    };
  });
}

function roundOf({ products, categories, coupons }: SeedFile, number: number): Call[] {
  const pick = <T>(items: readonly T[], step: number): T => items[(number * 197 + step) % items.length] as T;
  const lines = Array.from({ length: LINES_IN_CART }, (_, step) => ({
    productId: pick(products, step * 31).id,
    quantity: 1,
  }));
  const coupon = pick(coupons, 0);
  const ids = lines.map(({ productId }) => productId).join(',');
  const word = pick(products, 7).name.split(' ')[0] ?? 'oak';
  return [
    { kind: 'catalog: first page', method: 'GET', path: '/catalog/products' },
    { kind: 'catalog: search', method: 'GET', path: `/catalog/products?query=${encodeURIComponent(word)}` },
    {
      kind: 'catalog: category by price',
      method: 'GET',
      path: `/catalog/products?category=${pick(categories, 0).id}&sort=price-asc&page=${1 + (number % 9)}`,
    },
    { kind: 'catalog: product', method: 'GET', path: `/catalog/products/${pick(products, 3).id}` },
    { kind: 'catalog: products of a cart', method: 'GET', path: `/catalog/products?ids=${ids}` },
    { kind: 'coupons: list', method: 'GET', path: '/coupons' },
    { kind: 'coupons: by code', method: 'GET', path: `/coupons/by-code/${coupon.code}` },
    {
      kind: 'coupons: validation',
      method: 'POST',
      path: `/coupons/${coupon.id}/validations`,
      body: { lines },
    },
    { kind: 'cart: saved copy', method: 'GET', path: '/cart' },
    { kind: 'cart: saving', method: 'PUT', path: '/cart', body: { document: { lines } } },
    {
      kind: 'cart: quote',
      method: 'POST',
      path: '/orders/quotes',
      body: { lines, couponId: null, delivery: { method: 'standard' } },
    },
  ];
}

function send(
  agent: Agent,
  origin: string,
  { method, path, body }: Call,
  headers: Readonly<Record<string, string>>,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const type = text === undefined ? {} : { 'Content-Type': 'application/json' };
    const sent = request(
      `${origin}/api${path}`,
      { agent, method, headers: { ...type, ...headers } },
      (reply) => {
        reply.on('error', reject);
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers }));
        reply.resume();
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });
}

function cookiesOf({ headers }: Reply): string {
  const set = headers['set-cookie'];
  return Array.isArray(set) ? set.map((each: string) => each.split(';')[0]).join('; ') : '';
}
