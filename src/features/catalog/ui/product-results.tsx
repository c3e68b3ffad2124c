import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { catalogMessages as words } from '@/shared/messages/catalog.ts';
import { FailureNotice } from '@/shared/ui/failure-notice.tsx';
import { lazyPart } from '@/shared/ui/lazy-part.tsx';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import { VisuallyHidden } from '@/shared/ui/visually-hidden.tsx';
import type { CatalogFilters } from '../filters.ts';
import { catalogQueries } from '../queries.ts';
import type { Product, ProductPage, ProductSort } from '../schemas.ts';
import { Pager } from './pager.tsx';
import { ProductCard } from './product-card.tsx';
import { ProductGrid, ProductGridSkeleton } from './product-grid.tsx';
import styles from './product-results.module.css';
import { SortSelect } from './sort-select.tsx';

/** If this does not come, the count above it says as much. */
const EmptyResults = lazyPart(async () => (await import('./empty-results.tsx')).EmptyResults);

/** Cards on show without scrolling, on a desk. */
const FIRST_ROW = 4;
const FIRST_ROWS = 2 * FIRST_ROW;

type ProductResultsProps = {
  filters: CatalogFilters;
  /** Says how many units of a product are in the cart. */
  renderInCart: (productId: string) => ReactNode;
  /** The last add that was refused, and why. */
  refusal: { productId: string; text: string } | null;
  /** The product that is being added and waits for the cart. */
  waitingId: string | null;
  onAdd: (product: Product) => void;
  onSort: (sort: ProductSort) => void;
};

/** What the catalog has for the filters: how much, in which order, the products, and the way to further pages. */
export function ProductResults({
  filters,
  renderInCart,
  refusal,
  waitingId,
  onAdd,
  onSort,
}: ProductResultsProps) {
  const result = useQuery({ ...catalogQueries.list(filters), placeholderData: keepPreviousData });
  const countRef = useRef<HTMLParagraphElement>(null);
  const { data } = result;
  return (
    <div className={styles['results']}>
      <div className={styles['toolbar']}>
        <p ref={countRef} role="status" tabIndex={-1} className={styles['count']}>
          <ResultCount page={data} isLoading={result.isPending} />
        </p>
        {!result.isError && data?.total !== 0 && <SortSelect value={filters.sort} onChange={onSort} />}
      </div>
      {result.isPending && <ProductGridSkeleton />}
      {result.isError && !data && (
        <FailureNotice
          title={words.listFailed}
          error={result.error}
          isRetrying={result.isFetching}
          onRetry={() => void result.refetch()}
        />
      )}
      {data?.items.length === 0 && <EmptyResults filters={filters} total={data.total} />}
      {data && data.items.length > 0 && (
        <>
          <ProductGrid isStale={result.isPlaceholderData}>
            {data.items.map((product, index) => (
              <ProductCard
                key={product.id}
                product={product}
                renderInCart={renderInCart}
                refusal={refusal?.productId === product.id ? refusal.text : undefined}
                isWaiting={waitingId === product.id}
                urgency={urgencyAt(index)}
                onAdd={onAdd}
              />
            ))}
          </ProductGrid>
          <Pager
            filters={filters}
            pageCount={pageCountOf(data)}
            onTurn={() => countRef.current?.focus({ preventScroll: true })}
          />
        </>
      )}
    </div>
  );
}

function ResultCount({ page, isLoading }: { page: ProductPage | undefined; isLoading: boolean }) {
  if (page) return words.countOnPage(page.total, page.page, pageCountOf(page));
  if (!isLoading) return null;
  return (
    <>
      <VisuallyHidden>{words.loading}</VisuallyHidden>
      <Skeleton width="7rem" />
    </>
  );
}

function pageCountOf({ total, pageSize }: ProductPage): number {
  return Math.max(1, Math.ceil(total / pageSize));
}

function urgencyAt(index: number): 'first' | 'soon' | 'later' {
  if (index < FIRST_ROW) return 'first';
  return index < FIRST_ROWS ? 'soon' : 'later';
}
