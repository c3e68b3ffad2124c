import { done, nothingToUndo, type Step } from '../step.ts';
import { couponRefusal, couponUseOf } from './redeem.ts';
import { outOfStock, reservationOf } from './reserve.ts';

/** Step 6: make what is held final: the stock is sold, the coupon used. Undone where it was taken, in steps 3 and 4. */
export const claimStep: Step = {
  name: 'claim',
  service: 'catalog',
  async run(order, { catalog, coupons, settings }) {
    const now = settings.now();
    const sold = await catalog.claimStock(reservationOf(order, now));
    if (!sold.ok) return outOfStock(sold.shortages);

    const use = couponUseOf(order, now);
    if (use && order.basket && !(await coupons.claimUse(use))) {
      return couponRefusal(order, order.basket, { code: 'usage_limit_reached' });
    }
    return done(order);
  },
  compensate: nothingToUndo,
};
