import {
  answering,
  type Defect,
  editing,
  handling,
  jsonOf,
  lastSegment,
  problem,
  withJson,
} from './plant.ts';

type Item = Readonly<Record<string, unknown>>;
type PricedLine = { readonly unitPrice: { readonly amount: number } };

/** Answers that are not of the contract's shape, or not what was asked for. */
export const shapeDefects: readonly Defect[] = [
  {
    name: 'prices are decimals, not minor units',
    foundBy: { 'shapes.product': 'unitPrice.amount' },
    plant: editing('GET /catalog/products', ({ items, ...page }) => ({
      ...page,
      items: (items as { unitPrice: { amount: number } }[]).map((product) => ({
        ...product,
        unitPrice: { ...product.unitPrice, amount: product.unitPrice.amount / 100 },
      })),
    })),
  },
  {
    name: 'total counts the page, not all that was found',
    foundBy: { 'shapes.pages': 'total on each page' },
    plant: editing('GET /catalog/products', (page) => ({
      ...page,
      total: (Number(page['page']) - 1) * Number(page['pageSize']) + (page['items'] as Item[]).length,
    })),
  },
  {
    name: 'price-asc sorts prices as text',
    foundBy: { 'shapes.sorts': 'prices by price-asc' },
    plant: editing('GET /catalog/products', ({ items, ...page }, { url }) => {
      if (new URL(url).searchParams.get('sort') !== 'price-asc') return undefined;
      const textOf = (product: Item) => String((product['unitPrice'] as { amount: number }).amount);
      return { ...page, items: (items as Item[]).toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1)) };
    }),
  },
  {
    name: 'problems are plain application/json',
    foundBy: { 'shapes.product-unknown': 'expected application/problem+json' },
    plant: answering('GET /catalog/products/{id}', async (response) =>
      response.ok
        ? response
        : withJson(response, await response.json(), { 'Content-Type': 'application/json' }),
    ),
  },
  {
    name: 'the list of coupons says which one is applied',
    foundBy: { 'shapes.coupons': 'a field says applied' },
    plant: editing('GET /coupons', ({ items, ...list }) => ({
      ...list,
      items: (items as Item[]).map((coupon) => ({ ...coupon, isApplied: false })),
    })),
  },
  {
    name: 'a condition of coupons is not on the wire',
    foundBy: { 'coupons.minimum-quantity': 'minimumQuantity' },
    plant: editing('GET /coupons/by-code/{code}', ({ minimumQuantity: _, ...coupon }) => coupon),
  },
  {
    name: 'codes can be guessed without end',
    foundBy: { 'shapes.code-guessing': 'status of the eleventh miss: expected 429, got 404' },
    plant: answering('GET /coupons/by-code/{code}', async (response) =>
      response.status === 429 ? problem(404, 'coupon_not_found') : response,
    ),
  },
  {
    name: '429 comes without Retry-After',
    foundBy: { 'shapes.code-guessing': '429 without seconds in Retry-After' },
    plant: answering('GET /coupons/by-code/{code}', async (response) =>
      withJson(response, await response.json(), { 'Retry-After': null }),
    ),
  },
  {
    name: 'only the first bad field is named',
    foundBy: { 'shapes.bad-order': 'bad fields not named' },
    plant: editing('POST /orders', ({ errors, ...body }) =>
      errors === undefined ? undefined : { ...body, errors: (errors as Item[]).slice(0, 1) },
    ),
  },
  {
    name: 'a bad request is a server error',
    foundBy: { 'shapes.bad-quote': 'expected the refusal 400 malformed_request, got 500' },
    plant: answering('POST /orders/quotes', async (response) =>
      response.status === 400 ? problem(500, 'internal_error') : response,
    ),
  },
  {
    name: 'orders are listed oldest first',
    foundBy: { 'shapes.orders': 'orders' },
    plant: editing('GET /orders', ({ items }) => ({ items: (items as Item[]).toReversed() })),
  },
  {
    name: 'orders are there for everybody who knows the id',
    foundBy: { 'shapes.order-of-others': 'expected the refusal 404 order_not_found, got 200' },
    plant: (next, { orders, store }) => {
      const { getOrder } = orders;
      orders.getOrder = async (caller, id) => {
        const row = await store.read((tx) => tx.get('orders.orders', id));
        return getOrder(row?.caller ?? caller, id);
      };
      return next;
    },
  },
  {
    name: 'an order leaves out the state "reserved"',
    foundBy: { 'shapes.order': 'no such way: pending → paid → completed' },
    plant: editing('POST /orders', ({ timeline, ...order }) =>
      timeline === undefined
        ? undefined
        : { ...order, timeline: (timeline as Item[]).filter(({ status }) => status !== 'reserved') },
    ),
  },
  {
    name: 'attempts are never known',
    foundBy: { 'shapes.attempt': 'the attempt' },
    plant: handling('GET /orders/attempts/{key}', async () => Response.json({ state: 'unknown' })),
  },
  {
    name: 'categories do not count their products',
    foundBy: { 'shapes.categories': 'productCount of lighting' },
    plant: editing('GET /catalog/categories', ({ items }) => ({
      items: (items as Item[]).map((category) => ({ ...category, productCount: 0 })),
    })),
  },
  {
    name: 'a search ignores the category',
    foundBy: { 'shapes.filters': 'a product of another category' },
    plant: handling('GET /catalog/products', (request, next) => next(withoutQuery(request, ['category']))),
  },
  {
    name: 'bad search parameters are passed over',
    foundBy: { 'shapes.bad-query': 'expected the refusal 400 malformed_request, got 200' },
    plant: handling('GET /catalog/products', async (request, next) => {
      const response = await next(request);
      return response.status === 400 ? next(withoutQuery(request, ['page', 'pageSize', 'sort'])) : response;
    }),
  },
  {
    name: 'a coupon has other counters by code than in the list',
    foundBy: { 'shapes.coupon-by-code': 'the coupon: expected' },
    plant: editing('GET /coupons/by-code/{code}', (coupon) =>
      'id' in coupon ? { ...coupon, customerRedemptions: 1 } : undefined,
    ),
  },
  {
    name: 'an unknown coupon is just not eligible',
    foundBy: { 'shapes.coupon-unknown': 'expected the refusal 404 coupon_not_found, got 200' },
    plant: answering('POST /coupons/{id}/validations', async (response, request) =>
      response.status === 404
        ? Response.json({ couponId: lastSegment(request, 2), eligible: false, reason: { code: 'inactive' } })
        : response,
    ),
  },
  {
    name: 'a bad validation does not say what is bad',
    foundBy: { 'shapes.bad-validation': 'malformed_request lacks errors' },
    plant: editing('POST /coupons/{id}/validations', ({ errors: _, ...body }) => body),
  },
  {
    name: 'a quote sorts its lines by price',
    foundBy: { 'shapes.quote': 'lines: expected' },
    plant: editing('POST /orders/quotes', ({ lines, ...quote }) =>
      lines === undefined
        ? undefined
        : {
            ...quote,
            lines: (lines as PricedLine[]).toSorted((a, b) => b.unitPrice.amount - a.unitPrice.amount),
          },
    ),
  },
  {
    name: 'an empty second line of the address is an error',
    foundBy: { 'shapes.empty-text': 'status: expected 201, got 400' },
    plant: handling('POST /orders', async (request, next) => {
      const { delivery } = (await jsonOf(request)) as { delivery?: { address?: { line2?: string } } };
      return delivery?.address?.line2 === '' ? problem(400, 'malformed_request') : next(request);
    }),
  },
];

function withoutQuery(request: Request, names: readonly string[]): Request {
  const url = new URL(request.url);
  for (const name of names) url.searchParams.delete(name);
  return new Request(url, { headers: request.headers });
}
