import type { CartStore } from '../create-cart-store.ts';
import { createSafeStorage } from '../storage/safe-storage.ts';
import { cartsService } from './carts-service.ts';
import { keepSaved, type SavedCart, type Visitor } from './keep-saved.ts';
import { createSavedRecords } from './saved-records.ts';

/** Keeps the app's cart saved; called once, by the door. */
export function startSavedCart(cart: CartStore, visitor: Visitor): SavedCart {
  return keepSaved({
    cart,
    ...visitor,
    service: cartsService,
    records: createSavedRecords(createSafeStorage(() => window.localStorage)),
    newId: () => crypto.randomUUID(),
    locks: globalThis.navigator?.locks ?? undefined,
  });
}
