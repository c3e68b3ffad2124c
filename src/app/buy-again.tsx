import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCartActions, useCartLines } from '@/features/cart/store.ts';
import { quantityLimit } from '@/features/catalog/model/availability.ts';
import { catalogQueries } from '@/features/catalog/queries.ts';
import type { Order } from '@/features/orders/schemas.ts';
import { failureText } from '@/shared/messages/failure-text.ts';
import { listText } from '@/shared/messages/formats.ts';
import { orderMessages as words } from '@/shared/messages/orders.ts';
import { paths } from '@/shared/paths.ts';
import { Button, buttonClass } from '@/shared/ui/button.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Notice } from '@/shared/ui/notice.tsx';
import styles from './buy-again.module.css';

/** Puts what was ordered into the cart at today's prices, as much of it as there is and fits. */
export function BuyAgain({ order }: { order: Order }) {
  const addAgain = useAddAgain(order);
  return (
    <>
      <Button busy={addAgain.isPending} onClick={() => addAgain.mutate()}>
        {addAgain.isPending ? words.buyingAgain : words.buyAgain}
      </Button>
      {addAgain.isSuccess && <Added {...addAgain.data} />}
      {addAgain.isError && (
        <div className={styles['outcome']}>
          <Notice tone="danger" role="alert">
            <p>
              {words.buyAgainFailed} {failureText(addAgain.error)}
            </p>
          </Notice>
        </div>
      )}
    </>
  );
}

type Addition = { addedCount: number; missingNames: readonly string[] };

function useAddAgain(order: Order) {
  const queryClient = useQueryClient();
  const { productAdded } = useCartActions();
  const cartLines = useCartLines();
  return useMutation({
    mutationFn: async (): Promise<Addition> => {
      const ids = order.lines.map((line) => line.productId);
      const products = await queryClient.query({ ...catalogQueries.byIds(ids), staleTime: 0 });
      const productById = new Map(products.map((product) => [product.id, product]));
      const inCart = new Map(cartLines.map((line) => [line.productId, line.quantity]));

      const missing = order.lines.filter(({ productId, quantity }) => {
        const product = productById.get(productId);
        if (!product) return true;
        const limit = quantityLimit(product);
        const wanted = Math.min(quantity, limit - (inCart.get(productId) ?? 0));
        if (wanted < 1) return true;
        const added = productAdded({ productId, unitPrice: product.unitPrice, maxPerOrder: limit }, wanted);
        return !added.ok;
      });
      return {
        addedCount: order.lines.length - missing.length,
        missingNames: missing.map((line) => line.name),
      };
    },
  });
}

function Added({ addedCount, missingNames }: Addition) {
  const isPartial = missingNames.length > 0;
  return (
    <div className={styles['outcome']}>
      <Notice
        tone={isPartial ? 'warning' : 'info'}
        role="status"
        actions={
          addedCount > 0 && (
            <Link className={buttonClass('secondary')} href={paths.cart()}>
              {words.toCart}
            </Link>
          )
        }
      >
        {addedCount > 0 && <p>{words.boughtAgain(addedCount)}</p>}
        {isPartial && <p>{words.boughtAgainPartly(listText(missingNames))}</p>}
      </Notice>
    </div>
  );
}
