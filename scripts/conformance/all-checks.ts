import { type Check, type Section, sectionOf, SECTIONS } from './check.ts';
import { accountChecks } from './checks/accounts.ts';
import { cartChecks } from './checks/carts.ts';
import { cancellationChecks } from './checks/cancellation.ts';
import { catalogShapes } from './checks/catalog-shapes.ts';
import { concurrencyChecks } from './checks/concurrency.ts';
import { couponAmounts } from './checks/coupon-amounts.ts';
import { couponConditions } from './checks/coupon-conditions.ts';
import { couponReasons } from './checks/coupon-reasons.ts';
import { couponShapes } from './checks/coupon-shapes.ts';
import { couponUses } from './checks/coupon-uses.ts';
import { financingChecks } from './checks/financing.ts';
import { idempotencyChecks } from './checks/idempotency.ts';
import { orderShapes } from './checks/order-shapes.ts';
import { refusalChecks } from './checks/refusals.ts';
import { sessionChecks } from './checks/sessions.ts';
import { slowPaymentChecks } from './checks/slow-payments.ts';

/** Every check, in the order of the report. */
export const ALL_CHECKS: readonly Check[] = [
  ...catalogShapes,
  ...couponShapes,
  ...orderShapes,
  ...couponAmounts,
  ...couponConditions,
  ...couponReasons,
  ...couponUses,
  ...idempotencyChecks,
  ...refusalChecks,
  ...cancellationChecks,
  ...slowPaymentChecks,
  ...concurrencyChecks,
  ...cartChecks,
  ...accountChecks,
  ...sessionChecks,
  ...financingChecks,
];

/** The checks of these sections or ids; all without a name. @throws Error for a name that is neither */
export function selectChecks(names: readonly string[]): readonly Check[] {
  const unknown = names.filter((name) => !isSection(name) && !ALL_CHECKS.some((check) => check.id === name));
  if (unknown.length > 0) {
    const sections = Object.keys(SECTIONS).join(', ');
    throw new Error(`No section or check ${unknown.join(', ')}. Sections: ${sections}; checks: see --list.`);
  }
  if (names.length === 0) return ALL_CHECKS;
  return ALL_CHECKS.filter((check) => names.includes(check.id) || names.includes(sectionOf(check)));
}

function isSection(name: string): name is Section {
  return Object.hasOwn(SECTIONS, name);
}
