import { accountDefects } from './account-defects.ts';
import { cartDefects } from './cart-defects.ts';
import { couponAmountDefects } from './coupon-amount-defects.ts';
import { couponReasonDefects } from './coupon-reason-defects.ts';
import { financingDefects } from './financing-defects.ts';
import { idempotencyDefects } from './idempotency-defects.ts';
import type { Defect } from './plant.ts';
import { purchaseDefects } from './purchase-defects.ts';
import { shapeDefects } from './shape-defects.ts';

/** Every mistake that the checks are known to find. */
export const ALL_DEFECTS: readonly Defect[] = [
  ...shapeDefects,
  ...couponAmountDefects,
  ...couponReasonDefects,
  ...idempotencyDefects,
  ...purchaseDefects,
  ...cartDefects,
  ...accountDefects,
  ...financingDefects,
];
