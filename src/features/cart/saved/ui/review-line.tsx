import type { Product } from '@/features/catalog/schemas.ts';
import { ProductPicture } from '@/features/catalog/ui/product-picture.tsx';
import { savedCartMessages as words } from '@/shared/messages/saved-cart.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { multiplyMoney } from '@/shared/money/money.ts';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import { VisuallyHidden } from '@/shared/ui/visually-hidden.tsx';
import { type LimitedQuantity, limitedQuantity } from '../model/limited-quantity.ts';
import type { ReviewLine as Line } from '../model/review-merge.ts';
import styles from './review-page.module.css';

type ReviewLineProps = {
  line: Line;
  /** `null` when the shop has taken it out of its range, `undefined` while that is not known. */
  product: Product | null | undefined;
  isKept: boolean;
  onToggled: (isKept: boolean) => void;
};

/** One product of two carts: where it comes from, how many there will be, and whether it stays. */
export function ReviewLine({ line, product, isKept, onToggled }: ReviewLineProps) {
  if (product === undefined) return <LoadingLine />;
  const name = product?.name ?? words.goneName;
  const limited = limitedQuantity(line.quantity, product);
  const note = noteOf(line.quantity, limited);
  return (
    <li className={`${styles['line']} ${isKept ? '' : styles['dropped']}`}>
      <span className={styles['picture']}>{product && <ProductPicture product={product} decorative />}</span>
      <div className={styles['facts']}>
        <h2 className={styles['name']}>{name}</h2>
        <p className={styles['origin']}>{originText(line)}</p>
        <p>{words.quantity(limited.quantity)}</p>
        {note !== null && <p className={styles['note']}>{note}</p>}
      </div>
      <p className={styles['amount']}>
        {product && formatMoney(multiplyMoney(product.unitPrice, limited.quantity))}
      </p>
      <label className={styles['keep']}>
        <input
          type="checkbox"
          checked={isKept}
          onChange={(event) => onToggled(event.currentTarget.checked)}
        />
        <span aria-hidden="true">{words.keepShort}</span>
        <VisuallyHidden>{words.keep(name)}</VisuallyHidden>
      </label>
    </li>
  );
}

function LoadingLine() {
  return (
    <li className={styles['line']}>
      <VisuallyHidden>{words.loadingLine}</VisuallyHidden>
      <span className={styles['picture']}>
        <Skeleton height="4.5rem" />
      </span>
      <span className={styles['facts']}>
        <Skeleton width="60%" height="1.5em" />
        <Skeleton width="9rem" />
      </span>
    </li>
  );
}

function originText({ fromDevice, fromSaved }: Line): string {
  if (fromSaved === 0) return words.fromDevice;
  return fromDevice === 0 ? words.fromSaved : words.fromBoth(fromDevice, fromSaved);
}

function noteOf(wanted: number, { quantity, by }: LimitedQuantity): string | null {
  switch (by) {
    case null:
      return null;
    case 'gone':
      return words.goneNote;
    case 'sold_out':
      return words.soldOutNote;
    case 'stock':
      return words.stockLeft(wanted, quantity);
    case 'limit':
      return words.limited(wanted, quantity);
  }
}
