import { useQuery } from '@tanstack/react-query';
import { catalogMessages as words } from '@/shared/messages/catalog.ts';
import { usePageTitle } from '@/shared/ui/page-title.ts';
import { WheelMark } from '@/shared/ui/wheel-mark.tsx';
import type { CatalogFilters } from '../filters.ts';
import { catalogQueries } from '../queries.ts';
import styles from './catalog-intro.module.css';

/** The catalog's heading: a welcome, or what is being looked at. Names the document, too. */
export function CatalogIntro({ filters: { query, category } }: { filters: CatalogFilters }) {
  const { data: categories } = useQuery(catalogQueries.categories());
  const categoryName =
    category && (categories?.find((each) => each.id === category)?.name ?? words.unknownCategory);
  const title = query ? words.searchTitle(query) : categoryName;
  usePageTitle(title ?? words.welcome);

  if (title) return <h1 className={styles['plain']}>{title}</h1>;
  return (
    <div className={styles['welcome']}>
      <WheelMark className={styles['wheel']} />
      <h1>{words.welcome}</h1>
      <p className={styles['text']}>{words.welcomeText}</p>
    </div>
  );
}
