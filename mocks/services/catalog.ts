import {
  type Category,
  type Product,
  type ProductPage,
  type ProductQuery,
  type ProductSort,
} from '@/features/catalog/schemas.ts';
import { money, type Money } from '@/shared/money/money.ts';
import { answered, type Outcome, refused } from '../problem.ts';
import type { Settings } from '../settings.ts';
import type { ReadTx, Store } from '../store.ts';
import type { CatalogTables, ProductRow, ShopRow, StockRow } from './catalog-tables.ts';
import { availableTo, resourceOf } from './hold.ts';
import { createStock, type Stock } from './stock.ts';

/** What other services may know of a product. */
export type DescribedProduct = {
  readonly productId: string;
  readonly name: string;
  readonly categoryId: string;
  readonly unitPrice: Money;
  /** Costs less than it used to. */
  readonly reduced: boolean;
  readonly maxPerOrder: number;
};

export type CatalogService = Stock & {
  listCategories(): Promise<Outcome<{ items: Category[] }>>;
  listProducts(query: ProductQuery): Promise<Outcome<ProductPage>>;
  getProduct(id: string): Promise<Outcome<Product>>;
  /** The products that exist among `ids`, at their present prices. */
  describe(ids: readonly string[]): Promise<ReadonlyMap<string, DescribedProduct>>;
  /** The store's currency and delivery rates. */
  shop(): Promise<Pick<ShopRow, 'currency' | 'delivery'>>;
};

type IndexedProduct = { readonly row: ProductRow; readonly words: string };
type Index = { readonly revision: string; readonly products: readonly IndexedProduct[] };
/** The products as the scenarios in force leave them. */
type Offer = {
  readonly index: Index;
  readonly changes: number;
  readonly products: readonly IndexedProduct[];
  readonly byId: ReadonlyMap<string, IndexedProduct>;
};

type Dependencies = { store: Store<CatalogTables>; settings: Settings };

/** The Catalog service: products, categories and their stock. */
export function createCatalog({ store, settings }: Dependencies): CatalogService {
  let index: Index | undefined;
  let offer: Offer | undefined;

  /** Products change only when the catalogue is replaced, so they are read and prepared for searching once. */
  async function prepared(tx: ReadTx<CatalogTables>): Promise<Index> {
    const { revision } = await shopRow(tx);
    if (index?.revision !== revision) {
      const rows = await tx.all('catalog.products');
      const inOrder = rows.toSorted((a, b) => a.position - b.position);
      index = { revision, products: inOrder.map((row) => ({ row, words: searchable(row) })) };
    }
    return index;
  }

  async function offered(tx: ReadTx<CatalogTables>): Promise<Offer> {
    const present = await prepared(tx);
    const changes = settings.changes();
    if (offer?.index !== present || offer.changes !== changes) {
      const products = present.products
        .filter(({ row }) => !isGone(row.id))
        .map(({ row, words }) => ({ row: priced(row), words }));
      const byId = new Map(products.map((product) => [product.row.id, product]));
      offer = { index: present, changes, products, byId };
    }
    return offer;
  }

  async function withStock(tx: ReadTx<CatalogTables>, row: ProductRow): Promise<Product> {
    const stock = (await tx.get('catalog.stock', row.id)) ?? resourceOf(row.id, 0);
    const { position: _, ...product } = row;
    return { ...product, stock: Math.min(unitsLeft(stock, settings.now()), leftOf(row.id)) };
  }

  function priced(row: ProductRow): ProductRow {
    const rise = settings.active('price_rose').findLast((scenario) => scenario.productId === row.id);
    if (!rise) return row;
    const amount = Math.ceil((row.unitPrice.amount * (100 + rise.percent)) / 100);
    return { ...row, unitPrice: money(amount, row.unitPrice.currency) };
  }

  /** How many units others have left of the product, where a scenario says so. */
  function leftOf(productId: string): number {
    const taken = settings.active('sold_out').findLast((scenario) => scenario.productId === productId);
    return taken ? (taken.left ?? 0) : Number.POSITIVE_INFINITY;
  }

  function isGone(productId: string): boolean {
    return settings.active('product_gone').some((scenario) => scenario.productId === productId);
  }

  async function find(tx: ReadTx<CatalogTables>, id: string): Promise<ProductRow | undefined> {
    return isGone(id) ? undefined : tx.get('catalog.products', id);
  }

  function dearer({ delivery, ...shop }: ShopRow): ShopRow {
    const rise = settings.active('delivery_dearer').at(-1);
    if (!rise) return { ...shop, delivery };
    const plus = ({ amount, currency }: Money) => money(amount + rise.amount, currency);
    return {
      ...shop,
      delivery: {
        standard: plus(delivery.standard),
        express: plus(delivery.express),
        freeFrom: money(Number.MAX_SAFE_INTEGER, shop.currency),
      },
    };
  }

  return {
    ...createStock({ store, settings, leftOf }),

    listCategories: () =>
      store.read(async (tx) => {
        const counts = new Map<string, number>();
        for (const { row } of (await offered(tx)).products) {
          counts.set(row.categoryId, (counts.get(row.categoryId) ?? 0) + 1);
        }
        const categories = await tx.all('catalog.categories');
        const items = categories
          .toSorted((a, b) => a.position - b.position)
          .map(({ id, name }) => ({ id, name, productCount: counts.get(id) ?? 0 }));
        return answered(200, { items });
      }),

    listProducts: (query) =>
      store.read(async (tx) => {
        const found = select(await offered(tx), query);
        const start = (query.page - 1) * query.pageSize;
        const items: Product[] = [];
        for (const { row } of found.slice(start, start + query.pageSize))
          items.push(await withStock(tx, row));
        return answered(200, { items, page: query.page, pageSize: query.pageSize, total: found.length });
      }),

    getProduct: (id) =>
      store.read(async (tx) => {
        const row = await find(tx, id);
        if (!row) return refused(404, 'product_not_found', `No product ${id}`);
        return answered(200, await withStock(tx, priced(row)));
      }),

    describe: (ids) =>
      store.read(async (tx) => {
        const known = new Map<string, DescribedProduct>();
        for (const id of new Set(ids)) {
          const row = await find(tx, id);
          if (row) known.set(id, described(priced(row)));
        }
        return known;
      }),

    shop: () => store.read(async (tx) => dearer(await shopRow(tx))),
  };
}

async function shopRow(tx: ReadTx<CatalogTables>): Promise<ShopRow> {
  const row = await tx.get('catalog.shop', 'shop');
  if (!row) throw new Error('The mock services have no seed: seed the store before the first request');
  return row;
}

function unitsLeft(stock: StockRow, now: number): number {
  return availableTo(stock, now);
}

function described(row: ProductRow): DescribedProduct {
  const { id, name, categoryId, unitPrice, compareAtPrice, maxPerOrder } = row;
  const reduced = compareAtPrice !== undefined && compareAtPrice.amount > unitPrice.amount;
  return { productId: id, name, categoryId, unitPrice, reduced, maxPerOrder };
}

function select({ products, byId }: Offer, query: ProductQuery): readonly IndexedProduct[] {
  const candidates = query.ids === undefined ? products : pick(byId, query.ids.split(','));
  const words = foldText(query.query ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const matching = candidates.filter(
    (product) =>
      (query.category === undefined || product.row.categoryId === query.category) &&
      words.every((word) => product.words.includes(word)),
  );
  return sorted(matching, query.sort);
}

/** The asked products, in the order asked for. */
function pick(byId: Offer['byId'], ids: readonly string[]): IndexedProduct[] {
  return [...new Set(ids.map((id) => id.trim()))].flatMap((id) => byId.get(id) ?? []);
}

function sorted(products: readonly IndexedProduct[], sort: ProductSort): readonly IndexedProduct[] {
  switch (sort) {
    case 'featured':
      return products;
    case 'newest':
      return products.toReversed();
    case 'price-asc':
      return products.toSorted((a, b) => a.row.unitPrice.amount - b.row.unitPrice.amount);
    case 'price-desc':
      return products.toSorted((a, b) => b.row.unitPrice.amount - a.row.unitPrice.amount);
    case 'name':
      return products.toSorted((a, b) => byName.compare(a.row.name, b.row.name));
  }
}

const byName = new Intl.Collator('en', { numeric: true });

function searchable({ name, description }: ProductRow): string {
  return foldText(`${name}\n${description}`);
}

/** Lower case without accents, so that "creme" finds "Crème". */
function foldText(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
