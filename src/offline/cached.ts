/** Names of the caches of what was seen; clearing this browser deletes them. */
export const SEEN_CATALOG = 'cartwright:seen:catalog';
export const SEEN_PICTURES = 'cartwright:seen:pictures';

/** Files of the versions before, for tabs that still run them. */
export const FORMER_FILES = 'cartwright:former-files';

/** The configuration as it was last read. */
export const CONFIGURATION = 'cartwright:configuration';

const CATALOG_READS = /\/catalog\/(categories|products(\/[^/]+)?)$/;
const PICTURE_FILE = /\.(avif|gif|jpe?g|png|svg|webp)$/;

/** Whether a URL is a reading call of the Catalog service: the only answers of a service that are kept. */
export function isCatalogRead({ pathname }: Pick<URL, 'pathname'>): boolean {
  return CATALOG_READS.test(pathname);
}

export function isPictureFile({ pathname }: Pick<URL, 'pathname'>): boolean {
  return PICTURE_FILE.test(pathname);
}

/** Whether a service lets its answer be kept where others who use this browser may read it. */
export function mayBeKept(cacheControl: string | null): boolean {
  return !/\b(no-store|private)\b/.test(cacheControl ?? '');
}
