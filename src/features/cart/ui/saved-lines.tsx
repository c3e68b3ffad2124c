import { useId } from 'react';
import type { Product } from '@/features/catalog/schemas.ts';
import { ProductPicture } from '@/features/catalog/ui/product-picture.tsx';
import { cartMessages as words } from '@/shared/messages/cart.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { paths } from '@/shared/paths.ts';
import { announce } from '@/shared/ui/announcer.tsx';
import { Button } from '@/shared/ui/button.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import { CART_LIMITS } from '../create-cart-store.ts';
import type { CartLine } from '../model/cart-document.ts';
import { useCartActions } from '../store.ts';
import { focusNeighbourOf, lineLinkId } from './focus.ts';
import styles from './saved-lines.module.css';
import type { ProductsById } from './use-cart-contents.ts';

type SavedLinesProps = {
  lines: readonly CartLine[];
  cartLines: readonly CartLine[];
  products: ProductsById;
  isComplete: boolean;
};

/** What the shopper keeps for another day: no part of the total, and it does not end with the cart. */
export function SavedLines({ lines, cartLines, products, isComplete }: SavedLinesProps) {
  const headingId = useId();
  if (lines.length === 0) return null;
  return (
    <section className={styles['saved']} aria-labelledby={headingId}>
      <h2 id={headingId}>{words.saved}</h2>
      <p className={styles['hint']}>{words.savedText}</p>
      <ul className={styles['list']} aria-labelledby={headingId}>
        {lines.map(({ productId }) => {
          const product = products.get(productId);
          if (product) {
            const obstacle = obstacleOf(productId, cartLines);
            return <SavedLine key={productId} product={product} obstacle={obstacle} />;
          }
          return isComplete ? (
            <GoneSavedLine key={productId} productId={productId} />
          ) : (
            <li key={productId} className={styles['line']}>
              <Skeleton height="7rem" />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Why the cart cannot take it; `null` when it can. */
function obstacleOf(productId: string, cartLines: readonly CartLine[]): string | null {
  const present = cartLines.find((line) => line.productId === productId);
  if (!present) return cartLines.length < CART_LIMITS.lines ? null : words.cartFull(CART_LIMITS.lines);
  return present.quantity < CART_LIMITS.quantity ? null : words.lineFull(CART_LIMITS.quantity);
}

function SavedLine({ product, obstacle }: { product: Product; obstacle: string | null }) {
  const { savedLineMovedToCart, savedLineRemoved } = useCartActions();
  const { id, name, unitPrice } = product;
  return (
    <li className={styles['line']}>
      <span className={styles['picture']}>
        <ProductPicture product={product} decorative />
      </span>
      <div className={styles['facts']}>
        <Link id={`saved-${lineLinkId(id)}`} className={styles['name']} href={paths.product(id)}>
          {name}
        </Link>
        <p className={styles['hint']}>{formatMoney(unitPrice)}</p>
        {obstacle !== null && <p className={styles['hint']}>{obstacle}</p>}
      </div>
      <div className={styles['actions']}>
        <Button
          aria-label={words.moveToCart(name)}
          aria-disabled={obstacle !== null || undefined}
          onClick={(event) => {
            if (obstacle !== null) return;
            focusNeighbourOf(event.currentTarget);
            savedLineMovedToCart(id);
            announce(words.movedToCart(name));
          }}
        >
          {words.moveShort}
        </Button>
        <Button
          look="quiet"
          aria-label={words.deleteSaved(name)}
          onClick={(event) => {
            focusNeighbourOf(event.currentTarget);
            savedLineRemoved(id);
            announce(words.removed(name));
          }}
        >
          {words.deleteShort}
        </Button>
      </div>
    </li>
  );
}

function GoneSavedLine({ productId }: { productId: string }) {
  const { savedLineRemoved } = useCartActions();
  return (
    <li className={styles['line']}>
      <p className={styles['facts']}>{words.gone}</p>
      <div className={styles['actions']}>
        <Button
          onClick={(event) => {
            focusNeighbourOf(event.currentTarget);
            savedLineRemoved(productId);
          }}
        >
          {words.removeGone}
        </Button>
      </div>
    </li>
  );
}
