import type { SeedFile } from './seed-file.ts';
import { pathInBody, type ScenarioProblem } from './read-scenarios.ts';
import type { Scenario } from './scenarios.ts';
import { normalizeEmail } from './services/accounts.ts';
import type { Store } from './store.ts';

/** What a shop has that scenarios can be about. Addresses are normalized. */
export type ShopNames = Readonly<Record<'productId' | 'couponId' | 'email', ReadonlySet<string>>>;

const KINDS = { productId: 'product', couponId: 'coupon', email: 'customer' } as const;

/** The names in a seed. */
export function namesInSeed({ products, coupons, customers }: SeedFile): ShopNames {
  return {
    productId: new Set(products.map(({ id }) => id)),
    couponId: new Set(coupons.map(({ id }) => id)),
    email: new Set(customers.map(({ email }) => normalizeEmail(email))),
  };
}

/** The names that the shop in the store has at the moment. */
export async function namesInStore(store: Store): Promise<ShopNames> {
  return store.read(async (tx) => ({
    productId: new Set((await tx.all('catalog.products')).map(({ id }) => id)),
    couponId: new Set((await tx.all('coupons.coupons')).map(({ id }) => id)),
    email: new Set((await tx.all('accounts.addresses')).map(({ id }) => id)),
  }));
}

/**
 * What scenarios are about that the shop does not have: they would change nothing, and nobody would be told. What
 * `many_products` and `many_coupons` are yet to add is taken for granted.
 */
export function unknownNames(
  scenarios: readonly Scenario[],
  known: ShopNames,
  pathOf: (index: number) => string = pathInBody,
): ScenarioProblem[] {
  const growing = new Set(
    scenarios.flatMap(({ name }) => {
      if (name === 'many_products') return ['productId'];
      return name === 'many_coupons' ? ['couponId'] : [];
    }),
  );
  return scenarios.flatMap((scenario, index) =>
    Object.entries(scenario).flatMap(([parameter, value]) => {
      if (!isKind(parameter) || typeof value !== 'string' || growing.has(parameter)) return [];
      if (known[parameter].has(parameter === 'email' ? normalizeEmail(value) : value)) return [];
      const message = `the shop has no ${KINDS[parameter]} ${JSON.stringify(value)}`;
      return [{ path: `${pathOf(index)}.${parameter}`, message }];
    }),
  );
}

function isKind(parameter: string): parameter is keyof typeof KINDS {
  return Object.hasOwn(KINDS, parameter);
}
