import { memo, useId } from 'react';
import { quantityLimit } from '@/features/catalog/model/availability.ts';
import type { Product } from '@/features/catalog/schemas.ts';
import { ProductPicture } from '@/features/catalog/ui/product-picture.tsx';
import { cartMessages as words } from '@/shared/messages/cart.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { isSameMoney, type Money, multiplyMoney } from '@/shared/money/money.ts';
import { paths } from '@/shared/paths.ts';
import { Button } from '@/shared/ui/button.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { QuantityStepper } from '@/shared/ui/quantity-stepper.tsx';
import { VisuallyHidden } from '@/shared/ui/visually-hidden.tsx';
import { useCartActions, useCartQuantity } from '../store.ts';
import styles from './cart-line-item.module.css';
import { focusNeighbourOf, lineLinkId } from './focus.ts';
import { LineNote } from './line-note.tsx';
import { useFocusKept } from './use-focus-kept.ts';

type CartLineItemProps = { product: Product; lastSeenUnitPrice: Money };

/** One line of the cart, which looks for its quantity by itself: changing one renders its own line only. */
export const CartLineItem = memo(function CartLineItem({ product, lastSeenUnitPrice }: CartLineItemProps) {
  const { name, unitPrice } = product;
  const quantity = useCartQuantity(product.id);
  const { quantityChanged, quantityStepped } = useCartActions();
  const noteId = useId();
  const rowRef = useFocusKept<HTMLLIElement>(focusNeighbourOf);
  const url = paths.product(product.id);
  return (
    <li ref={rowRef} className={styles['line']}>
      <Link href={url} className={styles['picture']} tabIndex={-1} aria-hidden="true">
        <ProductPicture product={product} urgency="soon" decorative />
      </Link>
      <div className={styles['facts']}>
        <Link id={lineLinkId(product.id)} href={url} className={styles['name']}>
          {name}
        </Link>
        <p className={styles['price']}>{words.each(formatMoney(unitPrice))}</p>
        {!isSameMoney(unitPrice, lastSeenUnitPrice) && (
          <p className={styles['changed']}>
            {words.priceChanged(formatMoney(lastSeenUnitPrice), formatMoney(unitPrice))}
          </p>
        )}
      </div>
      <p className={styles['subtotal']}>
        <VisuallyHidden inText>{words.subtotalOf(name)} </VisuallyHidden>
        {formatMoney(multiplyMoney(unitPrice, quantity))}
      </p>
      <div className={styles['quantity']}>
        <QuantityStepper
          name={name}
          value={quantity}
          max={Math.max(1, quantityLimit(product))}
          describedBy={noteId}
          onChange={(wanted) => quantityChanged(product.id, wanted)}
          onStep={(by) => quantityStepped(product.id, by)}
        />
        <LineNote id={noteId} product={product} quantity={quantity} />
      </div>
      <LineActions product={product} />
    </li>
  );
});

function LineActions({ product: { id, name } }: { product: Product }) {
  const { lineRemoved, lineSavedForLater } = useCartActions();
  return (
    <div className={styles['actions']}>
      <Button
        look="quiet"
        aria-label={words.saveForLater(name)}
        onClick={(event) => {
          focusNeighbourOf(event.currentTarget);
          lineSavedForLater(id);
        }}
      >
        {words.saveShort}
      </Button>
      <Button
        look="quiet"
        aria-label={words.remove(name)}
        onClick={(event) => {
          focusNeighbourOf(event.currentTarget);
          lineRemoved(id);
        }}
      >
        {words.removeShort}
      </Button>
    </div>
  );
}
