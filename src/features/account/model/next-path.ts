const ORIGIN = 'https://shop.invalid';

/**
 * The path of this shop to go on to after signing in, from the search of the sign-in page's URL. What leads to another
 * origin, or back to the entrance itself, is not followed.
 */
export function nextPath(search: string, otherwise: string): string {
  const next = new URLSearchParams(search).get('next') ?? '';
  if (!next.startsWith('/') || !URL.canParse(next, ORIGIN)) return otherwise;
  const { origin, pathname, search: query, hash } = new URL(next, ORIGIN);
  const isInside = origin === ORIGIN && !pathname.startsWith('//');
  const isEntrance = /^\/(sign-in|register)\/?$/.test(pathname);
  return isInside && !isEntrance ? `${pathname}${query}${hash}` : otherwise;
}
