import { useQuery } from '@tanstack/react-query';
import { catalogMessages as words } from '@/shared/messages/catalog.ts';
import { problems } from '@/shared/messages/problems.ts';
import { Button } from '@/shared/ui/button.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import { type CatalogFilters, catalogUrl } from '../filters.ts';
import { catalogQueries } from '../queries.ts';
import styles from './category-nav.module.css';

const SKELETON_WIDTHS = ['7rem', '6rem', '8rem', '5.5rem', '9rem', '6.5rem'];

type CategoryNavProps = {
  /** What the list beside it shows: kept by the links, but for the page. Absent where there is no list. */
  filters?: CatalogFilters;
};

/** The categories as links. */
export function CategoryNav({ filters }: CategoryNavProps) {
  const categories = useQuery(catalogQueries.categories());
  return (
    <nav className={styles['nav']} aria-label={words.categories}>
      {categories.isPending && (
        <div className={styles['list']}>
          {SKELETON_WIDTHS.map((width) => (
            <Skeleton key={width} width={width} height="var(--target)" />
          ))}
        </div>
      )}
      {categories.isError && !categories.data && (
        <p className={styles['failed']}>
          {words.categoriesFailed}
          <Button look="quiet" busy={categories.isFetching} onClick={() => void categories.refetch()}>
            {problems.retry}
          </Button>
        </p>
      )}
      {categories.data && (
        <ul className={styles['list']}>
          <CategoryLink filters={filters} name={words.everything} />
          {categories.data.map((category) => (
            <CategoryLink
              key={category.id}
              filters={filters}
              id={category.id}
              name={category.name}
              count={filters?.query ? undefined : category.productCount}
            />
          ))}
        </ul>
      )}
    </nav>
  );
}

type CategoryLinkProps = {
  filters: CatalogFilters | undefined;
  /** Absent for all categories together. */
  id?: string;
  name: string;
  count?: number | undefined;
};

function CategoryLink({ filters, id, name, count }: CategoryLinkProps) {
  const isCurrent = filters !== undefined && filters.category === id;
  return (
    <li>
      <Link
        className={styles['link']}
        href={catalogUrl({ ...filters, category: id, page: 1 })}
        aria-current={isCurrent || undefined}
      >
        {name}
        {count !== undefined && <span className={styles['count']}> {count}</span>}
      </Link>
    </li>
  );
}
