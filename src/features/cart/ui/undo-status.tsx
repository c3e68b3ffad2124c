import { use, useState } from 'react';
import { flushSync } from 'react-dom';
import { CouponSessionContext } from '@/features/coupons/coupon-session.ts';
import { cartMessages as words } from '@/shared/messages/cart.ts';
import { announce } from '@/shared/ui/announcer.tsx';
import { Button } from '@/shared/ui/button.tsx';
import { Icon } from '@/shared/ui/icon.tsx';
import { useCartActions, useUndo } from '../store.ts';
import { focusHeading, focusLine } from './focus.ts';
import styles from './undo-status.module.css';
import type { ProductsById } from './use-cart-contents.ts';

type UndoOffer = NonNullable<ReturnType<typeof useUndo>>;

/** Says what was just taken away, and offers it back. */
export function UndoStatus({ products }: { products: ProductsById }) {
  const undo = useUndo();
  const [closed, setClosed] = useState<UndoOffer | null>(null);
  const { undone } = useCartActions();
  const { desk } = use(CouponSessionContext);
  return (
    <div role="status" className={styles['status']}>
      {undo && undo !== closed && (
        <div className={styles['offer']}>
          <span className={styles['text']}>{undoText(undo, products)}</span>
          <Button
            className={styles['undo']}
            look="quiet"
            onClick={() => {
              // What was asked before this click must not overtake it.
              if (undo.kind === 'coupon_switched') desk.cancel();
              flushSync(undone);
              if (undo.productId === undefined) focusHeading();
              else focusLine(undo.productId);
              announce(words.undone);
            }}
          >
            {words.undo}
          </Button>
          <Button
            className={styles['close']}
            look="quiet"
            aria-label={words.close}
            onClick={() => {
              setClosed(undo);
              focusHeading();
            }}
          >
            <Icon name="close" size={18} />
          </Button>
        </div>
      )}
    </div>
  );
}

function undoText({ kind, productId }: UndoOffer, products: ProductsById): string {
  const name = productId === undefined ? undefined : products.get(productId)?.name;
  switch (kind) {
    case 'line_removed':
      return name === undefined ? words.removedUnnamed : words.removed(name);
    case 'line_saved':
      return name === undefined ? words.savedUnnamed : words.savedForLater(name);
    case 'cart_emptied':
      return words.emptied;
    case 'coupon_switched':
      return words.couponSwitched;
  }
}
