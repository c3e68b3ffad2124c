import { useLocation } from 'wouter';
import { useSearch } from 'wouter/use-browser-location';
import { catalogUrl, readFilters } from '@/features/catalog/filters.ts';
import { CatalogIntro } from '@/features/catalog/ui/catalog-intro.tsx';
import { CategoryNav } from '@/features/catalog/ui/category-nav.tsx';
import { ProductResults } from '@/features/catalog/ui/product-results.tsx';
import { InCart } from '../in-cart.tsx';
import { useAddToCart } from '../use-add-to-cart.ts';

export function CatalogRoute() {
  const [, navigate] = useLocation();
  const filters = readFilters(useSearch());
  const { refusal, waitingId, addToCart } = useAddToCart();
  return (
    <>
      <CatalogIntro filters={filters} />
      <CategoryNav filters={filters} />
      <ProductResults
        filters={filters}
        renderInCart={renderInCart}
        refusal={refusal}
        waitingId={waitingId}
        onAdd={addToCart}
        onSort={(sort) => navigate(catalogUrl({ ...filters, sort, page: 1 }))}
      />
    </>
  );
}

function renderInCart(productId: string) {
  return <InCart productId={productId} />;
}
