import { Fragment } from 'react';
import { catalogMessages as words } from '@/shared/messages/catalog.ts';
import { Icon } from '@/shared/ui/icon.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { type CatalogFilters, catalogUrl } from '../filters.ts';
import { pageWindow } from '../model/page-window.ts';
import styles from './pager.module.css';

type PagerProps = {
  filters: CatalogFilters;
  pageCount: number;
  /** Called when a page is chosen, before it is loaded. */
  onTurn: () => void;
};

/** Links to the other pages of a list; nothing when there is one page only. */
export function Pager({ filters, pageCount, onTurn }: PagerProps) {
  const { page } = filters;
  if (pageCount < 2) return null;
  const urlOf = (target: number) => catalogUrl({ ...filters, page: target });
  return (
    <nav className={styles['pager']} aria-label={words.pages}>
      {page > 1 && (
        <Link
          className={styles['link']}
          href={urlOf(page - 1)}
          rel="prev"
          aria-label={words.previousPage}
          onClick={onTurn}
        >
          <Icon name="previous" size={20} />
        </Link>
      )}
      {pageWindow(page, pageCount).map(({ page: target, afterGap }) => (
        <Fragment key={target}>
          {afterGap && (
            <span className={styles['gap']} aria-hidden="true">
              …
            </span>
          )}
          <Link
            className={styles['link']}
            href={urlOf(target)}
            aria-label={words.page(target)}
            aria-current={target === page ? 'page' : undefined}
            onClick={onTurn}
          >
            {target}
          </Link>
        </Fragment>
      ))}
      {page < pageCount && (
        <Link
          className={styles['link']}
          href={urlOf(page + 1)}
          rel="next"
          aria-label={words.nextPage}
          onClick={onTurn}
        >
          <Icon name="next" size={20} />
        </Link>
      )}
    </nav>
  );
}
