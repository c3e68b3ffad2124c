import { productMessages as words } from '@/shared/messages/product.ts';
import { Link } from '@/shared/ui/link.tsx';
import { catalogUrl } from '../filters.ts';
import type { Category } from '../schemas.ts';
import styles from './breadcrumb.module.css';

/** The way back from a product: the shop and, once it is known, the product's category. */
export function Breadcrumb({ category }: { category: Category | undefined }) {
  return (
    <nav className={styles['breadcrumb']} aria-label={words.breadcrumb}>
      <ol>
        <li>
          <Link href={catalogUrl({})}>{words.shop}</Link>
        </li>
        {category && (
          <li>
            <Link href={catalogUrl({ category: category.id })}>{category.name}</Link>
          </li>
        )}
      </ol>
    </nav>
  );
}
