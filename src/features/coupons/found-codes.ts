import * as z from 'zod/mini';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { normaliseCode } from './queries.ts';

/** localStorage key of the codes the shopper has found or applied: their coupons stay known when the list drops them. */
export const FOUND_CODES_KEY = 'cartwright:coupons:found-codes';

const MAX_FOUND_CODES = 10;
const FoundCodes = z.array(z.string().check(z.minLength(1), z.maxLength(64)));

export type FoundCodesStore = {
  readonly store: StoreApi<readonly string[]>;
  readonly codeFound: (code: string) => void;
  /** The code leads nowhere any more; asking for it again would count as a guess. */
  readonly codeLost: (code: string) => void;
};

/**
 * Remembers codes, latest first, so that a coupon can still be named when the list does not have it. Works in memory when storage does not.
 *
 * @param storage asked for on every use, since its getter may throw
 */
export function createFoundCodes(storage: () => Pick<Storage, 'getItem' | 'setItem'>): FoundCodesStore {
  const store = createStore<readonly string[]>(() => readFoundCodes(storage));

  const codesWithout = (code: string): readonly string[] =>
    store.getState().filter((each) => each !== normaliseCode(code));

  function keep(codes: readonly string[]): void {
    store.setState(codes, true);
    try {
      storage().setItem(FOUND_CODES_KEY, JSON.stringify(codes));
    } catch {
      // Only a convenience after a reload is lost.
    }
  }

  return {
    store,
    codeFound: (code) => keep([normaliseCode(code), ...codesWithout(code)].slice(0, MAX_FOUND_CODES)),
    codeLost: (code) => keep(codesWithout(code)),
  };
}

/** The remembered codes as they are stored; none when storage does not work. */
export function readFoundCodes(storage: () => Pick<Storage, 'getItem'>): readonly string[] {
  try {
    const parsed = FoundCodes.safeParse(JSON.parse(storage().getItem(FOUND_CODES_KEY) ?? '[]'));
    return parsed.success ? parsed.data.slice(0, MAX_FOUND_CODES) : [];
  } catch {
    return [];
  }
}
