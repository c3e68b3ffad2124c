import { cartMessages as words } from '@/shared/messages/cart.ts';
import { isSameMoney } from '@/shared/money/money.ts';
import { Button } from '@/shared/ui/button.tsx';
import { Notice } from '@/shared/ui/notice.tsx';
import type { CartLine } from '../model/cart-document.ts';
import { useCartActions } from '../store.ts';
import { focusLine } from './focus.ts';
import type { ProductsById } from './use-cart-contents.ts';

type PriceChangesProps = { lines: readonly CartLine[]; products: ProductsById };

/** Says that prices differ from those the shopper last saw, until that is acknowledged. The lines show old and new. */
export function PriceChanges({ lines, products }: PriceChangesProps) {
  const { pricesSeen } = useCartActions();
  const changed = lines.flatMap(({ productId, lastSeenUnitPrice }) => {
    const unitPrice = products.get(productId)?.unitPrice;
    return unitPrice && !isSameMoney(unitPrice, lastSeenUnitPrice) ? [{ productId, unitPrice }] : [];
  });
  const [first] = changed;
  if (!first) return null;
  return (
    <Notice
      tone="warning"
      actions={
        <Button
          onClick={() => {
            focusLine(first.productId);
            pricesSeen(changed);
          }}
        >
          {words.acceptPrices}
        </Button>
      }
    >
      {words.pricesChanged(changed.length)}
    </Notice>
  );
}
