/** What the headers depend on beside the program itself. */
export type Surroundings = {
  /** Origins of services and pictures elsewhere, of `config.json`; see {@link originsIn}. */
  readonly origins: readonly string[];
  /** Of the scripts and styles that stand in the document; see {@link inlineHashes}. */
  readonly scriptHashes: readonly string[];
  readonly styleHashes: readonly string[];
  /** Only MSW, which registers its worker by a plain string, cannot live with Trusted Types. */
  readonly withTrustedTypes: boolean;
};

export type Header = readonly [name: string, value: string];

/** Browser features the shop never uses, nor anybody it might be made to embed. */
const UNUSED_FEATURES = [
  'camera',
  'display-capture',
  'geolocation',
  'hid',
  'microphone',
  'midi',
  'serial',
  'usb',
];

/**
 * The one table of security headers: `npm run preview`, `dist/_headers` and the container are made from it.
 * @see docs/serving.md, which says why each is there
 */
export function securityHeaders(surroundings: Surroundings): Header[] {
  return [
    ['Content-Security-Policy', contentSecurityPolicy(surroundings)],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', ')],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Strict-Transport-Security', 'max-age=63072000'],
  ];
}

function contentSecurityPolicy({
  origins,
  scriptHashes,
  styleHashes,
  withTrustedTypes,
}: Surroundings): string {
  const self = "'self'";
  const quoted = (hashes: readonly string[]) => hashes.map((hash) => `'${hash}'`);
  const directives: readonly (readonly string[])[] = [
    ['default-src', "'none'"],
    ['script-src', self, ...quoted(scriptHashes)],
    ['style-src', self, ...quoted(styleHashes)],
    ['img-src', self, ...origins],
    ['connect-src', self, ...origins],
    ['manifest-src', self],
    ['worker-src', self],
    ['base-uri', "'none'"],
    ['form-action', self],
    ['frame-ancestors', "'none'"],
    ...(withTrustedTypes
      ? [
          ['require-trusted-types-for', "'script'"],
          ['trusted-types', 'cartwright'],
        ]
      : []),
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}

const IMMUTABLE = 'public, max-age=31536000, immutable';
const REVALIDATED = 'no-cache';

/** Folder of the files whose names change with their content. */
export const HASHED_FILES = '/assets/';

/** How long a file may be kept: for ever under its hash, else only together with asking whether it is still the same. */
export function cacheControl(pathname: string): string {
  return pathname.startsWith(HASHED_FILES) ? IMMUTABLE : REVALIDATED;
}

/** Every origin that `config.json` names, sorted. Its paths are of the shop's own origin. */
export function originsIn(configFile: string): string[] {
  return [...new Set(configFile.match(/https?:\/\/[\w.:[\]-]+/g))].sort();
}
