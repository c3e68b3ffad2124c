import { generateSeed } from '../seeds/generate.ts';
import type { SeedFile } from '../seed-file.ts';
import { usesCapacity } from '../services/coupon-view.ts';
import { resourceOf } from '../services/hold.ts';
import type { AllTables, Store, Tx } from '../store.ts';

/** How many products and coupons the seed had, where there are more or fewer now. */
type ScaleRow = { readonly id: 'seed'; readonly products: number; readonly coupons: number };

export type ScaleTables = { 'mocks.scale': ScaleRow };

/** How many there are to be; `undefined` as many as the seed had. */
export type Scale = { readonly products: number | undefined; readonly coupons: number | undefined };

/** The same number gives the same shop. */
const RANDOM_SEED = 1;

/** Brings the shop to a size, by adding variations to what the seed has or taking them away again. */
export async function scaleShop(
  store: Store,
  wanted: Scale,
  now: number,
  newId: () => string,
): Promise<void> {
  const isScaled = await store.read((tx) => tx.get('mocks.scale', 'seed'));
  if (!isScaled && wanted.products === undefined && wanted.coupons === undefined) return;

  await store.transact(async (tx) => {
    const products = await tx.all('catalog.products');
    const coupons = await tx.all('coupons.coupons');
    const seed = (await tx.get('mocks.scale', 'seed')) ?? {
      id: 'seed' as const,
      products: products.length,
      coupons: coupons.length,
    };
    const target = {
      products: Math.max(seed.products, wanted.products ?? 0),
      coupons: Math.max(seed.coupons, wanted.coupons ?? 0),
    };
    if (products.length !== target.products || coupons.length !== target.coupons) {
      const large = generateSeed({
        products: seed.products + target.products,
        coupons: seed.coupons + target.coupons,
        randomSeed: RANDOM_SEED,
        now,
      });
      await scaleProducts(tx, large, seed.products, target.products);
      await scaleCoupons(tx, large, seed.coupons, target.coupons);
      const shop = await tx.get('catalog.shop', 'shop');
      if (shop) await tx.put('catalog.shop', { ...shop, revision: newId() });
    }
    await tx.put('mocks.scale', seed);
  });
}

async function scaleProducts(
  tx: Tx<AllTables>,
  { products: generated }: SeedFile,
  seeded: number,
  target: number,
): Promise<void> {
  const rows = await tx.all('catalog.products');
  for (const { id } of rows.filter(({ position }) => position >= seeded)) {
    await tx.delete('catalog.products', id);
    await tx.delete('catalog.stock', id);
  }
  const ids = new Set(rows.filter(({ position }) => position < seeded).map(({ id }) => id));
  const categories = new Set((await tx.all('catalog.categories')).map(({ id }) => id));
  const [category = ''] = categories;
  const added = generated.filter(({ id }) => !ids.has(id)).slice(0, target - seeded);
  for (const [index, { stock, ...product }] of added.entries()) {
    const categoryId = categories.has(product.categoryId) ? product.categoryId : category;
    await tx.put('catalog.products', { ...product, categoryId, position: seeded + index });
    await tx.put('catalog.stock', resourceOf(product.id, stock));
  }
}

async function scaleCoupons(
  tx: Tx<AllTables>,
  { coupons: generated }: SeedFile,
  seeded: number,
  target: number,
): Promise<void> {
  const rows = await tx.all('coupons.coupons');
  for (const { id } of rows.filter(({ position }) => position >= seeded)) {
    await tx.delete('coupons.coupons', id);
    await tx.delete('coupons.uses', id);
  }
  const own = rows.filter(({ position }) => position < seeded);
  const taken = new Set(own.flatMap(({ id, code }) => [id, code]));
  const added = generated.filter(({ id, code }) => !taken.has(id) && !taken.has(code));
  for (const [index, coupon] of added.slice(0, target - seeded).entries()) {
    await tx.put('coupons.coupons', { ...coupon, position: seeded + index });
    await tx.put('coupons.uses', resourceOf(coupon.id, usesCapacity(coupon)));
  }
}
