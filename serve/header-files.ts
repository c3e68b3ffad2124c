import { cacheControl, HASHED_FILES, type Header, securityHeaders, type Surroundings } from './headers.ts';

/** The table as Netlify, Cloudflare Pages and others read it from `_headers`; what is not under its hash they revalidate. */
export function headersFile(surroundings: Surroundings): string {
  const rules: readonly (readonly [string, readonly Header[]])[] = [
    ['/*', securityHeaders(surroundings)],
    [`${HASHED_FILES}*`, [['Cache-Control', cacheControl(HASHED_FILES)]]],
  ];
  return rules
    .map(([pattern, headers]) =>
      [pattern, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n')
    .concat('\n');
}

/**
 * Fallback route for hosts that read `_redirects` as Netlify does: the app's, unless it is the build's or the services'
 * that is missing.
 */
export const REDIRECTS_FILE = `${HASHED_FILES}* /404.html 404
/api/* /404.html 404
/* /index.html 200
`;

/** The table as Caddy imports it. The origins come with the container's start, from the `config.json` it then has. */
export function caddyHeaders(surroundings: Surroundings): string {
  const headers = securityHeaders({ ...surroundings, origins: ['{$ORIGINS}'] });
  return `${headers.map(([name, value]) => `${name} "${value}"`).join('\n')}\n`;
}
