import { catalogMessages as words } from '@/shared/messages/catalog.ts';
import { buttonClass } from '@/shared/ui/button.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { WheelMark } from '@/shared/ui/wheel-mark.tsx';
import { type CatalogFilters, catalogUrl } from '../filters.ts';
import styles from './empty-results.module.css';

type EmptyResultsProps = {
  filters: CatalogFilters;
  /** Products on all pages together. */
  total: number;
};

/** In place of products: what to try instead. */
export function EmptyResults({ filters, total }: EmptyResultsProps) {
  return total === 0 ? <NothingFound filters={filters} /> : <PastTheEnd filters={filters} />;
}

/** Nothing answers the filters. */
function NothingFound({ filters: { query, category, sort } }: { filters: CatalogFilters }) {
  return (
    <section className={styles['empty']}>
      <WheelMark className={styles['wheel']} />
      <h2>{words.nothingTitle(query)}</h2>
      {query && <p>{words.nothingText(category !== undefined)}</p>}
      <p className={styles['ways-out']}>
        {query && category && (
          <Link className={buttonClass('primary')} href={catalogUrl({ query, sort })}>
            {words.searchEverywhere(query)}
          </Link>
        )}
        {query && (
          <Link
            className={buttonClass(category ? 'secondary' : 'primary')}
            href={catalogUrl({ category, sort })}
          >
            {words.clearSearch}
          </Link>
        )}
        {category && (
          <Link className={buttonClass('secondary')} href={catalogUrl({})}>
            {words.showEverything}
          </Link>
        )}
      </p>
    </section>
  );
}

/** There are products, but fewer pages than the URL asks for. */
function PastTheEnd({ filters }: { filters: CatalogFilters }) {
  return (
    <section className={styles['empty']}>
      <WheelMark className={styles['wheel']} />
      <h2>{words.pastTheEnd(filters.page)}</h2>
      <p className={styles['ways-out']}>
        <Link className={buttonClass('primary')} href={catalogUrl({ ...filters, page: 1 })}>
          {words.toFirstPage}
        </Link>
      </p>
    </section>
  );
}
