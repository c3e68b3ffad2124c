import type {
  FinancingApplication,
  FinancingProduct,
  FinancingStanding,
} from '@/features/financing/schemas.ts';
import type { Messages } from '../../messages.ts';
import { answered, type Outcome, type Refused, refused } from '../../problem.ts';
import type { Store } from '../../store.ts';
import type { Arbiter, Claimant, Standing } from './arbiter.ts';
import type { ApplicationRow, FinancingTables } from './financing-tables.ts';

/** This many wrong codes end an application. */
const CODE_TRIES = 5;

/** The service of one financing product: it takes applications, and asks the arbiter whether it may. */
export type ProductService = {
  readonly product: FinancingProduct;
  /** Applies, and sends the one-time code. Applying again with the same id is applying once. */
  apply(claimant: Omit<Claimant, 'product'>): Promise<Outcome<FinancingApplication>>;
  knows(customerId: string, applicationId: string): Promise<boolean>;
  /** Makes the hold final. Confirming again is confirming once. */
  confirm(customerId: string, applicationId: string, code: string): Promise<Outcome<FinancingApplication>>;
  /** Gives the hold back. What is granted stays granted, and cancelling again is fine. */
  cancel(customerId: string, applicationId: string): Promise<void>;
  isGranted(customerId: string): Promise<boolean>;
  /** What the product's own service adds to how it stands: its terms, and the tries that an open application has left. */
  describe(customerId: string): Promise<Pick<FinancingStanding, 'attemptsLeft' | 'creditLimit'>>;
  /** Does what a grant entails, should the process have died before it was done. */
  settle(customerId: string): Promise<void>;
};

type Dependencies = {
  product: FinancingProduct;
  table: 'credit-card.applications' | 'loan.applications';
  store: Store<FinancingTables>;
  arbiter: Arbiter;
  messages: Messages;
  emailOf: (customerId: string) => Promise<string | undefined>;
  /** A new one-time code of six digits. */
  newCode: () => string;
  /** What the product offers to this customer. */
  termsFor: (customerId: string) => Promise<Pick<FinancingStanding, 'creditLimit'>>;
  /** What a grant entails. It may be asked for several times. */
  onGranted: (customerId: string) => Promise<void>;
};

type Verdict =
  | { readonly code: 'right'; readonly row: ApplicationRow }
  | { readonly code: 'wrong'; readonly attemptsLeft: number };

export function createProductService(dependencies: Dependencies): ProductService {
  const { product, table, store, arbiter, messages, emailOf, newCode, termsFor, onGranted } = dependencies;

  function find(customerId: string, id: string): Promise<ApplicationRow | undefined> {
    return store.read(async (tx) => {
      const row = await tx.get(table, id);
      return row?.customerId === customerId ? row : undefined;
    });
  }

  function note({ applicationId: id, customerId, expiresAt }: Omit<Claimant, 'product'>) {
    const fresh = { id, customerId, code: newCode(), wrongCodes: 0, holdExpiresAt: expiresAt };
    return store.transact(async (tx) => {
      const known = await tx.get(table, id);
      const row: ApplicationRow = known ? { ...known, holdExpiresAt: expiresAt } : fresh;
      await tx.put(table, row);
      return row;
    });
  }

  /** Looks at a code and counts a wrong one in the same write, so that many at once are no more than the limit. */
  function tryCode(id: string, code: string, isCounted: boolean): Promise<Verdict> {
    return store.transact(async (tx) => {
      const row = await tx.get(table, id);
      if (!row) throw new Error(`Application ${id} has gone`);
      const isOver = isCounted && row.wrongCodes >= CODE_TRIES;
      if (row.code === code && !isOver) return { code: 'right', row };
      const wrongCodes = Math.min(CODE_TRIES, row.wrongCodes + (isCounted ? 1 : 0));
      await tx.put(table, { ...row, wrongCodes });
      return { code: 'wrong', attemptsLeft: CODE_TRIES - wrongCodes };
    });
  }

  function view({ id, holdExpiresAt }: ApplicationRow, status: FinancingApplication['status']) {
    return { id, product, status, holdExpiresAt: new Date(holdExpiresAt).toISOString() };
  }

  return {
    product,

    apply: async (claimant) => {
      const row = await note(claimant);
      const asked = await arbiter.ask({ ...claimant, product });
      if (!asked.ok) return exclusive(asked.blocker);
      const to = (await emailOf(row.customerId)) ?? '';
      await messages.send({
        id: row.id,
        to,
        subject: `Your code for the ${nameOf(product)}`,
        code: row.code,
      });
      return answered(201, view(row, 'held'));
    },

    knows: async (customerId, id) => (await find(customerId, id)) !== undefined,

    confirm: async (customerId, id, code) => {
      const state = await arbiter.stateOf(customerId, id);
      if (state === 'ended') return holdExpired(product);

      const verdict = await tryCode(id, code, state === 'held');
      if (verdict.code === 'wrong') {
        if (verdict.attemptsLeft === 0) {
          await arbiter.giveBack({ customerId, applicationId: id, product });
        }
        const { attemptsLeft } = verdict;
        return refused(422, 'code_invalid', `Wrong code, ${attemptsLeft} tries left`, { attemptsLeft });
      }
      if (!(await arbiter.grant(customerId, id))) return holdExpired(product);
      await onGranted(customerId);
      return answered(200, view(verdict.row, 'granted'));
    },

    cancel: (customerId, id) => arbiter.giveBack({ customerId, applicationId: id, product }),

    isGranted: async (customerId) => {
      const standing = await arbiter.standingOf(customerId);
      return standing.state === 'granted' && standing.product === product;
    },

    describe: async (customerId) => {
      const terms = await termsFor(customerId);
      const standing = await arbiter.standingOf(customerId);
      if (standing.state !== 'held') return terms;
      const row = await find(customerId, standing.applicationId);
      return row ? { ...terms, attemptsLeft: CODE_TRIES - row.wrongCodes } : terms;
    },

    settle: async (customerId) => {
      const standing = await arbiter.standingOf(customerId);
      if (standing.state === 'granted' && standing.product === product) await onGranted(customerId);
    },
  };
}

function exclusive(blocker: Standing): Refused {
  switch (blocker.state) {
    case 'granted':
      return refused(409, 'exclusive_product_granted', `The customer has the ${nameOf(blocker.product)}`, {
        product: blocker.product,
      });
    case 'held':
      return refused(409, 'exclusive_product_held', `Applied for the ${nameOf(blocker.product)}`, {
        product: blocker.product,
        retryAt: new Date(blocker.until).toISOString(),
      });
    case 'free':
      throw new Error('The arbiter refused an application that nothing stands in the way of');
  }
}

function holdExpired(product: FinancingProduct): Refused {
  return refused(410, 'hold_expired', `The application for the ${nameOf(product)} has ended`, { product });
}

function nameOf(product: FinancingProduct): string {
  return product.replaceAll('_', ' ');
}
