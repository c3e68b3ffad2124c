import { cartMessages as words } from '@/shared/messages/cart.ts';
import { paths } from '@/shared/paths.ts';
import { buttonClass } from '@/shared/ui/button.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { useCartDurability } from '../store.ts';
import styles from './empty-cart.module.css';

/** An empty cart says what happens to what is added, and where to find something. */
export function EmptyCart({ hasCoupon }: { hasCoupon: boolean }) {
  const isStored = useCartDurability() === 'stored';
  return (
    <div className={styles['empty']}>
      <Basket />
      <h2>{words.emptyTitle}</h2>
      {isStored && <p className={styles['text']}>{words.emptyText}</p>}
      {hasCoupon && <p className={styles['text']}>{words.couponStays}</p>}
      <Link href={paths.catalog()} className={buttonClass('primary')}>
        {words.browse}
      </Link>
    </div>
  );
}

function Basket() {
  return (
    <svg className={styles['basket']} viewBox="0 0 120 96" aria-hidden="true">
      <path d="M38 40 56 10M82 40 64 10" />
      <path d="M14 40h92l-10 44a6 6 0 0 1-6 5H30a6 6 0 0 1-6-5L14 40Z" />
      <path d="M42 52v24M60 52v24M78 52v24" />
    </svg>
  );
}
