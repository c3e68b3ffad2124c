import { money } from '@/shared/money/money.ts';
import type { Messages } from '../../messages.ts';
import type { Store } from '../../store.ts';
import type { Credit } from '../credit.ts';
import { createProductService, type ProductService } from './applications.ts';
import type { Arbiter } from './arbiter.ts';
import type { FinancingTables } from './financing-tables.ts';

/** The store credit that comes with the card, in minor units: 500.00. */
const CARD_CREDIT_LIMIT = 50_000;

const CODE_DIGITS = 6;

type Dependencies = {
  store: Store<FinancingTables>;
  arbiter: Arbiter;
  messages: Messages;
  emailOf: (customerId: string) => Promise<string | undefined>;
  credit: Pick<Credit, 'open' | 'limitOf'>;
  currency: () => Promise<string>;
};

/** The services of the credit card and of the loan. They share code, but no data, and know nothing of each other. */
export function createProductServices({ credit, currency, ...shared }: Dependencies): {
  cards: ProductService;
  loans: ProductService;
} {
  const usualLimit = async () => money(CARD_CREDIT_LIMIT, await currency());
  return {
    cards: createProductService({
      ...shared,
      product: 'credit_card',
      table: 'credit-card.applications',
      newCode,
      termsFor: async (customerId) => ({
        creditLimit: (await credit.limitOf(customerId)) ?? (await usualLimit()),
      }),
      onGranted: async (customerId) => credit.open(customerId, await usualLimit()),
    }),
    loans: createProductService({
      ...shared,
      product: 'loan',
      table: 'loan.applications',
      newCode,
      termsFor: async () => ({}),
      onGranted: async () => undefined,
    }),
  };
}

/** Six digits, each as likely as any other. */
function newCode(): string {
  const limit = 10 ** CODE_DIGITS;
  const fair = 2 ** 32 - (2 ** 32 % limit);
  for (;;) {
    const [drawn = fair] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < fair) return String(drawn % limit).padStart(CODE_DIGITS, '0');
  }
}
