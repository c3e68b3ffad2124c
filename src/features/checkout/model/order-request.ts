import type {
  Address,
  Contact,
  DeliveryMethod,
  OrderRequest,
  Payment,
  Quote,
  QuoteRequest,
} from '@/features/orders/schemas.ts';

type Line = { readonly productId: string; readonly quantity: number };

/** The question "what would this cost now?" for a cart. The address is left out: it does not change the price. */
export function quoteRequest(
  lines: readonly Line[],
  couponId: string | null,
  method: DeliveryMethod,
): QuoteRequest {
  return {
    lines: lines.map(({ productId, quantity }) => ({ productId, quantity })),
    couponId,
    delivery: { method },
  };
}

/** The order for exactly what the shopper saw: the prices and the total are those of the quote on screen. */
export function orderRequest(seen: {
  readonly cartId: string;
  readonly couponId: string | null;
  readonly quote: Quote;
  readonly contact: Contact;
  readonly address: Address;
  readonly method: DeliveryMethod;
  readonly payment: Payment;
}): OrderRequest {
  return {
    cartId: seen.cartId,
    lines: seen.quote.lines.map(({ productId, quantity, unitPrice }) => ({
      productId,
      quantity,
      expectedUnitPrice: unitPrice,
    })),
    couponId: seen.couponId,
    expectedTotal: seen.quote.total,
    contact: seen.contact,
    delivery: { method: seen.method, address: seen.address },
    payment: seen.payment,
  };
}

/** The lines that can still be had: quantities cut to what is available, sold-out lines left out. */
export function linesLeft<L extends Line>(
  lines: readonly L[],
  short: readonly { readonly productId: string; readonly available: number }[],
): L[] {
  const available = new Map(short.map((line) => [line.productId, line.available]));
  return lines
    .map((line) => ({
      ...line,
      quantity: Math.min(line.quantity, available.get(line.productId) ?? Infinity),
    }))
    .filter((line) => line.quantity > 0);
}
