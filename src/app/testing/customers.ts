import { usd } from '../../../mocks/builders.ts';
import type { SeedFile } from '../../../mocks/seed-file.ts';

export const PASSWORD = 'correct horse battery';

/** Ada has 30.00 of store credit, Grace has none. */
export const CUSTOMERS: SeedFile['customers'] = [
  { email: 'ada@example.com', password: PASSWORD, name: 'Ada Lovelace', creditLimit: usd(3000) },
  { email: 'grace@example.com', password: PASSWORD, name: 'Grace Hopper' },
];

/** Signs this browser in, past every screen. */
export async function signInAs(name: 'ada' | 'grace'): Promise<void> {
  await post('/api/accounts/session', { email: `${name}@example.com`, password: PASSWORD });
}

/** Applies for a product as another tab would. Resolves with the application. */
export async function applyElsewhere(product: 'credit_card' | 'loan'): Promise<{ id: string }> {
  return post('/api/financing/applications', { product });
}

/** The one-time code that was sent last. */
export async function lastCode(): Promise<string> {
  const response = await fetch('/api/_mocks/messages');
  const { items }: { items: { code: string }[] } = await response.json();
  return items.at(-1)?.code ?? '';
}

/** Applies for a product and confirms it. */
export async function haveGranted(product: 'credit_card' | 'loan'): Promise<void> {
  const { id } = await applyElsewhere(product);
  await post(`/api/financing/applications/${id}/confirmation`, { code: await lastCode() });
}

async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`POST ${path} answered ${response.status}`);
  return response.json();
}
