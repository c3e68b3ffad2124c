import { cartMessages as words } from '@/shared/messages/cart.ts';
import { Button } from '@/shared/ui/button.tsx';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import { VisuallyHidden } from '@/shared/ui/visually-hidden.tsx';
import type { CartLine } from '../model/cart-document.ts';
import { useCartActions } from '../store.ts';
import { CartLineItem } from './cart-line-item.tsx';
import itemStyles from './cart-line-item.module.css';
import styles from './cart-lines.module.css';
import { focusHeading, focusNeighbourOf } from './focus.ts';
import type { ProductsById } from './use-cart-contents.ts';
import { useFocusKept } from './use-focus-kept.ts';

type CartLinesProps = {
  lines: readonly CartLine[];
  products: ProductsById;
  /** Every product has been answered for: what is missing is gone from the catalog, not on its way. */
  isComplete: boolean;
};

/** What is in the cart, in the order it was added. */
export function CartLines({ lines, products, isComplete }: CartLinesProps) {
  const listRef = useFocusKept<HTMLUListElement>(focusHeading);
  return (
    <ul
      ref={listRef}
      className={styles['lines']}
      aria-label={words.lines}
      aria-busy={!isComplete || undefined}
    >
      {lines.map(({ productId, lastSeenUnitPrice }) => {
        const product = products.get(productId);
        if (product)
          return <CartLineItem key={productId} product={product} lastSeenUnitPrice={lastSeenUnitPrice} />;
        return isComplete ? (
          <GoneLine key={productId} productId={productId} />
        ) : (
          <LoadingLine key={productId} />
        );
      })}
    </ul>
  );
}

function GoneLine({ productId }: { productId: string }) {
  const { lineRemoved } = useCartActions();
  return (
    <li className={itemStyles['gone']}>
      <h3>{words.gone}</h3>
      <p>{words.goneText}</p>
      <Button
        onClick={(event) => {
          focusNeighbourOf(event.currentTarget);
          lineRemoved(productId);
        }}
      >
        {words.removeGone}
      </Button>
    </li>
  );
}

function LoadingLine() {
  return (
    <li className={itemStyles['line']}>
      <VisuallyHidden>{words.loading}</VisuallyHidden>
      <span className={itemStyles['picture']}>
        <Skeleton height="100%" />
      </span>
      <span className={itemStyles['facts']}>
        <Skeleton width="70%" height="1.5em" />
        <Skeleton width="6rem" />
      </span>
      <span className={itemStyles['quantity']}>
        <Skeleton width="8.5rem" height="var(--target)" />
      </span>
      <span className={itemStyles['subtotal']}>
        <Skeleton width="4rem" />
      </span>
      <span className={itemStyles['actions']}>
        <Skeleton width="12rem" height="var(--target)" />
      </span>
    </li>
  );
}
