import { isSameMoney } from '@/shared/money/money.ts';
import { refused } from '../../../problem.ts';
import { fillBasket, type Basket, quoteWith, quoteWithout } from '../pricing.ts';
import type { OrderRow } from '../order-row.ts';
import { done, nothingToUndo, type Step, type StepContext } from '../step.ts';

/** Step 2: what the lines cost now. Any drift from what the shopper saw is refused with the new quote. */
export const priceStep: Step = {
  name: 'price',
  service: 'catalog',
  async run(order, context) {
    const { lines, delivery } = order.request;
    const filled = await fillBasket(context.catalog, lines, delivery.method);
    if (!filled.ok) {
      const detail = `No product ${filled.unknown}`;
      return { kind: 'refused', ...refused(409, 'product_not_found', detail, { productId: filled.unknown }) };
    }
    const drifted = driftedLines(order, filled.basket);
    if (drifted.length === 0) return done({ ...order, basket: filled.basket });

    const quote = await currentQuote(order, filled.basket, context);
    const detail = `Other prices than expected: ${drifted.map((line) => line.productId).join(', ')}`;
    return { kind: 'refused', ...refused(409, 'price_changed', detail, { lines: drifted, quote }) };
  },
  compensate: nothingToUndo,
};

function driftedLines({ request }: OrderRow, basket: Basket) {
  return request.lines.flatMap(({ productId, expectedUnitPrice }, index) => {
    const unitPrice = basket.lines[index]?.unitPrice;
    if (!unitPrice || isSameMoney(unitPrice, expectedUnitPrice)) return [];
    return [{ productId, expectedUnitPrice, unitPrice }];
  });
}

async function currentQuote({ request, caller }: OrderRow, basket: Basket, context: StepContext) {
  const { couponId, contact } = request;
  if (couponId === null) return quoteWithout(basket);
  const inPlay = await context.coupons.lookUp(caller, couponId, contact.email);
  return quoteWith(basket, couponId, inPlay, context.settings.now());
}
