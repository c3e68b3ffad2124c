const PRODUCT_PAGE = /^\/products\/([^/]+)\/?$/;

/**
 * What the page at a URL asks the Catalog service for first: paths behind its base URL, written exactly as the app's client
 * writes them, so that the browser takes the one for the other. Nothing for pages that begin with something else.
 */
export function firstRequests(pathname: string, search: string): string[] {
  const first = pathname === '/' ? listOf(search) : detailOf(pathname);
  return first ? [first, '/catalog/categories'] : [];
}

function listOf(search: string): string {
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
  return `/catalog/products?${new URLSearchParams(filled)}`;
}

function detailOf(pathname: string): string | undefined {
  const [, id] = PRODUCT_PAGE.exec(pathname) ?? [];
  try {
    return id && `/catalog/products/${encodeURIComponent(decodeURIComponent(id))}`;
  } catch {
    return undefined;
  }
}
