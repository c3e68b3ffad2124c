import { useEffect, useId } from 'react';
import { savedCartMessages as words } from '@/shared/messages/saved-cart.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { paths } from '@/shared/paths.ts';
import { Button, buttonClass } from '@/shared/ui/button.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Notice } from '@/shared/ui/notice.tsx';
import { lineOf } from '../../model/read-cart.ts';
import type { ProductsById } from '../../ui/use-cart-contents.ts';
import type { SavedCart } from '../keep-saved.ts';
import { type RestoredChange, restoredChanges } from '../model/restored-changes.ts';
import type { RestoredCart } from '../saved-state.ts';
import styles from './saved-notices.module.css';

type RestoredChangesProps = {
  saved: SavedCart;
  restored: RestoredCart;
  /** What the catalog has today of all of its products. */
  products: ProductsById;
  /** Why its coupon no longer counts, in words; `null` when it does. */
  couponProblem: string | null;
  onClosed: () => void;
};

/** Says line by line what is not as it was when the cart was last seen. Quantities are brought down to what can be had. */
export function RestoredChanges({
  saved,
  restored,
  products,
  couponProblem,
  onClosed,
}: RestoredChangesProps) {
  const changes = restoredChanges(restored.lines, products);
  useQuantitiesLimited(saved, changes);
  const listId = useId();
  const hasChanged = changes.length > 0 || couponProblem !== null;
  if (!hasChanged && !restored.isAfterSignIn) return null;

  const count = restored.lines.reduce((sum, line) => sum + line.quantity, 0);
  const close = () => {
    saved.cart.actions.pricesSeen(
      changes.flatMap((change) =>
        change.kind === 'price'
          ? [{ productId: change.product.id, unitPrice: change.product.unitPrice }]
          : [],
      ),
    );
    saved.restoredSeen();
    onClosed();
  };
  return (
    <Notice
      tone={hasChanged ? 'warning' : 'info'}
      actions={
        <>
          <Link className={buttonClass('secondary')} href={paths.cart()}>
            {words.viewCart}
          </Link>
          <Button look="quiet" onClick={close}>
            {words.gotIt}
          </Button>
        </>
      }
    >
      <strong id={listId}>{titleOf(restored, count, hasChanged)}</strong>
      {hasChanged && (
        <ul className={styles['changes']} aria-labelledby={listId}>
          {changes.flatMap((change) =>
            change.kind === 'gone'
              ? []
              : [<li key={`${change.kind} ${change.product.id}`}>{textOf(change)}</li>],
          )}
          <GoneItem count={changes.filter((change) => change.kind === 'gone').length} />
          {couponProblem !== null && <li>{words.couponStopped(couponProblem)}</li>}
        </ul>
      )}
    </Notice>
  );
}

function GoneItem({ count }: { count: number }) {
  return count > 0 && <li>{words.gone(count)}</li>;
}

function titleOf({ isAfterSignIn }: RestoredCart, count: number, hasChanged: boolean): string {
  if (!isAfterSignIn) return words.changedTitle;
  return hasChanged ? words.changedTitleAfterSignIn(count) : words.broughtBack(count);
}

function textOf(change: Exclude<RestoredChange, { kind: 'gone' }>): string {
  const { name, unitPrice } = change.product;
  switch (change.kind) {
    case 'price':
      return words.priceChanged(name, formatMoney(change.before), formatMoney(unitPrice));
    case 'sold_out':
      return words.soldOut(name);
    case 'limited':
      return change.by === 'stock'
        ? words.onlyLeft(name, change.before, change.limit)
        : words.onlyAtATime(name, change.before, change.limit);
  }
}

/** The store is outside of React: lines that ask for more than there is get what there is, as the notice says. */
function useQuantitiesLimited({ cart }: SavedCart, changes: readonly RestoredChange[]): void {
  const limits = changes.flatMap((change) =>
    change.kind === 'limited' ? [[change.product.id, change.limit] as const] : [],
  );
  const key = JSON.stringify(limits);
  useEffect(() => {
    const present = cart.read(cart.store.getState().cart);
    for (const [productId, limit] of JSON.parse(key) as [string, number][]) {
      if ((lineOf(present, productId)?.quantity ?? 0) > limit) cart.actions.quantityChanged(productId, limit);
    }
  }, [cart, key]);
}
