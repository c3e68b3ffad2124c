import { buildSeed, usd } from './builders.ts';
import { memoryCookies } from './cookies.ts';
import type { SeedFile } from './seed-file.ts';
import { openTestShop, type Reply, type TestShop } from './test-shop.ts';

export const PASSWORD = 'correct horse battery';

/** A shop with two customers: Ada, who has 100.00 of store credit, and Grace, who has none. */
export function openShopWithCustomers(overrides: Partial<SeedFile> = {}): Promise<TestShop> {
  return openTestShop({
    cookies: memoryCookies(),
    seed: buildSeed({
      customers: [
        { email: 'Ada@Example.com', password: PASSWORD, name: 'Ada Lovelace', creditLimit: usd(10_000) },
        { email: 'grace@example.com', password: PASSWORD, name: 'Grace Hopper' },
      ],
      ...overrides,
    }),
  });
}

export function signIn(shop: TestShop, name: 'ada' | 'grace', password = PASSWORD): Promise<Reply> {
  return shop.call('POST', '/accounts/session', { email: `${name}@example.com`, password });
}

/** Opens an account, with which this browser is signed in. Resolves with the customer's id. */
export async function register(shop: TestShop, email: string): Promise<string> {
  const { body } = await shop.call('POST', '/accounts', { email, password: PASSWORD, name: email });
  return body.id;
}
