import { useId, useState } from 'react';
import { catalogMessages as words } from '@/shared/messages/catalog.ts';
import { productMessages } from '@/shared/messages/product.ts';
import { Button } from '@/shared/ui/button.tsx';
import { QuantityStepper } from '@/shared/ui/quantity-stepper.tsx';
import { VisuallyHidden } from '@/shared/ui/visually-hidden.tsx';
import { availabilityOf, quantityLimit } from '../model/availability.ts';
import type { Product } from '../schemas.ts';
import { Price } from './price.tsx';
import styles from './product-detail.module.css';
import { ProductPicture } from './product-picture.tsx';

type ProductDetailProps = {
  product: Product;
  /** Units of it in the cart. */
  inCart: number;
  /** Why the last try to add it was refused. */
  refusal?: string | undefined;
  /** It is being added and waits for the cart. */
  isWaiting: boolean;
  onAdd: (product: Product, quantity: number) => void;
};

/** One product in full, with as many of it into the cart as the shop can deliver. */
export function ProductDetail({ product, inCart, refusal, isWaiting, onAdd }: ProductDetailProps) {
  const stateId = useId();
  const [chosen, setChosen] = useState(1);
  const limit = quantityLimit(product);
  const stillToHave = Math.max(1, limit - inCart);
  const quantity = Math.min(chosen, stillToHave);
  return (
    <article className={styles['detail']}>
      <div className={styles['picture']}>
        <ProductPicture product={product} urgency="first" />
      </div>
      <div className={styles['facts']}>
        <h1>{product.name}</h1>
        <Price product={product} size="large" />
        <p className={styles['description']}>{product.description}</p>
        <p id={stateId} className={styles['state']}>
          <StockState product={product} />
          {limit < product.stock && <span>{productMessages.atMost(limit)}</span>}
          {inCart > 0 && <span className={styles['in-cart']}>{words.inCart(inCart)}</span>}
        </p>
        <div className={styles['buy']}>
          {limit > 0 && (
            <QuantityStepper
              name={product.name}
              value={quantity}
              max={stillToHave}
              describedBy={stateId}
              onChange={setChosen}
            />
          )}
          <Button
            look="primary"
            className={styles['add']}
            disabled={limit === 0}
            busy={isWaiting}
            aria-describedby={stateId}
            onClick={() => onAdd(product, quantity)}
          >
            <span>
              {words.addBefore} <VisuallyHidden inText>{product.name} </VisuallyHidden>
              {words.addAfter}
            </span>
          </Button>
        </div>
        {refusal && <p className={styles['refusal']}>{refusal}</p>}
      </div>
    </article>
  );
}

function StockState({ product }: { product: Product }) {
  const availability = availabilityOf(product);
  switch (availability.kind) {
    case 'sold_out':
      return <strong>{words.soldOut}</strong>;
    case 'low_stock':
      return <strong className={styles['low']}>{words.onlyLeft(availability.left)}</strong>;
    case 'in_stock':
      return <span>{productMessages.inStock}</span>;
  }
}
