import {
  type CouponLine,
  type Eligibility,
  evaluateCoupon,
} from '@/features/coupons/model/evaluate-coupon.ts';
import type { Coupon, CouponCustomer, CouponReason } from '@/features/coupons/schemas.ts';
import type { Money } from '@/shared/money/money.ts';
import { type Caller, identitiesOf } from '../caller.ts';
import { type CouponEntry, couponEntry } from '../ledger.ts';
import type { Settings } from '../settings.ts';
import type { ReadTx, Store, Tx } from '../store.ts';
import { couponDeviations } from './coupon-deviations.ts';
import type { CouponRow, CouponTables, FirstOrderRow, UseNote, UsesRow } from './coupon-tables.ts';
import { usesCapacity, viewCoupon, type Viewer } from './coupon-view.ts';
import { availableTo, claim, type Claimed, release, resourceOf, take, type Taken } from './hold.ts';

/** One order's use of one coupon. `owner` and `fence` as in {@link file://./hold.ts}. */
export type CouponUse = {
  readonly couponId: string;
  readonly orderId: string;
  readonly owner: string;
  readonly fence: number;
  readonly expiresAt: number;
  readonly caller: Caller;
  readonly email: string;
};

export type RedemptionRequest = CouponUse & {
  readonly lines: readonly CouponLine[];
  readonly delivery: Money;
};

export type RedemptionOutcome =
  | {
      readonly ok: true;
      /** The coupon and customer that the rule said yes to, and when: pricing with them gives the same discount. */
      readonly coupon: Coupon;
      readonly customer: CouponCustomer;
      readonly now: number;
    }
  | { readonly ok: false; readonly reason: RedemptionRefusal };

type RedemptionRefusal = CouponReason | { readonly code: 'coupon_not_found' };

export type Redemptions = {
  /** Uses the coupon up by one, if rules and limits allow it at that very moment. Redeeming again is redeeming once. */
  redeem(request: RedemptionRequest): Promise<RedemptionOutcome>;
  /** Makes the use final. `false` when it had expired and somebody else has used it up since. */
  claimUse(use: CouponUse): Promise<boolean>;
  giveBackUse(use: CouponUse): Promise<void>;
  usesLedger(): Promise<CouponEntry[]>;
};

/** Long enough for another buyer to look as well, in ms. */
const UNGUARDED_PAUSE_MS = 10;

type Dependencies = {
  store: Store<CouponTables>;
  settings: Settings;
  customerOf: (caller: Caller, email: string) => Promise<CouponCustomer>;
};

/** What one use takes one of: the coupon's uses, and of a first order's coupon the right of everybody the buyer may be. */
type Scarce = {
  readonly uses: UsesRow;
  readonly firstOrders: readonly FirstOrderRow[];
};

type Judged = {
  readonly scarce: Scarce;
  readonly coupon: Coupon;
  readonly eligibility: Eligibility;
};

export function createRedemptions({ store, settings, customerOf }: Dependencies): Redemptions {
  async function judge(
    tx: ReadTx<CouponTables>,
    request: RedemptionRequest,
    customer: CouponCustomer,
    now: number,
  ): Promise<Judged | undefined> {
    const known = await tx.get('coupons.coupons', request.couponId);
    const row = known && couponDeviations(settings)(known);
    if (!row) return undefined;
    const scarce = await scarceFor(tx, row, request);
    const coupon = viewCoupon(row, scarce.uses, viewerOf(request), now);
    // A first order under way with another cart means that this one is not the first.
    const isFirst = scarce.firstOrders.every((right) => availableTo(right, now, request.owner) > 0);
    const hasOrdered = customer.hasOrdered || !isFirst;
    const { lines, delivery } = request;
    const eligibility = evaluateCoupon(coupon, {
      lines,
      delivery,
      now,
      customer: { ...customer, hasOrdered },
    });
    return { scarce, coupon, eligibility };
  }

  async function write(
    tx: Tx<CouponTables>,
    judged: Judged | undefined,
    request: RedemptionRequest,
    customer: CouponCustomer,
    now: number,
  ): Promise<RedemptionOutcome> {
    if (!judged?.eligibility.eligible) return { ok: false, reason: refusalOf(judged) };

    const taken = changeAll(judged.scarce, (row) => take(row, holdFor(request), now));
    if (!taken) return { ok: false, reason: { code: 'usage_limit_reached' } };
    await putAll(tx, taken);
    return { ok: true, coupon: judged.coupon, customer, now };
  }

  /** The mistake that the guard prevents: looking first and writing later, as if nobody else could write between. */
  async function redeemUnguarded(
    request: RedemptionRequest,
    customer: CouponCustomer,
    now: number,
  ): Promise<RedemptionOutcome> {
    const judged = await store.read((tx) => judge(tx, request, customer, now));
    await new Promise((resolve) => setTimeout(resolve, UNGUARDED_PAUSE_MS));
    if (!judged?.eligibility.eligible) return { ok: false, reason: refusalOf(judged) };
    const { coupon, scarce } = judged;
    return store.transact(async (tx) => {
      const uses = (await tx.get('coupons.uses', request.couponId)) ?? scarce.uses;
      const taken = take({ ...uses, capacity: null }, holdFor(request), now);
      if (taken.ok) await tx.put('coupons.uses', { ...taken.resource, capacity: uses.capacity });
      return { ok: true, coupon, customer, now };
    });
  }

  return {
    redeem: async (request) => {
      const customer = await customerOf(request.caller, request.email);
      const now = settings.now();
      if (settings.active('coupon_guard_off').length > 0) return redeemUnguarded(request, customer, now);
      return store.transact(async (tx) => {
        const judged = await judge(tx, request, customer, now);
        return write(tx, judged, request, customer, now);
      });
    },

    claimUse: (use) =>
      store.transact(async (tx) => {
        const row = await tx.get('coupons.coupons', use.couponId);
        if (!row) return false;
        const claimed = claimAll(row, await scarceFor(tx, row, use), use, settings.now());
        if (claimed) await putAll(tx, claimed);
        return claimed !== undefined;
      }),

    giveBackUse: (use) =>
      store.transact(async (tx) => {
        const row = await tx.get('coupons.coupons', use.couponId);
        if (!row) return;
        const { uses, firstOrders } = await scarceFor(tx, row, use);
        await putAll(tx, {
          uses: release(uses, holdFor(use)),
          firstOrders: firstOrders.map((right) => release(right, holdFor(use))),
        });
      }),

    usesLedger: () =>
      store.read(async (tx) => (await tx.all('coupons.uses')).map((row) => couponEntry(row, settings.now()))),
  };
}

function refusalOf(judged: Judged | undefined): RedemptionRefusal {
  return judged && !judged.eligibility.eligible ? judged.eligibility.reason : { code: 'coupon_not_found' };
}

function holdFor({ owner, fence, expiresAt, orderId, caller, email }: CouponUse) {
  return {
    owner,
    fence,
    quantity: 1,
    expiresAt,
    note: { orderId, identities: identitiesOf(caller, email) },
  };
}

async function scarceFor(tx: ReadTx<CouponTables>, row: CouponRow, use: CouponUse): Promise<Scarce> {
  const uses = (await tx.get('coupons.uses', row.id)) ?? resourceOf(row.id, usesCapacity(row));
  if (!row.firstOrderOnly) return { uses, firstOrders: [] };
  const identities = identitiesOf(use.caller, use.email);
  const known = await Promise.all(identities.map((identity) => tx.get('coupons.first-orders', identity)));
  return { uses, firstOrders: identities.map((identity, at) => known[at] ?? resourceOf(identity, 1)) };
}

/** Makes a use final. One that has expired is taken again first, if the limits still allow it. */
function claimAll(row: CouponRow, scarce: Scarce, use: CouponUse, now: number): Scarce | undefined {
  const claimed = changeAll(scarce, (each) => claim(each, use, now));
  if (claimed) return claimed;
  const { customerRedemptions } = viewCoupon(row, scarce.uses, viewerOf(use), now);
  if (customerRedemptions >= (row.perCustomerLimit ?? Number.POSITIVE_INFINITY)) return undefined;
  const retaken = changeAll(scarce, (each) => take(each, holdFor(use), now));
  return retaken && changeAll(retaken, (each) => claim(each, use, now));
}

/** The same change of all rows, or of none. */
function changeAll(
  { uses, firstOrders }: Scarce,
  change: (row: UsesRow) => Taken<UseNote> | Claimed<UseNote>,
): Scarce | undefined {
  const changed = change(uses);
  const rights = firstOrders.map(change);
  if (!changed.ok || !rights.every((right) => right.ok)) return undefined;
  return { uses: changed.resource, firstOrders: rights.map((right) => right.resource) };
}

async function putAll(tx: Tx<CouponTables>, { uses, firstOrders }: Scarce): Promise<void> {
  await tx.put('coupons.uses', uses);
  for (const right of firstOrders) await tx.put('coupons.first-orders', right);
}

/** The coupon is seen without the use that is being made of it: nobody is refused because of that one. */
function viewerOf({ caller, email, owner }: CouponUse): Viewer {
  return { identities: identitiesOf(caller, email), exceptOwner: owner };
}
