import type { Check } from './check.ts';
import { type Exchange, Skipped, UnusableAnswer, Violation } from './exchange.ts';
import { type Environment, openShop, type Shop } from './shop.ts';
import { testShop } from './test-shop.ts';

/** What came of one check. A failure shows the calls that prove it, a skipped check says what it needs. */
export type Result = { readonly check: Check } & (
  | { readonly outcome: 'passed' }
  | { readonly outcome: 'skipped'; readonly reason: string }
  | {
      readonly outcome: 'failed';
      readonly message: string;
      readonly exchanges: readonly Exchange[];
      /** The call whose answer the check could not go on from. */
      readonly stoppedAt?: string;
    }
);

/** Runs the checks one after another; with doors, each in a freshly loaded test shop. */
export async function runChecks(
  checks: readonly Check[],
  environment: Environment,
  onResult: (result: Result) => void = () => undefined,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const check of checks) {
    await environment.doors?.seed(testShop(Date.now()));
    const result = await runCheck(check, openShop(environment));
    results.push(result);
    onResult(result);
  }
  return results;
}

async function runCheck(check: Check, shop: Shop): Promise<Result> {
  try {
    await check.run(shop);
    return { check, outcome: 'passed' };
  } catch (error) {
    if (error instanceof Skipped) return { check, outcome: 'skipped', reason: error.message };
    const exchanges = error instanceof Violation ? error.exchanges : [];
    const evidence = exchanges.length > 0 ? exchanges : shop.exchanges.slice(-1);
    const failure = { check, outcome: 'failed', message: messageOf(error), exchanges: evidence } as const;
    return error instanceof UnusableAnswer ? { ...failure, stoppedAt: error.call } : failure;
  } finally {
    await shop.leave();
  }
}

function messageOf(error: unknown): string {
  if (error instanceof Violation) return error.message;
  return `the check could not go on: ${error instanceof Error ? error.message : String(error)}`;
}
