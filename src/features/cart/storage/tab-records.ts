import type { CartDocument } from '../model/cart-document.ts';
import { type DecodedRecord, decodeRecord, isNewerRecord } from './decode-record.ts';
import { createDocumentEncoder, encodeRecord } from './encode-record.ts';
import type { SafeStorage } from './safe-storage.ts';

/** A document in a storage that many tabs share, where each tab writes only a record of its own, `<prefix><replica>`. */
export type TabRecords = {
  readonly ownKey: string;
  readonly isRecord: (key: string) => boolean;
  /** Other replicas that have a record here, less those of a newer version. */
  readonly otherReplicas: () => string[];
  /** Those of them that have not changed anything since an instant, in ms. */
  readonly replicasSilentSince: (instant: number) => string[];
  /** The documents of all records whose text is new to this tab, and the keys of damaged ones. */
  readonly readNew: () => {
    readonly documents: readonly CartDocument[];
    readonly damagedKeys: readonly string[];
  };
  /** The document another tab has just written; none when its record says nothing new. */
  readonly receive: (key: string, text: string) => CartDocument[];
  /** Whether a record of a newer version has been met. */
  readonly hasMetNewer: () => boolean;
  /** Whether a damaged record has been met since this was last asked. */
  readonly takeDamage: () => boolean;
  /** Whether this very document is what was written, or tried, last. */
  readonly isLast: (document: CartDocument) => boolean;
  /** Whether the last write succeeded. */
  readonly isStored: () => boolean;
  /** Takes `document` as one that needs no writing: it came from other tabs' records. */
  readonly skip: (document: CartDocument) => void;
  /** `false` when the storage refused. */
  readonly write: (document: CartDocument) => boolean;
  /** What stands where this tab's record was written, when it is not what was written; else `null`. */
  readonly ownRecordProblem: () => { readonly found: string | null } | null;
  readonly removeReplica: (replica: string) => void;
  /** Removes this tab's record, and takes those of the others for unread. */
  readonly forget: () => void;
  /** Removes the records of all tabs, less those of newer versions and those to `keep`. */
  readonly removeAll: (keep?: ReadonlySet<string>) => void;
};

export function createTabRecords(options: {
  readonly storage: SafeStorage;
  readonly prefix: string;
  readonly replica: string;
  /** Keys under the prefix that are no tab's record. */
  readonly isReserved?: (key: string) => boolean;
  /** Keeps the text of a damaged record, which may be written over or tidied away from now on. */
  readonly keepEvidence: (text: string) => void;
}): TabRecords {
  const { storage, prefix, replica, isReserved = () => false, keepEvidence } = options;
  const ownKey = `${prefix}${replica}`;
  const encode = createDocumentEncoder();
  const knownTexts = new Map<string, string>();
  let lastDocument: CartDocument | null = null;
  let lastText: string | null = null;
  let isStored = true;
  let hasMetNewer = false;
  let hasMetDamage = false;

  const isRecord = (key: string): boolean => key.startsWith(prefix) && !isReserved(key);
  const recordKeys = (): string[] => storage.keys().filter(isRecord);
  const isNewer = (key: string): boolean => isNewerRecord(storage.get(key));
  const otherReplicas = (): string[] =>
    recordKeys()
      .filter((key) => key !== ownKey && !isNewer(key))
      .map((key) => key.slice(prefix.length));

  const decode = (text: string): DecodedRecord => {
    const record = decodeRecord(text);
    hasMetNewer ||= record.kind === 'newer';
    if (record.kind === 'damaged') {
      hasMetDamage = true;
      keepEvidence(text);
    }
    return record;
  };

  const write = (document: CartDocument): boolean => {
    lastDocument = document;
    const text = encodeRecord(document, encode);
    isStored = storage.set(ownKey, text);
    if (isStored) lastText = text;
    return isStored;
  };

  const forgetTexts = (): void => {
    knownTexts.clear();
    lastText = null;
    isStored = true;
  };

  return {
    ownKey,
    isRecord,
    write,
    otherReplicas,
    replicasSilentSince: (instant) =>
      otherReplicas().filter((other) => lastChangeOf(storage.get(`${prefix}${other}`)) < instant),

    readNew: () => {
      const documents: CartDocument[] = [];
      const damagedKeys: string[] = [];
      for (const key of recordKeys()) {
        const text = key === ownKey ? null : storage.get(key);
        if (text === null || knownTexts.get(key) === text) continue;
        knownTexts.set(key, text);
        const record = decode(text);
        if (record.kind !== 'newer') documents.push(record.document);
        if (record.kind === 'damaged') damagedKeys.push(key);
      }
      return { documents, damagedKeys };
    },

    receive: (key, text) => {
      if (key === ownKey || knownTexts.get(key) === text) return [];
      knownTexts.set(key, text);
      const record = decode(text);
      return record.kind === 'newer' ? [] : [record.document];
    },

    hasMetNewer: () => hasMetNewer,
    takeDamage: () => {
      const hadMet = hasMetDamage;
      hasMetDamage = false;
      return hadMet;
    },
    isLast: (document) => document === lastDocument,
    isStored: () => isStored,
    skip: (document) => {
      lastDocument = document;
    },
    ownRecordProblem: () => {
      const found = storage.get(ownKey);
      const isAsWritten = isStored && found === lastText;
      return isAsWritten ? null : { found: found === lastText ? null : found };
    },

    removeReplica: (dead) => {
      storage.remove(`${prefix}${dead}`);
      knownTexts.delete(`${prefix}${dead}`);
    },
    forget: () => {
      storage.remove(ownKey);
      forgetTexts();
    },
    removeAll: (keep) => {
      for (const key of recordKeys()) if (!isNewer(key) && !keep?.has(key)) storage.remove(key);
      forgetTexts();
    },
  };
}

function lastChangeOf(text: string | null): number {
  const record = decodeRecord(text ?? '');
  if (record.kind === 'newer') return Number.POSITIVE_INFINITY;
  return Math.max(
    0,
    ...[...record.document.carts.values()].map((cart) => ('updatedAt' in cart ? cart.updatedAt : 0)),
  );
}
