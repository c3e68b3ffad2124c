import { createStore, type StoreApi } from 'zustand/vanilla';
import { CART_LIMITS, type CartStore } from '../create-cart-store.ts';
import { type CartDocument, EMPTY_DOCUMENT, presentCarts } from '../model/cart-document.ts';
import { clampToNow } from '../model/cart-expiry.ts';
import { touched, withHome } from '../model/change-cart.ts';
import { mergeDocuments } from '../model/merge-documents.ts';
import { createCartReader } from '../model/read-cart.ts';
import type { Documents } from '../storage/cart-records.ts';
import { type Shelf, shelvedIds } from '../storage/restore-shelf.ts';
import type { CartsService, Stored } from './carts-service.ts';
import { type CombinedCart, combineCarts } from './model/combine-carts.ts';
import {
  decideReview,
  isReviewable,
  type LimitOf,
  type MergeReview,
  type ReviewChoice,
  reviewLines,
} from './model/review-merge.ts';
import { mergeAll, splitCopy } from './model/split-copy.ts';
import { outgoingCopy } from './outgoing-copy.ts';
import { decodeCopy } from './saved-copy.ts';
import { type Belonging, NOBODY, type SavedRecords, type VersionedCopy } from './saved-records.ts';
import { NOTHING_SAVED, type SavedState } from './saved-state.ts';

/** Conflicts in a row after which sending waits for a better moment. */
const MAX_CONFLICTS = 5;

/** How long a copy must stay another one, in ms, before it is believed that nobody else has signed in. */
const FOREIGN_AFTER_MS = 1_500;

/** Another copy than the one this browser was in step with. Somebody may just be signing in: worth another look. */
class ForeignCopy extends Error {
  override readonly name = 'ForeignCopy';
}

class TooManyConflicts extends Error {
  override readonly name = 'TooManyConflicts';
}

export type ExchangeOptions = {
  readonly cart: CartStore;
  readonly service: CartsService;
  readonly records: SavedRecords;
  /** The customer's id, `null` for a guest: whose session this browser has, or had last. */
  readonly whoIs: () => string | null;
  /** Asks whose session it is by now; `null` for a guest. @throws ApiError */
  readonly askWho: () => Promise<string | null>;
  /** Makes UUIDs. */
  readonly newId: () => string;
};

/** The deciding part of a review: what was chosen, what is not kept, and how many the shop has of each. */
export type ReviewDecision = {
  readonly choice: ReviewChoice;
  readonly dropped: ReadonlySet<string>;
  readonly limitOf: LimitOf;
};

export type Exchange = {
  readonly state: StoreApi<SavedState>;
  /** Whether the copy may not know everything yet. */
  readonly hasUnsent: () => boolean;
  /** Takes in what is saved. @throws ApiError, ForeignCopy, NewerCopy */
  readonly pull: () => Promise<void>;
  /** Saves what the copy does not know; on a conflict merges and tries again. @throws as `pull`; TooManyConflicts, CopyTooLarge */
  readonly push: () => Promise<void>;
  /** Takes the customer's saved cart and this device's for one. Again is fine. @throws as `push` */
  readonly signedIn: () => Promise<void>;
  readonly restore: () => void;
  readonly dismiss: () => void;
  readonly restoredSeen: () => void;
  readonly decide: (decision: ReviewDecision) => void;
  /** Reads again what other tabs may have written. */
  readonly refresh: () => void;
  /** Forgets whose copy this was, and the cart with it. The copy itself stays. */
  readonly clearDevice: () => void;
  readonly setFailing: (isFailing: boolean) => void;
};

/** The exchange between one tab's cart and the Carts service, one step at a time; when to take which is `keepSaved`'s. */
export function createExchange({ cart, service, records, whoIs, askWho, newId }: ExchangeOptions): Exchange {
  const state = createStore<SavedState>()(() => NOTHING_SAVED);
  const read = createCartReader(CART_LIMITS.quantity);
  /** What the copy knows, and what is on its way there. */
  let synced: Documents | null = null;
  let sending: Documents | null = null;
  let foreign: { copyId: string | null; since: number } | null = null;
  let clearings = 0;
  let review: MergeReview | null = null;

  const documents = (): Documents => {
    const { cart: document, later } = cart.store.getState();
    return { cart: document, later };
  };
  /** Whether what was asked for before is still for the same cart of the same person. */
  const sameAs = (belonging: Belonging, clearing: number): boolean =>
    clearings === clearing &&
    records.readBelonging().owner === belonging.owner &&
    whoIs() === belonging.owner;

  const showStale = ({ copy, leftOver }: Belonging): void => {
    const known = mergeAll(copy?.cart ?? EMPTY_DOCUMENT, leftOver?.cart ?? EMPTY_DOCUMENT);
    const { stale } = splitCopy(known, cart.store.getState().cart, cart.now(), cart.ttlMs);
    const isWanted = stale && ![...stale.document.carts.keys()].some(records.isDismissed);
    state.setState({ stale: isWanted ? stale : null });
  };

  /** Keeps `copy` as the one this browser is in step with, and takes in what lives in it. */
  const take = async (stored: Stored | null): Promise<void> => {
    const copy = stored && toCopy(stored);
    if (isForeign(copy)) await assertOwn();
    const belonging = records.readBelonging();
    records.writeBelonging({ ...belonging, copy });
    if (copy) {
      const { present } = splitCopy(copy.cart, cart.store.getState().cart, cart.now(), cart.ttlMs);
      cart.receive({ cart: present, later: copy.later });
    }
    showStale(records.readBelonging());
  };

  /** Whether the copy is another one than was known. @throws ForeignCopy while that may settle by itself */
  const isForeign = (copy: VersionedCopy | null): boolean => {
    const { copy: known } = records.readBelonging();
    const copyId = copy?.copyId ?? null;
    if (!known || known.copyId === copyId) {
      foreign = null;
      return false;
    }
    if (foreign?.copyId !== copyId) foreign = { copyId, since: cart.now() };
    if (cart.now() - foreign.since < FOREIGN_AFTER_MS) throw new ForeignCopy();
    return true;
  };

  /** A customer's copy may have been made anew; or it is somebody else's, who has signed in unheard. */
  const assertOwn = async (): Promise<void> => {
    const [belonging, clearing] = [records.readBelonging(), clearings];
    const isOwn = belonging.owner === null || (await askWho()) === belonging.owner;
    if (!isOwn || !sameAs(belonging, clearing)) throw new ForeignCopy();
    foreign = null;
  };

  /** Makes this browser's cart that of whoever is signed in now. Resolves with whether a customer has moved in. */
  const settleOwner = async (): Promise<boolean> => {
    const owner = whoIs();
    cart.resync();
    const before = records.readBelonging();
    if (before.owner === owner) return false;
    if (owner === null) {
      records.writeBelonging(NOBODY);
      return false;
    }
    if (before.owner !== null) clearDevice();
    const clearing = clearings;
    const stored = await service.read();
    if (clearings !== clearing || whoIs() !== owner) return false;
    // Another tab was quicker; what it merged is merged again by the next push, which changes nothing.
    if (records.readBelonging().owner === owner) return false;
    await moveIn(owner, stored && toCopy(stored));
    return true;
  };

  const moveIn = async (owner: string, copy: VersionedCopy | null): Promise<void> => {
    const before = records.readBelonging();
    combineWith(copy?.cart ?? EMPTY_DOCUMENT);
    if (copy) cart.receive({ cart: EMPTY_DOCUMENT, later: copy.later });
    const leftOver = before.copy;
    foreign = null;
    records.writeBelonging({ owner, copy, leftOver, dropsGuestCopy: true });
    showStale(records.readBelonging());
    if (isEmpty()) bringBack(true);
    await push();
  };

  /** The device's cart and the customer's become one; the shopper is shown what came of it. */
  const combineWith = (copy: CartDocument): void => {
    const combined = combineCartsIn(copy);
    if (combined.saved.lines.length === 0) return;
    if (combined.device.lines.length === 0) {
      return state.setState({ restored: { ...combined.saved, isAfterSignIn: true } });
    }
    const { device, saved } = combined;
    const cartIds = presentCarts(cart.store.getState().cart).map(([id]) => id);
    records.writeReview({ device, saved, cartIds, choice: null });
    refresh();
  };

  const combineCartsIn = (copy: CartDocument): CombinedCart => {
    let combined: CombinedCart | undefined;
    cart.change((device, context) => {
      const { present, stale } = splitCopy(copy, device, context.now, cart.ttlMs);
      const known = mergeAll(present, stale?.document ?? EMPTY_DOCUMENT);
      const saved = { carts: new Map([...known.carts].filter(([id]) => copy.carts.has(id))) };
      combined = combineCarts(device, saved, { context, read, maxQuantity: CART_LIMITS.quantity });
      return withHome(combined.document, context);
    });
    if (!combined) throw new Error('A change of the cart is made at once');
    return combined;
  };

  const pull = async (): Promise<void> => {
    if (await settleOwner()) return;
    const [belonging, clearing] = [records.readBelonging(), clearings];
    const stored = await service.read();
    if (sameAs(belonging, clearing)) await take(stored);
  };

  const push = async (): Promise<void> => {
    for (let conflicts = 0; conflicts < MAX_CONFLICTS; conflicts += 1) {
      // Another tab may have cleared this browser unheard: what was a customer's must not be saved as the next guest's.
      cart.resync();
      if (records.readBelonging().owner !== whoIs()) await settleOwner();
      const isSent = await send();
      if (isSent) return dropGuestCopy();
    }
    throw new TooManyConflicts();
  };

  /** Sends once, if there is anything new. `false` after a conflict: what was in the way has been taken in. */
  const send = async (): Promise<boolean> => {
    const [belonging, clearing, sent] = [records.readBelonging(), clearings, documents()];
    const outgoing = outgoingCopy(belonging, sent, { now: cart.now(), ttlMs: cart.ttlMs, newId });
    if (outgoing) {
      sending = sent;
      const outcome = await service.write(outgoing.document, belonging.copy?.version ?? null).finally(() => {
        if (sending === sent) sending = null;
      });
      if (!sameAs(belonging, clearing)) return true;
      if (!outcome.ok) {
        await take(outcome.present);
        return false;
      }
      const copy = { ...outgoing.copy, version: outcome.version };
      records.writeBelonging({ ...records.readBelonging(), copy, leftOver: null });
      showStale(records.readBelonging());
    }
    synced = sent;
    return true;
  };

  const dropGuestCopy = async (): Promise<void> => {
    const belonging = records.readBelonging();
    if (!belonging.dropsGuestCopy) return;
    await service.dropGuestCopy();
    records.writeBelonging({ ...records.readBelonging(), dropsGuestCopy: false });
  };

  const isEmpty = (): boolean => cart.read(cart.store.getState().cart).lines.length === 0;

  const bringBack = (isAfterSignIn: boolean): void => {
    const { stale } = state.getState();
    if (!stale) return;
    cart.change((document, context) => {
      const merged = mergeDocuments(document, clampToNow(stale.document, context.now));
      return withHome(touched(merged, context.now), context);
    });
    showRestored(stale.document, isAfterSignIn);
    state.setState({ stale: null });
  };

  const showRestored = (document: CartDocument, isAfterSignIn: boolean): void => {
    const { lines, appliedCouponId } = read(document);
    state.setState({ restored: { lines, couponId: appliedCouponId, isAfterSignIn } });
  };

  /** Another tab's review may be heard of before its cart: it is shown once that is here, and not taken for over. */
  const refresh = (): void => {
    review = records.readReview();
    const shown = review && isReviewable(review, cart.store.getState().cart) ? review : null;
    if (shown !== state.getState().review) state.setState({ review: shown });
  };

  const forgetReviewIfOver = (before: CartDocument, now: CartDocument): void => {
    if (!review) return;
    if (isReviewable(review, before) && !isReviewable(review, now)) records.writeReview(null);
    refresh();
  };

  const clearDevice = (): void => {
    clearings += 1;
    synced = null;
    foreign = null;
    cart.clearDevice();
    records.clear();
    state.setState(NOTHING_SAVED);
  };

  const decide = ({ choice, dropped, limitOf }: ReviewDecision): void => {
    const review = records.readReview();
    if (!review) return;
    cart.change((document, context) => {
      const lines = reviewLines(review, read(document), CART_LIMITS.quantity);
      return decideReview(document, context, { review, lines, choice, dropped, limitOf });
    });
    const beyond = cart.read(cart.store.getState().cart).lines.slice(CART_LIMITS.lines);
    for (const { productId } of beyond) cart.actions.lineSavedForLater(productId);
    records.writeReview({ ...review, choice });
    refresh();
  };

  const stored = records.readReview();
  if (stored && !isReviewable(stored, cart.store.getState().cart)) records.writeReview(null);
  refresh();
  cart.store.subscribe((now, before) => {
    if (now.shelf?.isDismissed) records.dismiss(shelvedIds(now.shelf.document));
    if (before.shelf && hasTakenBack(before.shelf, before.cart, now.cart))
      showRestored(before.shelf.document, false);
    forgetReviewIfOver(before.cart, now.cart);
  });

  return {
    state,
    hasUnsent: () => {
      const { owner, leftOver, dropsGuestCopy } = records.readBelonging();
      const now = documents();
      const isKnown = [synced, sending].some((each) => each?.cart === now.cart && each.later === now.later);
      return !isKnown || owner !== whoIs() || leftOver !== null || dropsGuestCopy;
    },
    pull,
    push,
    signedIn: async () => {
      if (!(await settleOwner())) {
        await pull();
        if (isEmpty()) bringBack(true);
      }
      await push();
    },
    restore: () => bringBack(false),
    dismiss: () => {
      const { stale } = state.getState();
      if (stale) records.dismiss([...stale.document.carts.keys()]);
      state.setState({ stale: null });
    },
    restoredSeen: () => state.setState({ restored: null }),
    decide,
    refresh,
    clearDevice,
    setFailing: (isFailing) => {
      if (state.getState().isFailing !== isFailing) state.setState({ isFailing });
    },
  };
}

/** Whether this very change has put the shelf's cart back. */
function hasTakenBack({ document }: Shelf, before: CartDocument, now: CartDocument): boolean {
  return shelvedIds(document).some((id) => now.carts.has(id) && !before.carts.has(id));
}

function toCopy({ document, version }: Stored): VersionedCopy {
  return { ...decodeCopy(document), version };
}
