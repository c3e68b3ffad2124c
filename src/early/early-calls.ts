/** A question to the Catalog service that the page will ask first. */
export type EarlyCall = {
  /** Behind the service's base URL, written exactly as the app's client writes it: so the app takes the answer for its own. */
  readonly path: string;
  /** Addresses of the pictures in an answer that are in view at once, on a page that is `width` CSS pixels wide. */
  readonly picturesOf?: (body: unknown, width: number) => string[];
};

/** Anything else the content security policy would stop, and report. */
const WEB_ADDRESS = /^(https?:\/)?\//;

const PRODUCT_PAGE = /^\/products\/([^/]+)\/?$/;

/** What the page at a URL asks the Catalog service for first; nothing for pages that begin with something else. */
export function earlyCalls(pathname: string, search: string): EarlyCall[] {
  const first = pathname === '/' ? listOf(search) : detailOf(pathname);
  return first ? [first, { path: '/catalog/categories' }] : [];
}

function listOf(search: string): EarlyCall {
  const wanted = new URLSearchParams(search);
  const page = wanted.get('page') ?? '';
  const given = {
    query: wanted.get('query')?.trim(),
    category: wanted.get('category'),
    sort: wanted.get('sort') ?? 'featured',
    page: /^[1-9]\d{0,4}$/.test(page) ? page : '1',
    pageSize: '24',
  };
  const filled = Object.entries(given).filter((entry): entry is [string, string] => !!entry[1]);
  return { path: `/catalog/products?${new URLSearchParams(filled)}`, picturesOf: firstRow };
}

function detailOf(pathname: string): EarlyCall | undefined {
  const [, id] = PRODUCT_PAGE.exec(pathname) ?? [];
  try {
    return id
      ? {
          path: `/catalog/products/${encodeURIComponent(decodeURIComponent(id))}`,
          picturesOf: (product) => picturesIn([product]),
        }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Two columns on a phone, three beyond 40 rem, four beyond 64. */
function firstRow(body: unknown, width: number): string[] {
  const { items } = body as { items?: unknown };
  const columns = width < 640 ? 2 : width < 1024 ? 3 : 4;
  return Array.isArray(items) ? picturesIn(items.slice(0, columns)) : [];
}

/** Nothing here is checked but what is used: the app parses the same answer properly. */
function picturesIn(products: readonly unknown[]): string[] {
  return products.flatMap((product) => {
    const src = (product as { image?: { src?: unknown } } | null)?.image?.src;
    return typeof src === 'string' && WEB_ADDRESS.test(src) ? [src] : [];
  });
}
