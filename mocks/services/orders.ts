import type { Quote, QuoteRequest } from '@/features/orders/schemas.ts';
import type { Caller } from '../caller.ts';
import { answered, type Outcome, refused } from '../problem.ts';
import type { Settings } from '../settings.ts';
import type { CatalogService } from './catalog.ts';
import type { CouponService } from './coupons.ts';
import { fillBasket, quoteWith, quoteWithout } from './orders/pricing.ts';

export type OrderService = {
  quote(caller: Caller, request: QuoteRequest): Promise<Outcome<Quote>>;
};

type Dependencies = {
  settings: Settings;
  catalog: CatalogService;
  coupons: CouponService;
};

/** The Orders service. */
export function createOrders({ settings, catalog, coupons }: Dependencies): OrderService {
  return {
    quote: async (caller, { lines, couponId, delivery }) => {
      const filled = await fillBasket(catalog, lines, delivery.method);
      if (!filled.ok) return refused(404, 'product_not_found', `No product ${filled.unknown}`);
      if (couponId === null) return answered(200, quoteWithout(filled.basket));
      const inPlay = await coupons.lookUp(caller, couponId);
      return answered(200, quoteWith(filled.basket, couponId, inPlay, settings.now()));
    },
  };
}
