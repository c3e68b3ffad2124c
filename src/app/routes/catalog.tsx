export function CatalogRoute() {
  return <h1>Catalog</h1>;
}
