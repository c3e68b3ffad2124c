import { CategoryNav } from '@/features/catalog/ui/category-nav.tsx';
import { shellMessages as words } from '@/shared/messages/shell.ts';
import { paths } from '@/shared/paths.ts';
import { buttonClass } from '@/shared/ui/button.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { WheelMark } from '@/shared/ui/wheel-mark.tsx';
import styles from './not-found.module.css';

export default function NotFoundRoute() {
  return (
    <div className={styles['page']}>
      <WheelMark className={styles['wheel']} />
      <h1>{words.notFoundTitle}</h1>
      <p>{words.notFoundText}</p>
      <CategoryNav />
      <p>
        <Link className={buttonClass('primary')} href={paths.catalog()}>
          {words.toShop}
        </Link>
      </p>
    </div>
  );
}
