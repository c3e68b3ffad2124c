import { type CartDocument, EMPTY_DOCUMENT } from '../model/cart-document.ts';
import { clampToNow, endedCarts } from '../model/cart-expiry.ts';
import { mergeDocuments } from '../model/merge-documents.ts';
import { DAMAGED_KEY, keepDamagedRecord } from './damaged-records.ts';
import { isNewerRecord } from './decode-record.ts';
import { migrateVersion0, VERSION_0_KEY } from './migrations.ts';
import { parseShelf, type Shelf, SHELF_KEY, writeShelf } from './restore-shelf.ts';
import type { SafeStorage } from './safe-storage.ts';
import { createTabRecords, type TabRecords } from './tab-records.ts';

const CART_PREFIX = 'cartwright:cart:';
const LATER_PREFIX = 'cartwright:later:';

/** How long a record goes untouched before it is taken over where living tabs cannot be told from gone ones. */
const SILENT_AFTER_MS = 7 * 24 * 60 * 60_000;

export type Documents = { readonly cart: CartDocument; readonly later: CartDocument };

export type CartRecords = {
  readonly cart: TabRecords;
  readonly later: TabRecords;
  /** Everything all tabs know. To be followed by `finishLoad`, once the documents are in the store. */
  readonly load: () => Documents;
  /** Moves damaged records aside and older ones on, what they held being stored first. Whether any was damaged. */
  readonly finishLoad: (documents: Documents) => boolean;
  /** Whether a newer version of the app has stored anything here: it is left alone, and the shopper is told. */
  readonly hasMetNewer: () => boolean;
  /** Whether another tab's record was found damaged since this was last asked; the evidence is kept by then. */
  readonly takeDamage: () => boolean;
  /** Writes what changed, and with any change also what the storage had refused. `false` when it refuses again. */
  readonly write: (documents: Documents) => boolean;
  /** Writes this tab's records again where something else removed or replaced them. `false` when it was refused. */
  readonly repair: (documents: Documents) => boolean;
  /** Removes the records of gone tabs, after writing what they knew. @param living `null` when not known */
  readonly takeOver: (living: ReadonlySet<string> | null, documents: Documents) => void;
  readonly hasGoneTabs: (living: ReadonlySet<string> | null) => boolean;
  /** Removes the cart's records, of all tabs. */
  readonly removeCart: () => void;
  /** @param current the shelf in memory, which stays where the storage had refused it */
  readonly readShelf: (current: Shelf | null) => Shelf | null;
  readonly writeShelf: (shelf: Shelf | null) => void;
};

/** The records of one tab: its cart, what it saved for later, and the shelf that all tabs share. */
export function createCartRecords(options: {
  readonly storage: SafeStorage;
  readonly replica: string;
  readonly now: () => number;
  readonly newId: () => string;
}): CartRecords {
  const { storage, replica, now, newId } = options;
  const isReserved = (key: string): boolean => key === SHELF_KEY || key.startsWith(DAMAGED_KEY);
  const keepEvidence = (text: string): void => void keepDamagedRecord(storage, text);
  const cart = createTabRecords({ storage, prefix: CART_PREFIX, replica, isReserved, keepEvidence });
  const later = createTabRecords({ storage, prefix: LATER_PREFIX, replica, keepEvidence });
  const both = (documents: Documents): [TabRecords, CartDocument][] => [
    [cart, documents.cart],
    [later, documents.later],
  ];

  /** Damaged records found at the start; those of them whose evidence could not be kept elsewhere stay. */
  let damagedKeys: string[] = [];
  let unmovableKeys: ReadonlySet<string> = new Set();
  let hasMetNewer = false;
  let isShelfStored = true;
  let shelfText: string | null = null;
  let knownShelf: Shelf | null = null;

  const readVersion0 = (): CartDocument => {
    const text = storage.get(VERSION_0_KEY);
    hasMetNewer ||= isNewerRecord(text);
    if (text === null || isNewerRecord(text)) return EMPTY_DOCUMENT;
    const migrated = migrateVersion0(text, { now: now(), newCartId: newId() });
    if (!migrated || migrated.isDamaged) damagedKeys.push(VERSION_0_KEY);
    return migrated?.document ?? EMPTY_DOCUMENT;
  };

  const readShelf = (current: Shelf | null): Shelf | null => {
    if (!isShelfStored) return current;
    const text = storage.get(SHELF_KEY);
    const parsed = parseShelf(text, now());
    if (!parsed && isNewerRecord(text)) hasMetNewer = true;
    if (!parsed || text !== shelfText) knownShelf = parsed;
    shelfText = text;
    return knownShelf;
  };

  const tidyShelf = (): Shelf | null => {
    const shelf = readShelf(null);
    const text = storage.get(SHELF_KEY);
    if (shelf || text === null || isNewerRecord(text)) return shelf;
    if (parseShelf(text, 0) === null) damagedKeys.push(SHELF_KEY);
    else storage.remove(SHELF_KEY);
    return null;
  };

  return {
    cart,
    later,
    readShelf,

    load: () => {
      damagedKeys = [];
      const shelf = tidyShelf();
      const fromCarts = cart.readNew();
      const fromLater = later.readNew();
      damagedKeys.push(...fromCarts.damagedKeys, ...fromLater.damagedKeys);
      const ended = shelf ? endedCarts(shelf.document) : EMPTY_DOCUMENT;
      const documents = {
        cart: [readVersion0(), ...fromCarts.documents]
          .map((document) => clampToNow(document, now()))
          .reduce(mergeDocuments, ended),
        later: fromLater.documents.reduce(mergeDocuments, EMPTY_DOCUMENT),
      };
      unmovableKeys = new Set(
        damagedKeys.filter((key) => !keepDamagedRecord(storage, storage.get(key) ?? '')),
      );
      cart.skip(documents.cart);
      later.skip(documents.later);
      return documents;
    },

    finishLoad: (documents) => {
      for (const [records] of both(documents)) records.takeDamage();
      const version0 = storage.get(VERSION_0_KEY);
      const isOld = version0 !== null && !isNewerRecord(version0);
      if (damagedKeys.length === 0 && !isOld) return false;

      const isStored = both(documents).every(
        ([records, document]) => document.carts.size === 0 || records.write(document),
      );
      const movedKeys = isOld ? [...damagedKeys, VERSION_0_KEY] : damagedKeys;
      for (const key of movedKeys) if (isStored && !unmovableKeys.has(key)) storage.remove(key);
      return damagedKeys.length > 0;
    },

    takeDamage: () => [cart, later].filter((records) => records.takeDamage()).length > 0,

    hasMetNewer: () => hasMetNewer || cart.hasMetNewer() || later.hasMetNewer(),

    write: (documents) => {
      const hasChanged = both(documents).some(([records, document]) => !records.isLast(document));
      for (const [records, document] of both(documents)) {
        if (!records.isLast(document) || (hasChanged && !records.isStored())) records.write(document);
      }
      return cart.isStored() && later.isStored();
    },

    repair: (documents) =>
      both(documents)
        .map(([records, document]) => {
          const problem = records.ownRecordProblem();
          if (!problem) return true;
          if (problem.found !== null) keepDamagedRecord(storage, problem.found);
          return records.write(document);
        })
        .every(Boolean),

    hasGoneTabs: (living) => [cart, later].some((records) => goneTabs(records, living, now()).length > 0),

    takeOver: (living, documents) => {
      for (const [records, document] of both(documents)) {
        const gone = goneTabs(records, living, now());
        if (gone.length === 0) continue;
        if (document.carts.size > 0 && !records.write(document)) continue;
        for (const each of gone) records.removeReplica(each);
      }
    },

    removeCart: () => cart.removeAll(unmovableKeys),

    writeShelf: (shelf) => {
      const found = storage.get(SHELF_KEY);
      if (isNewerRecord(found)) {
        isShelfStored = shelf === null;
        return;
      }
      if (shelf && found !== null && parseShelf(found, 0) === null) keepEvidence(found);
      knownShelf = shelf;
      isShelfStored = shelf ? writeShelf(storage, shelf) : true;
      if (!shelf) storage.remove(SHELF_KEY);
      shelfText = storage.get(SHELF_KEY);
    },
  };
}

function goneTabs(records: TabRecords, living: ReadonlySet<string> | null, now: number): string[] {
  if (living === null) return records.replicasSilentSince(now - SILENT_AFTER_MS);
  return records.otherReplicas().filter((replica) => !living.has(replica));
}
