import { persist, type PersistStorage } from 'zustand/middleware';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type CartActions, type CartLimits, createCartActions } from './cart-actions.ts';
import type { CartState } from './cart-state.ts';
import { type CartDocument, EMPTY_DOCUMENT, presentCarts } from './model/cart-document.ts';
import { clampToNow, endedCarts, splitExpired, tidyDocument } from './model/cart-expiry.ts';
import { type ChangeContext, touched, withHome } from './model/change-cart.ts';
import { mergeDocuments } from './model/merge-documents.ts';
import { type CartReader, createCartReader } from './model/read-cart.ts';
import { createCartRecords, type Documents } from './storage/cart-records.ts';
import { createClearings } from './storage/clearings.ts';
import { livingReplicas, type TabLocks } from './storage/living-tabs.ts';
import { putAside, SHELF_KEY, SHELF_TTL_MS } from './storage/restore-shelf.ts';
import { createSafeStorage, type KeyValueStorage } from './storage/safe-storage.ts';
import { RECORD_VERSION } from './storage/encode-record.ts';

export const CART_LIMITS: CartLimits = { quantity: 99, lines: 100 };

export type CartStoreOptions = {
  /** Called anew for every access; may throw, as the getter of `localStorage` does where it is forbidden. */
  readonly storage: () => KeyValueStorage;
  /** The clock, in ms since the epoch. */
  readonly now: () => number;
  /** Makes UUIDs. */
  readonly newId: () => string;
  /** How long a cart lives after its last change, in ms. */
  readonly ttlMs: number;
  /** While true, for an order attempt in flight, the cart does not expire. */
  readonly isHeld: () => boolean;
  /** Left out where the browser has none: keys of gone tabs are then tidied by age only. */
  readonly locks?: TabLocks | undefined;
  readonly limits?: CartLimits;
};

/** One tab's cart: the store, its actions, and the entrances through which the world around the tab reaches it. */
export type CartStore = {
  readonly store: StoreApi<CartState>;
  readonly actions: CartActions;
  readonly read: CartReader;
  readonly replica: string;
  readonly ttlMs: number;
  readonly now: () => number;
  readonly locks: TabLocks | undefined;
  /** Takes a `storage` event: another tab wrote or removed a record. */
  readonly storageChanged: (event: Pick<StorageEvent, 'key' | 'newValue'>) => void;
  /** Reads all records again; after a sleep of any kind. */
  readonly resync: () => void;
  readonly expireIfDue: () => void;
  /** Takes in what another device knows, and stores it. What has expired by now goes to the shelf. */
  readonly receive: (documents: Documents) => void;
  /** Changes the cart otherwise than by an action; a cart whose time is over expires first. */
  readonly change: (change: (cart: CartDocument, context: ChangeContext) => CartDocument) => void;
  /** Takes over the knowledge of tabs that are gone and removes their records. */
  readonly tidyRecords: () => Promise<void>;
  /** Empties cart, saved list and shelf of this browser, in every tab. Nothing ends: elsewhere the same cart goes on. */
  readonly clearDevice: () => void;
};

/** Makes a tab's cart, hydrated when this returns. It hears of other tabs and of time once `keepInStep` runs. */
export function createCartStore(options: CartStoreOptions): CartStore {
  const { now, newId, ttlMs, isHeld, locks, limits = CART_LIMITS } = options;
  const replica = newId().replaceAll('-', '').slice(0, 12);
  const safeStorage = createSafeStorage(options.storage);
  const records = createCartRecords({ storage: safeStorage, replica, now, newId });
  const clearings = createClearings(safeStorage);
  const read = createCartReader(limits.quantity);

  type Persisted = Pick<CartState, 'cart' | 'later'>;
  const storage: PersistStorage<Persisted> = {
    getItem: () => ({ state: records.load(), version: RECORD_VERSION }),
    setItem: (_name, { state }) => {
      const durability = records.write(state) ? 'stored' : 'memory';
      if (get().durability !== durability) set({ durability });
    },
    removeItem: () => records.removeCart(),
  };
  const store = createStore<CartState>()(
    persist(
      (): CartState => ({
        cart: EMPTY_DOCUMENT,
        later: EMPTY_DOCUMENT,
        newCartId: newId(),
        shelf: null,
        durability: 'stored',
        isDamageNoticed: false,
        isNewerNoticed: false,
        undo: null,
      }),
      {
        name: 'cartwright:cart',
        version: RECORD_VERSION,
        storage,
        partialize: ({ cart, later }): Persisted => ({ cart, later }),
        merge: (persisted, current) => ({ ...current, ...(persisted as Persisted | undefined) }),
      },
    ),
  );
  const get = store.getState;

  const set = (patch: Partial<CartState>): void => {
    const { newCartId } = get();
    const isUsed = patch.cart?.carts.has(newCartId) ?? false;
    store.setState(isUsed ? { ...patch, newCartId: newId() } : patch);
  };

  const context = (): ChangeContext => ({ replica, now: now(), newCartId: get().newCartId });

  /** Makes `document` the cart, less what has expired. Writes only if that is more than other tabs have written. */
  const settle = (document: CartDocument): void => {
    const at = now();
    const clamped = clampToNow(document, at);
    const { present, expired } = splitExpired(clamped, at, ttlMs);
    if (expired.length === 0 || isHeld()) {
      const cart = withHome(clamped, context());
      if (cart !== get().cart) set({ cart });
      return;
    }
    const keptElsewhere = withNewRecords(document);
    if (keptElsewhere === document) expire(present, expired);
    else settle(keptElsewhere);
  };

  /** `document` with what other tabs have written since this tab looked; not a thing to write again. */
  const withNewRecords = (document: CartDocument): CartDocument => {
    const shelf = records.readShelf(get().shelf);
    const ended = shelf ? [endedCarts(shelf.document)] : [];
    return mergeOthers(document, [...records.cart.readNew().documents, ...ended]);
  };

  const mergeOthers = (document: CartDocument, others: readonly CartDocument[]): CartDocument => {
    const at = now();
    const merged = others.reduce((all, each) => mergeDocuments(all, clampToNow(each, at)), document);
    if (merged !== document) records.cart.skip(merged);
    return merged;
  };

  const expire = (present: CartDocument, expired: readonly CartDocument[]): void => {
    const before = records.readShelf(get().shelf);
    const { shelf, left } = expired.reduce((after, each) => putAside(after.shelf, after.left, each, now()), {
      shelf: before,
      left: present,
    });
    records.writeShelf(shelf);
    if (presentCarts(left).length === 0) {
      records.removeCart();
      records.cart.skip(left);
      records.writeShelf(shelf);
    }
    set({ cart: withHome(left, context()), shelf, undo: null });
  };

  const ingestSaved = (documents: readonly CartDocument[]): void => {
    const { later } = get();
    const merged = documents.reduce(mergeDocuments, later);
    if (merged === later) return;
    records.later.skip(merged);
    set({ later: merged });
  };

  const resync = (): void => {
    forgetIfCleared();
    ingestSaved(records.later.readNew().documents);
    settle(withNewRecords(get().cart));
    syncShelf();
    noteProblems();
    const durability = records.repair(get()) ? 'stored' : 'memory';
    if (durability !== get().durability) set({ durability });
  };

  const noteProblems = (): void => {
    if (!get().isNewerNoticed && records.hasMetNewer()) set({ isNewerNoticed: true });
    if (records.takeDamage()) set({ isDamageNoticed: true });
  };

  const syncShelf = (): void => {
    const shelf = records.readShelf(get().shelf);
    if (shelf !== get().shelf) set({ shelf });
  };

  /** The shelf's day is over; its record goes with it unless another tab has stored a later one. */
  const dropShelf = (): void => {
    const stored = records.readShelf(null);
    if (!stored) records.writeShelf(null);
    set({ shelf: stored });
  };

  const expireIfDue = (): void => {
    forgetIfCleared();
    const { cart, shelf } = get();
    const at = now();
    if (shelf && at - shelf.expiredAt >= SHELF_TTL_MS) dropShelf();
    if (clampToNow(cart, at) !== cart || splitExpired(cart, at, ttlMs).expired.length > 0) resync();
  };

  const actions = createCartActions({
    get,
    set,
    expireIfDue,
    context,
    read,
    limits,
    shelf: {
      expiredCartRestored: () => {
        expireIfDue();
        resync();
        const { shelf, cart } = get();
        if (!shelf) return;
        const merged = mergeDocuments(cart, clampToNow(shelf.document, now()));
        set({ cart: withHome(touched(merged, now()), context()), shelf: null });
        if (get().durability === 'stored') records.writeShelf(null);
      },
      expiredCartDismissed: () => {
        const { shelf } = get();
        if (!shelf) return;
        const dismissed = { ...shelf, isDismissed: true };
        records.writeShelf(dismissed);
        set({ shelf: dismissed });
      },
    },
  });

  const storageChanged: CartStore['storageChanged'] = ({ key, newValue }) => {
    if (key === null) return forgetAll();
    forgetIfCleared();
    const isOwn = key === records.cart.ownKey || key === records.later.ownKey;
    if (isOwn || newValue === null || key === SHELF_KEY) return resync();
    if (records.cart.isRecord(key)) settle(mergeOthers(get().cart, records.cart.receive(key, newValue)));
    if (records.later.isRecord(key)) ingestSaved(records.later.receive(key, newValue));
    noteProblems();
  };

  /** Somebody cleared the whole storage, and means it. */
  const forgetAll = (): void => {
    records.removeCart();
    records.later.removeAll();
    records.writeShelf(null);
    startEmpty();
  };

  const startEmpty = (): void => {
    records.cart.skip(EMPTY_DOCUMENT);
    records.later.skip(EMPTY_DOCUMENT);
    set({ cart: EMPTY_DOCUMENT, later: EMPTY_DOCUMENT, shelf: null, undo: null, newCartId: newId() });
  };

  /** Another tab has cleared this browser: what this one remembers is not to come back, what was stored since counts. */
  const forgetIfCleared = (): void => {
    if (!clearings.isNew()) return;
    records.cart.forget();
    records.later.forget();
    startEmpty();
    resync();
  };

  const receive = ({ cart, later }: Documents): void => {
    forgetIfCleared();
    const known = get().later;
    const merged = mergeDocuments(known, later);
    if (merged !== known) set({ later: merged });
    settle(mergeDocuments(get().cart, clampToNow(cart, now())));
  };

  const change: CartStore['change'] = (changeCart) => {
    expireIfDue();
    const { cart } = get();
    const changed = changeCart(cart, context());
    if (changed !== cart) set({ cart: changed });
  };

  const tidyRecords = async (): Promise<void> => {
    const living = await livingReplicas(locks);
    if (!records.hasGoneTabs(living)) return;
    resync();
    const { cart, later } = get();
    set({ cart: tidyDocument(cart, now()), later: tidyDocument(later, now()) });
    records.takeOver(living, get());
  };

  syncShelf();
  settle(get().cart);
  if (records.finishLoad(get())) set({ isDamageNoticed: true });
  noteProblems();
  return {
    store,
    actions,
    read,
    replica,
    ttlMs,
    now,
    locks,
    storageChanged,
    resync,
    expireIfDue,
    receive,
    change,
    tidyRecords,
    clearDevice: () => {
      // Before, so that no tab repairs a record it misses; after, for tabs that still saw the others' records.
      clearings.announce(newId());
      forgetAll();
      clearings.announce(newId());
    },
  };
}
