import { buyingDefects } from './buying-defects.ts';
import { couponDefects } from './coupon-defects.ts';
import { customerDefects } from './customer-defects.ts';
import type { Defect } from './plant.ts';
import { shapeDefects } from './shape-defects.ts';

/** Every mistake that the checks are known to find. */
export const ALL_DEFECTS: readonly Defect[] = [
  ...shapeDefects,
  ...couponDefects,
  ...buyingDefects,
  ...customerDefects,
];
