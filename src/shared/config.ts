import * as z from 'zod/mini';
import { type ServiceName, SERVICES } from './api/endpoint.ts';
import { parseJson } from './parse-json.ts';

const MINUTE_MS = 60_000;

/** How long an unfinished cart lives after its last change, in ms. Its one home; the file's `cartTtlMs` overrides it. */
const CART_TTL_MS = 120 * MINUTE_MS;

const baseUrl = z
  .string()
  .check(
    z.regex(
      /^(\/(?![/\\])|https?:\/\/)[^\s\\]*[^/\s\\]$/,
      'a path or an http(s) URL without a trailing slash',
    ),
  );

const ServiceUrls = z.strictObject({
  catalog: z.optional(baseUrl),
  coupons: z.optional(baseUrl),
  orders: z.optional(baseUrl),
  carts: z.optional(baseUrl),
  accounts: z.optional(baseUrl),
  financing: z.optional(baseUrl),
});

/** `config.json`. A name that means nothing is refused, too: it is a setting mistyped. */
const ConfigFile = z.strictObject({
  /** Base URL of every service that `serviceUrls` does not name. */
  apiUrl: z._default(baseUrl, '/api'),
  serviceUrls: z.optional(ServiceUrls),
  currency: z._default(z.string().check(z.regex(/^[A-Z]{3}$/, 'an ISO 4217 code')), 'USD'),
  /** For browsers that prefer no language of the shop: a BCP 47 tag whose language is one of them. */
  locale: z._default(z.string().check(z.regex(/^(en|de)(-[A-Z]{2})?$/, 'such as en, de or de-AT')), 'en'),
  /** From one minute to 30 days: longer than the warning is useful, shorter than browsers keep storage. */
  cartTtlMs: z._default(
    z
      .int('milliseconds')
      .check(z.gte(MINUTE_MS, 'a minute or more'), z.lte(30 * 24 * 60 * MINUTE_MS, '30 days at most')),
    CART_TTL_MS,
  ),
  /** Where else pictures come from than the shop and its services. The server's headers need it, the app does not. */
  pictureOrigins: z.optional(
    z.array(z.string().check(z.regex(/^https?:\/\/[^/\s]+$/, 'such as https://images.example'))),
  ),
  /** Where shoppers write to when something is in their way. */
  contactEmail: z.optional(z.string().check(z.regex(/^[^\s@]+@[^\s@]+$/, 'an e-mail address'))),
});

export type Config = {
  /** Base URL of each service, without a trailing slash. */
  readonly serviceUrls: Readonly<Record<ServiceName, string>>;
  /** The store's one currency, ISO 4217. */
  readonly currency: string;
  /** Which language, and of which country, for browsers that prefer none of the shop's. */
  readonly locale: string;
  readonly cartTtlMs: number;
  /** E-mail address for shoppers, where the shop has one. */
  readonly contactEmail: string | null;
};

/** Reads what `config.json` says. @throws Error naming every bad setting, what was wrong with it and what was got */
export function readConfig(file: unknown): Config {
  const parsed = ConfigFile.safeParse(file);
  if (!parsed.success) {
    const lines = parsed.error.issues.flatMap((issue) => linesAbout(issue, file));
    throw new Error(`config.json is wrong:\n${lines.join('\n')}`);
  }

  const { apiUrl, serviceUrls, currency, locale, cartTtlMs, contactEmail = null } = parsed.data;
  const urls = SERVICES.map((name) => [name, serviceUrls?.[name] ?? apiUrl] as const);
  return {
    serviceUrls: Object.fromEntries(urls) as Config['serviceUrls'],
    currency,
    locale,
    cartTtlMs,
    contactEmail,
  };
}

function linesAbout(issue: z.core.$ZodIssue, file: unknown): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `  ${[...issue.path, key].join('.')}: not a setting`);
  }
  const got = issue.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], file);
  return [`  ${issue.path.join('.') || 'the file'}: ${issue.message} (got ${JSON.stringify(got)})`];
}

/** What this shop is set to: the defaults, until {@link loadConfig} has read the file. */
export let config: Config = readConfig({});

/**
 * Reads the configuration from the server's answer for `config.json`; to be awaited before anything asks for `config`.
 * Without such a file, or with the shop's own page in its place, the defaults hold.
 *
 * @throws Error when the file cannot be had, is not JSON or says something that makes no sense: a shop that guesses where
 * its services are or what its currency is does more harm than one that is closed
 */
export async function loadConfig(answer: Promise<Response>): Promise<void> {
  const response = await answer;
  const isPage = /html/.test(response.headers.get('Content-Type') ?? '');
  if (response.status === 404 || (response.ok && isPage)) return;
  if (!response.ok) throw new Error(`config.json could not be read: status ${response.status}`);
  const file = parseJson(await response.text());
  if (file === undefined) throw new Error('config.json is wrong:\n  the file: not JSON');
  config = readConfig(file);
}
