import { memo, type ReactNode, useId } from 'react';
import { catalogMessages as words } from '@/shared/messages/catalog.ts';
import { paths } from '@/shared/paths.ts';
import { Button } from '@/shared/ui/button.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { VisuallyHidden } from '@/shared/ui/visually-hidden.tsx';
import { availabilityOf } from '../model/availability.ts';
import type { Product } from '../schemas.ts';
import { Price } from './price.tsx';
import styles from './product-card.module.css';
import { ProductPicture } from './product-picture.tsx';

type ProductCardProps = {
  product: Product;
  /** Says how many units of a product are in the cart. */
  renderInCart: (productId: string) => ReactNode;
  /** Why the last try to add it was refused. */
  refusal?: string | undefined;
  /** It is being added and waits for the cart. */
  isWaiting: boolean;
  urgency: 'first' | 'soon' | 'later';
  onAdd: (product: Product) => void;
};

/** One product of the grid: picture, name, price, what is left, and the way into the cart. Drawn anew only for its own sake. */
export const ProductCard = memo(function ProductCard({
  product,
  renderInCart,
  refusal,
  isWaiting,
  urgency,
  onAdd,
}: ProductCardProps) {
  const stateId = useId();
  const availability = availabilityOf(product);
  const isSoldOut = availability.kind === 'sold_out';
  return (
    <li className={styles['card']}>
      <div className={isSoldOut ? styles['faded'] : undefined}>
        <ProductPicture product={product} urgency={urgency} decorative />
      </div>
      <Link className={styles['name']} href={paths.product(product.id)}>
        <span className={styles['name-text']}>{product.name}</span>
      </Link>
      <Price product={product} />
      <p id={stateId} className={styles['state']}>
        {isSoldOut && <span>{words.soldOut}</span>}
        {availability.kind === 'low_stock' && (
          <span className={styles['low']}>{words.onlyLeft(availability.left)}</span>
        )}
        <span className={styles['in-cart']}>{renderInCart(product.id)}</span>
        {refusal && <span className={styles['refusal']}>{refusal}</span>}
      </p>
      <Button
        wide
        look="soft"
        className={styles['add']}
        disabled={isSoldOut}
        busy={isWaiting}
        aria-describedby={stateId}
        onClick={() => onAdd(product)}
      >
        <span>
          {words.addBefore} <VisuallyHidden inText>{product.name} </VisuallyHidden>
          {words.addAfter}
        </span>
      </Button>
    </li>
  );
});
