import { useItemCountBehindDoor } from '@/features/cart/cart-door.ts';
import { MiniCartButton } from '@/features/cart/ui/mini-cart-button.tsx';
import { shellMessages as words } from '@/shared/messages/shell.ts';
import { paths } from '@/shared/paths.ts';
import { Icon } from '@/shared/ui/icon.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { VisuallyHidden } from '@/shared/ui/visually-hidden.tsx';
import { WheelMark } from '@/shared/ui/wheel-mark.tsx';
import { AccountEntry } from './account-entry.tsx';
import styles from './header.module.css';
import { SearchForm } from './search-form.tsx';

export function Header() {
  return (
    <header className={styles['header']}>
      <div className={styles['inner']}>
        <Link className={styles['wordmark']} href={paths.catalog()} aria-label={words.home}>
          <WheelMark className={styles['wheel']} />
          <span>{words.name}</span>
        </Link>
        <SearchForm className={styles['search']} />
        <nav className={styles['links']} aria-label={words.mainNavigation}>
          <Link className={`${styles['link']} ${styles['orders']}`} href={paths.orders()}>
            {words.orders}
          </Link>
          <AccountEntry className={styles['link']} />
          <CartLink />
          <MiniCartButton className={styles['link']} />
        </nav>
      </div>
    </header>
  );
}

function CartLink() {
  const count = useItemCountBehindDoor();
  return (
    <Link className={styles['link']} href={paths.cart()}>
      <span className={styles['cart']}>
        <Icon name="basket" />
        {count > 0 && (
          <span className={styles['badge']} aria-hidden="true">
            {count}
          </span>
        )}
      </span>
      <span className={styles['cart-text']} aria-hidden="true">
        {words.cartText}
      </span>
      <VisuallyHidden>{words.cart(count)}</VisuallyHidden>
    </Link>
  );
}
