import { parseSetCookie, type SetCookie, stringifyCookie } from 'cookie';

/** A cookie as the server set it, with the host that did. */
export type ReceivedCookie = SetCookie & { readonly host: string };

/** The cookies of one browser, sent to the hosts that they are meant for. Like a browser's, it knows no ports. */
export type CookieJar = {
  /** The `Cookie` header for a call, empty without cookies. */
  headerFor(url: URL): string;
  receive(url: URL, setCookieHeaders: readonly string[]): void;
  /** The latest `Set-Cookie` of this name, taken back or not. */
  received(name: string): ReceivedCookie | undefined;
};

export function createCookieJar(): CookieJar {
  const cookies = new Map<string, ReceivedCookie>();
  return {
    headerFor: (url) => {
      const meant = [...cookies.values()].filter((cookie) => isMeantFor(cookie, url));
      return stringifyCookie(Object.fromEntries(meant.map(({ name, value }) => [name, value])));
    },
    receive: (url, setCookieHeaders) => {
      for (const header of setCookieHeaders) {
        const cookie = parseSetCookie(header);
        cookies.set(`${cookie.domain ?? url.hostname} ${cookie.name}`, { ...cookie, host: url.hostname });
      }
    },
    received: (name) => [...cookies.values()].findLast((cookie) => cookie.name === name),
  };
}

function isMeantFor(cookie: ReceivedCookie, { hostname, pathname }: URL): boolean {
  const isGone =
    cookie.maxAge === 0 || (cookie.expires !== undefined && cookie.expires.getTime() <= Date.now());
  const domain = cookie.domain?.replace(/^\./, '');
  const isHost = domain === undefined ? hostname === cookie.host : `.${hostname}`.endsWith(`.${domain}`);
  return !isGone && isHost && pathname.startsWith(cookie.path ?? '/');
}
