import * as z from 'zod/mini';
import type { ServiceName } from './api/endpoint.ts';

const MINUTE_MS = 60_000;

/** How long an unfinished cart lives after its last change, in ms. Its one home; `VITE_CART_TTL_MS` overrides it. */
const CART_TTL_MS = 120 * MINUTE_MS;

const baseUrl = z
  .string()
  .check(z.regex(/^(\/|https?:\/\/)\S*[^/\s]$/, 'a path or an http(s) URL without a trailing slash'));

const Environment = z.object({
  VITE_API_URL: z._default(baseUrl, '/api'),
  VITE_CATALOG_URL: z.optional(baseUrl),
  VITE_COUPONS_URL: z.optional(baseUrl),
  VITE_ORDERS_URL: z.optional(baseUrl),
  VITE_CARTS_URL: z.optional(baseUrl),
  VITE_ACCOUNTS_URL: z.optional(baseUrl),
  VITE_FINANCING_URL: z.optional(baseUrl),
  VITE_CURRENCY: z._default(z.string().check(z.regex(/^[A-Z]{3}$/, 'an ISO 4217 code')), 'USD'),
  /** From one minute to 30 days: longer than the warning is useful, shorter than browsers keep storage. */
  VITE_CART_TTL_MS: z._default(
    z.coerce.number().check(z.int(), z.gte(MINUTE_MS), z.lte(30 * 24 * 60 * MINUTE_MS)),
    CART_TTL_MS,
  ),
});

export type Config = {
  /** Base URL of each service, without a trailing slash. */
  readonly serviceUrls: Readonly<Record<ServiceName, string>>;
  /** The store's one currency, ISO 4217. */
  readonly currency: string;
  readonly cartTtlMs: number;
};

/** Reads the configuration. @throws Error naming every bad variable, what was wrong with it and what was got. */
export function readConfig(environment: Readonly<Record<string, unknown>>): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = issue.path.join('.');
      return `  ${name}: ${issue.message} (got ${JSON.stringify(environment[name])})`;
    });
    throw new Error(`Cartwright is configured wrongly:\n${lines.join('\n')}`);
  }

  const values = parsed.data;
  return {
    serviceUrls: {
      catalog: values.VITE_CATALOG_URL ?? values.VITE_API_URL,
      coupons: values.VITE_COUPONS_URL ?? values.VITE_API_URL,
      orders: values.VITE_ORDERS_URL ?? values.VITE_API_URL,
      carts: values.VITE_CARTS_URL ?? values.VITE_API_URL,
      accounts: values.VITE_ACCOUNTS_URL ?? values.VITE_API_URL,
      financing: values.VITE_FINANCING_URL ?? values.VITE_API_URL,
    },
    currency: values.VITE_CURRENCY,
    cartTtlMs: values.VITE_CART_TTL_MS,
  };
}

export const config: Config = readConfig(import.meta.env ?? {});
