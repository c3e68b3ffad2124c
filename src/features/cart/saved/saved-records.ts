import * as z from 'zod/mini';
import { Money } from '@/shared/money/money.ts';
import { parseJson } from '@/shared/parse-json.ts';
import type { SafeStorage } from '../storage/safe-storage.ts';
import type { MergeReview } from './model/review-merge.ts';
import { REVIEW_KEY, tellOfReview } from './review-door.ts';
import { decodeCopy, encodeCopy, NewerCopy, type SavedCopy } from './saved-copy.ts';

/** localStorage: whose copy this browser is in step with, and that copy as it was last seen. */
export const COPY_KEY = 'cartwright:saved:copy';

/** localStorage: ids of stale carts that the shopper does not want to be offered again on this device. */
const DISMISSED_KEY = 'cartwright:saved:dismissed';

const MAX_DISMISSED = 50;

/** A copy with the service's version of it. */
export type VersionedCopy = SavedCopy & { readonly version: string };

/** Whose copy this browser is in step with. */
export type Belonging = {
  /** The customer's id; `null` for the guest of this device. */
  readonly owner: string | null;
  /** As last read or written; `null` when there was none, or nobody has looked yet. */
  readonly copy: VersionedCopy | null;
  /** What the guest had saved and was not in the cart at sign-in; to be saved with the customer's. */
  readonly leftOver: SavedCopy | null;
  /** The guest's copy is still to be dropped after a sign-in. */
  readonly dropsGuestCopy: boolean;
};

const StoredCopy = z.object({ version: z.string(), document: z.unknown() });

const StoredBelonging = z.object({
  owner: z.nullable(z.string()),
  copy: z.nullable(StoredCopy),
  leftOver: z.unknown(),
  dropsGuestCopy: z.boolean(),
});

const Line = z.object({ productId: z.string(), quantity: z.int(), lastSeenUnitPrice: Money });
const Side = z.object({ lines: z.array(Line), couponId: z.nullable(z.string()) });
const StoredReview = z.object({
  device: Side,
  saved: Side,
  cartIds: z.array(z.string()),
  choice: z.nullable(z.enum(['combined', 'device', 'saved'])),
});

export const NOBODY: Belonging = { owner: null, copy: null, leftOver: null, dropsGuestCopy: false };

export type SavedRecords = {
  readonly readBelonging: () => Belonging;
  readonly writeBelonging: (belonging: Belonging) => void;
  readonly readReview: () => MergeReview | null;
  readonly writeReview: (review: MergeReview | null) => void;
  readonly isDismissed: (cartId: string) => boolean;
  readonly dismiss: (cartIds: readonly string[]) => void;
  readonly clear: () => void;
};

/** What a browser remembers of its saved cart. Where the storage refuses, it is remembered until the tab closes. */
export function createSavedRecords(storage: SafeStorage): SavedRecords {
  const inMemory = new Map<string, string | null>();
  const parsed = new Map<string, { text: string | null; value: unknown }>();

  const textOf = (key: string): string | null => inMemory.get(key) ?? storage.get(key);
  const write = (key: string, value: unknown): void => {
    const text = value === null ? null : JSON.stringify(value);
    if (text === null) storage.remove(key);
    const isStored = text === null || storage.set(key, text);
    if (isStored) inMemory.delete(key);
    else inMemory.set(key, text);
  };
  /** Parses a text once, so that what is read twice is the same object. */
  const read = <Value>(key: string, parse: (json: unknown) => Value): Value => {
    const text = textOf(key);
    const known = parsed.get(key);
    if (known && known.text === text) return known.value as Value;
    const value = parse(parseJson(text ?? 'null'));
    parsed.set(key, { text, value });
    return value;
  };

  return {
    readBelonging: () => read(COPY_KEY, toBelonging),
    writeBelonging: ({ owner, copy, leftOver, dropsGuestCopy }) =>
      write(COPY_KEY, {
        owner,
        copy: copy && { version: copy.version, document: encodeCopy(copy) },
        leftOver: leftOver && encodeCopy(leftOver),
        dropsGuestCopy,
      }),
    readReview: () =>
      read(REVIEW_KEY, (json) => {
        const review = StoredReview.safeParse(json);
        return review.success ? review.data : null;
      }),
    writeReview: (review) => {
      write(REVIEW_KEY, review);
      tellOfReview();
    },
    isDismissed: (cartId) => read(DISMISSED_KEY, toIds).includes(cartId),
    dismiss: (cartIds) => {
      const known = read(DISMISSED_KEY, toIds);
      const added = cartIds.filter((id) => !known.includes(id));
      if (added.length > 0) write(DISMISSED_KEY, [...known, ...added].slice(-MAX_DISMISSED));
    },
    clear: () => {
      for (const key of [COPY_KEY, DISMISSED_KEY, REVIEW_KEY]) write(key, null);
      tellOfReview();
    },
  };
}

function toBelonging(json: unknown): Belonging {
  const stored = StoredBelonging.safeParse(json);
  if (!stored.success) return NOBODY;
  const { owner, copy, leftOver, dropsGuestCopy } = stored.data;
  const document = copy && decodeOrNull(copy.document);
  return {
    owner,
    copy: copy && document && { ...document, version: copy.version },
    leftOver: leftOver === null ? null : decodeOrNull(leftOver),
    dropsGuestCopy,
  };
}

function decodeOrNull(document: unknown): SavedCopy | null {
  try {
    return decodeCopy(document);
  } catch (error) {
    if (error instanceof NewerCopy) return null;
    throw error;
  }
}

function toIds(json: unknown): readonly string[] {
  const ids = z.array(z.string()).safeParse(json);
  return ids.success ? ids.data : [];
}
