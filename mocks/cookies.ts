import { parseCookie, stringifySetCookie } from 'cookie';

/** `maxAgeSeconds` 0 takes the cookie back. */
export type CookieToSet = { readonly name: string; readonly value: string; readonly maxAgeSeconds: number };

/** Where cookies come from and go to; hosts differ in it, services never see it. */
export type CookiePort = {
  read(request: Request): Readonly<Record<string, string | undefined>>;
  /** Hands the cookie to the browser, by the answer's headers or past them. */
  write(cookie: CookieToSet, request: Request, answerHeaders: Headers): void;
};

/** Real cookies, out of reach for the page's scripts. */
export const httpCookies: CookiePort = {
  read: (request) => parseCookie(request.headers.get('Cookie') ?? ''),
  write: ({ name, value, maxAgeSeconds }, request, answerHeaders) => {
    const cookie = stringifySetCookie({
      name,
      value,
      maxAge: maxAgeSeconds,
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: !isLocal(new URL(request.url).hostname),
    });
    answerHeaders.append('Set-Cookie', cookie);
  },
};

/** A jar of one browser in memory, for tests. */
export function memoryCookies(): CookiePort {
  const jar = new Map<string, string>();
  return {
    read: () => Object.fromEntries(jar),
    write: ({ name, value, maxAgeSeconds }) => {
      if (maxAgeSeconds > 0) jar.set(name, value);
      else jar.delete(name);
    },
  };
}

function isLocal(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || /^(127\.|\[::1\])/.test(hostname);
}
