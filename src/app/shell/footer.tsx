import { shellMessages as words } from '@/shared/messages/shell.ts';
import { paths } from '@/shared/paths.ts';
import { Link } from '@/shared/ui/link.tsx';
import { WheelMark } from '@/shared/ui/wheel-mark.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import styles from './footer.module.css';

export function Footer() {
  return (
    <footer className={styles['footer']}>
      <div className={styles['inner']}>
        <WheelMark className={styles['wheel']} />
        <p>
          <strong>{words.tagline}</strong>
          <br />
          {words.promise}
        </p>
        <nav aria-label={words.footer} className={styles['links']}>
          <Link href={paths.catalog()}>{words.shop}</Link>
          <Link href={paths.cart()}>{words.yourCart}</Link>
          <Link href={paths.orders()}>{words.yourOrders}</Link>
          <Link href={paths.privacy()}>{words.privacy}</Link>
          <Link href={paths.accessibility()}>{words.accessibility}</Link>
          <Link href={paths.financing()}>{words.financing}</Link>
        </nav>
        <LanguageSwitch />
      </div>
    </footer>
  );
}
