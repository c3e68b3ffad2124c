import type { Shop } from './shop.ts';

/** The parts of the report, in their order. */
export const SECTIONS = {
  shapes: 'Contract shapes',
  coupons: 'Coupon rules',
  idempotency: 'Idempotency',
  commitments: 'Commitments',
  concurrency: 'Concurrency',
  carts: 'Carts',
  accounts: 'Accounts',
  financing: 'Financing',
} as const;
export type Section = keyof typeof SECTIONS;

/** One rule of the contract and how to see that a back end keeps it. */
export type Check = {
  /** `section.name`, unique. */
  readonly id: `${Section}.${string}`;
  /** The rule in one sentence. */
  readonly rule: string;
  /** Where the rule stands: a call of the contract, or a page of the documentation. */
  readonly source: string;
  /** @throws Violation when the rule is broken, Skipped when the target lacks what the check needs */
  run(shop: Shop): Promise<void>;
};

export function sectionOf({ id }: Check): Section {
  return id.slice(0, id.indexOf('.')) as Section;
}
