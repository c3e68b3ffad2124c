import { api, type Target, urlOf } from './target.ts';

/** @throws Error naming the first service at which nobody answers in time */
export async function expectSomebody({ serviceUrls, timeoutMs }: Target): Promise<void> {
  for (const url of new Set(Object.values(serviceUrls))) {
    try {
      const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
      await response.text();
    } catch (error) {
      throw new Error(`Nobody answers at ${url}: ${reasonOf(error, timeoutMs)}`, { cause: error });
    }
  }
}

/** What looks like a mistaken URL: the services' answers are JSON, a shop's page is not. */
export async function doubtOf(target: Target): Promise<string | undefined> {
  const url = urlOf(target, api.catalog.listCategories, {});
  const response = await fetch(url, { signal: AbortSignal.timeout(target.timeoutMs) }).catch(() => undefined);
  await response?.body?.cancel();
  const contentType = response?.headers.get('Content-Type') ?? '';
  if (!contentType.startsWith('text/html')) return undefined;
  return `GET ${url.href} is answered with a web page. Are the services at another URL?`;
}

/** Why a call got no answer. */
export function reasonOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `nothing within ${timeoutMs / 1000} s`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
