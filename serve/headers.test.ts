import { expect, test } from 'vitest';
import { inlineHashes } from './built-shop.ts';
import { caddyHeaders, headersFile } from './header-files.ts';
import { cacheControl, originsIn, securityHeaders, type Surroundings } from './headers.ts';

const SURROUNDINGS: Surroundings = {
  origins: ['https://images.example', 'https://shop.example:8443'],
  scriptHashes: ['sha256-abc='],
  styleHashes: ['sha256-def='],
  withTrustedTypes: true,
};

function policyOf(surroundings: Surroundings): string {
  return new Map(securityHeaders(surroundings)).get('Content-Security-Policy') ?? '';
}

test('nothing is allowed that is not named, no script or style by being inline, and no program from where services are', () => {
  expect(policyOf(SURROUNDINGS).split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self' 'sha256-abc='",
    "style-src 'self' 'sha256-def='",
    "img-src 'self' https://images.example https://shop.example:8443",
    "connect-src 'self' https://images.example https://shop.example:8443",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types cartwright',
  ]);
});

test('no other site frames the shop, shares its window or fetches its files, and nobody reaches it unencrypted', () => {
  expect(Object.fromEntries(securityHeaders(SURROUNDINGS))).toMatchObject({
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy':
      'camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), midi=(), serial=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Strict-Transport-Security': 'max-age=63072000',
  });
});

test('a build with the mocks does without Trusted Types, and with everything else', () => {
  const without = policyOf({ ...SURROUNDINGS, withTrustedTypes: false });
  expect(`${without}; require-trusted-types-for 'script'; trusted-types cartwright`).toBe(
    policyOf(SURROUNDINGS),
  );
});

test('finds every origin of the configuration once, and nothing that would end a directive', () => {
  const file = `{ "apiUrl": "https://shop.example:8443/api", "currency": "EUR", "serviceUrls": { "carts": "/carts",
    "orders": "https://shop.example:8443/orders", "coupons": "http://[::1]:4010/api; script-src *" },
    "pictureOrigins": ["https://images.example"] }`;
  expect(originsIn(file)).toEqual([
    'http://[::1]:4010',
    'https://images.example',
    'https://shop.example:8443',
  ]);
  expect(originsIn('{}')).toEqual([]);
});

test('hashes what stands inline, not what is fetched', () => {
  const html =
    '<script>alert(1)</script><style>p{color:red}</style><script type="module" src="/a.js"></script>';
  expect(inlineHashes(html, 'script')).toEqual(['sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=']);
  expect(inlineHashes(html, 'style')).toEqual(['sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64=']);
});

test('static hosts and the container send the same table', () => {
  const [everywhere = '', assets] = headersFile(SURROUNDINGS).split(/^\/assets\/\*\n/m);
  const ofHost = everywhere
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) =>
      line
        .trim()
        .split(/: (.*)/)
        .slice(0, 2),
    );
  const ofContainer = caddyHeaders(SURROUNDINGS)
    .replaceAll('{$ORIGINS}', SURROUNDINGS.origins.join(' '))
    .trimEnd()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(' ')), JSON.parse(line.slice(line.indexOf(' ')))]);
  expect(ofHost).toEqual(securityHeaders(SURROUNDINGS));
  expect(ofContainer).toEqual(securityHeaders(SURROUNDINGS));
  expect(assets?.trim()).toBe(`Cache-Control: ${cacheControl('/assets/a.js')}`);
});

test('only what carries its hash is kept without asking', () => {
  expect(cacheControl('/assets/index-abc.js')).toContain('immutable');
  for (const path of ['/', '/index.html', '/config.json', '/sw.js', '/cart', '/icon.svg']) {
    expect(cacheControl(path)).toBe('no-cache');
  }
});
