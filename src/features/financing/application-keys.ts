import type { FinancingProduct } from './schemas.ts';

export type ApplicationKeys = {
  /** The `Idempotency-Key` of the present try: the same until the try has been answered. */
  keyFor(product: FinancingProduct): string;
  /** The service has granted or refused the application; the next try is another one. */
  answered(product: FinancingProduct): void;
};

/** Keeps the key of an application over retries, so that one whose answer was lost is never made twice. */
export function createApplicationKeys(newKey: () => string): ApplicationKeys {
  const open = new Map<FinancingProduct, string>();
  return {
    keyFor: (product) => {
      const key = open.get(product) ?? newKey();
      open.set(product, key);
      return key;
    },
    answered: (product) => void open.delete(product),
  };
}
