import type { SeedFile } from './seed-file.ts';
import { normalizeEmail } from './services/accounts.ts';
import { usesCapacity } from './services/coupon-view.ts';
import { creditRow } from './services/credit.ts';
import { grantedRow } from './services/financing/arbiter.ts';
import { resourceOf } from './services/hold.ts';
import { hashPassword } from './services/passwords.ts';
import type { AllTables, Store, Tx } from './store.ts';

/** Puts the store back to the seed: whatever was in it is gone, the clock's offset and the scenarios included. */
export async function seedStore(store: Store, seed: SeedFile, revision: string): Promise<void> {
  await store.transact((tx) => writeSeed(tx, seed, revision));
}

/** Seeds the store unless it has a seed, in one transaction: of several tabs that start at once, one does it. */
export async function seedOnce(store: Store, seed: SeedFile, revision: string): Promise<void> {
  await store.transact(async (tx) => {
    if (await tx.get('catalog.shop', 'shop')) return;
    await writeSeed(tx, seed, revision);
  });
}

async function writeSeed(tx: Tx<AllTables>, seed: SeedFile, revision: string): Promise<void> {
  const { currency, delivery } = seed;
  await tx.clear();
  await Promise.all([
    tx.put('catalog.shop', { id: 'shop', revision, currency, delivery }),
    ...seed.categories.map((category, position) => tx.put('catalog.categories', { ...category, position })),
    ...seed.products.flatMap(({ stock, ...product }, position) => [
      tx.put('catalog.products', { ...product, position }),
      tx.put('catalog.stock', resourceOf(product.id, stock)),
    ]),
    ...seed.coupons.flatMap((coupon, position) => [
      tx.put('coupons.coupons', { ...coupon, position }),
      tx.put('coupons.uses', resourceOf(coupon.id, usesCapacity(coupon))),
    ]),
    ...seed.customers.map((customer, position) => writeCustomer(tx, customer, `customer-${position + 1}`)),
  ]);
}

async function writeCustomer(
  tx: Tx<AllTables>,
  { email, name, password, creditLimit }: SeedFile['customers'][number],
  id: string,
): Promise<void> {
  await tx.put('accounts.customers', { id, email, name, password: hashPassword(password) });
  await tx.put('accounts.addresses', { id: normalizeEmail(email), customerId: id });
  if (!creditLimit) return;
  await tx.put('financing.arbiter', grantedRow(id, 'credit_card', `seeded-card-of-${id}`));
  await tx.put('accounts.credit', creditRow(id, creditLimit));
}
