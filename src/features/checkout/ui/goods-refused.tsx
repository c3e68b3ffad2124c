import { useQuery } from '@tanstack/react-query';
import { orderQueries } from '@/features/orders/queries.ts';
import type { OrderRequest } from '@/features/orders/schemas.ts';
import { checkoutMessages as words } from '@/shared/messages/checkout.ts';
import { refusalMessages as refusals } from '@/shared/messages/refusals.ts';
import { Button } from '@/shared/ui/button.tsx';
import { linesLeft, quoteRequest } from '../model/order-request.ts';
import type { RefusalProps } from './refusal-props.ts';
import { BackToCart, Refused } from './refused.tsx';
import { goneTexts, type ShortLine, shortLines, useGoneProducts } from './use-gone-products.ts';

/** Some lines cannot be had in the wanted quantity: what is left of them, and what that would cost. */
export function OutOfStock({ attempt, refusal, texts, choices }: RefusalProps<'out_of_stock'>) {
  const rest = useRest(attempt.request, refusal.lines);
  return (
    <Refused
      title={rest.isEmpty ? refusals.titles.sold_out : refusals.titles.out_of_stock}
      text={rest.isEmpty ? refusals.texts.sold_out : refusals.texts.out_of_stock}
      changes={refusal.lines.map(({ productId, requested, available }) =>
        refusals.stockShort(texts.nameOf(productId), requested, available),
      )}
      {...(rest.totals && { totals: rest.totals })}
      actions={
        <>
          {!rest.isEmpty && (
            <Button look="primary" onClick={() => choices.restTaken(refusal.lines)}>
              {refusals.takeWhatIsLeft}
            </Button>
          )}
          <BackToCart onLeave={choices.leftForElsewhere} />
        </>
      }
    />
  );
}

/** Some products are not in the catalog any more. The refusal does not say which: the catalog does. */
export function ProductsGone({ attempt, texts, choices }: RefusalProps<'product_not_found'>) {
  const gone = useGoneProducts(attempt.request.lines, texts.findGoneProducts);
  const rest = useRest(attempt.request, gone.data && shortLines(gone.data));
  const isBack = gone.data?.length === 0;
  const text = isBack ? 'is_back' : 'product_not_found';
  return (
    <Refused
      title={rest.isEmpty ? refusals.titles.all_gone : refusals.titles.product_not_found}
      text={refusals.texts[rest.isEmpty ? 'all_gone' : text]}
      changes={gone.isError ? [words.goneUnknown] : goneTexts(gone.data ?? [])}
      {...(rest.totals && { totals: rest.totals })}
      actions={
        <>
          {gone.isError && <Button onClick={() => void gone.refetch()}>{words.tryAgain}</Button>}
          {isBack && (
            <Button look="primary" onClick={choices.anotherTryWanted}>
              {words.tryAgain}
            </Button>
          )}
          {!gone.isError && !isBack && !rest.isEmpty && (
            <Button
              look="primary"
              busy={!gone.data}
              onClick={() => choices.restTaken(shortLines(gone.data ?? []))}
            >
              {words.removeGone}
            </Button>
          )}
          <BackToCart onLeave={choices.leftForElsewhere} />
        </>
      }
    />
  );
}

/** What is left of an order without what is short, and its totals before and then; not known while `short` is not. */
function useRest(request: OrderRequest, short: readonly ShortLine[] | undefined) {
  const left = short ? linesLeft(request.lines, short) : [];
  const quote = useQuery({
    ...orderQueries.quote(quoteRequest(left, request.couponId, request.delivery.method)),
    enabled: left.length > 0,
  });
  return {
    isEmpty: short !== undefined && left.length === 0,
    totals: quote.data && ([request.expectedTotal, quote.data.total] as const),
  };
}
