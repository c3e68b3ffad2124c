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
import type { CouponRow, CouponTables, UsesRow } from './coupon-tables.ts';
import { usesCapacity, viewCoupon } from './coupon-view.ts';
import { claim, isLive, release, resourceOf, take } from './hold.ts';

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
  | { readonly ok: false; readonly reason: CouponReason | { readonly code: 'coupon_not_found' } };

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

type Judged = {
  readonly row: CouponRow;
  readonly uses: UsesRow;
  readonly coupon: Coupon;
  readonly verdict: Eligibility;
};

export function createRedemptions({ store, settings, customerOf }: Dependencies): Redemptions {
  async function judge(
    tx: ReadTx<CouponTables>,
    request: RedemptionRequest,
    customer: CouponCustomer,
    now: number,
  ): Promise<Judged | undefined> {
    const row = await tx.get('coupons.coupons', request.couponId);
    if (!row) return undefined;
    const uses = (await tx.get('coupons.uses', row.id)) ?? unused(row);
    const identities = identitiesOf(request.caller, request.email);
    const coupon = viewCoupon(row, uses, { identities, exceptOwner: request.owner }, now);
    // An own use by another order means that this is not the first one, even while that order is under way.
    const hasOrdered = customer.hasOrdered || coupon.lastOrderId !== undefined;
    const { lines, delivery } = request;
    const verdict = evaluateCoupon(coupon, { lines, delivery, now, customer: { ...customer, hasOrdered } });
    return { row, uses, coupon, verdict };
  }

  async function write(
    tx: Tx<CouponTables>,
    judged: Judged | undefined,
    request: RedemptionRequest,
    customer: CouponCustomer,
    now: number,
  ): Promise<RedemptionOutcome> {
    if (!judged) return { ok: false, reason: { code: 'coupon_not_found' } };
    if (!judged.verdict.eligible) return { ok: false, reason: judged.verdict.reason };

    const taken = take(judged.uses, holdFor(request), now);
    if (!taken.ok) return { ok: false, reason: { code: 'usage_limit_reached' } };
    await tx.put('coupons.uses', taken.resource);
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
    return store.transact(async (tx) => {
      const uses = await tx.get('coupons.uses', request.couponId);
      const unlimited = judged && { ...judged, uses: { ...(uses ?? judged.uses), capacity: null } };
      return write(tx, unlimited, request, customer, now);
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
        const now = settings.now();
        const uses = await tx.get('coupons.uses', use.couponId);
        if (!uses) return false;
        const expired = uses.holds.some((hold) => hold.owner === use.owner && !isLive(hold, now));
        const taken = expired ? take(uses, holdFor(use), now) : { ok: true as const, resource: uses };
        const claimed = taken.ok ? claim(taken.resource, use, now) : taken;
        if (claimed.ok) await tx.put('coupons.uses', claimed.resource);
        return claimed.ok;
      }),

    giveBackUse: (use) =>
      store.transact(async (tx) => {
        const row = await tx.get('coupons.coupons', use.couponId);
        if (!row) return;
        const uses = (await tx.get('coupons.uses', use.couponId)) ?? unused(row);
        await tx.put('coupons.uses', release(uses, holdFor(use)));
      }),

    usesLedger: () =>
      store.read(async (tx) => (await tx.all('coupons.uses')).map((row) => couponEntry(row, settings.now()))),
  };
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

function unused(row: CouponRow): UsesRow {
  return resourceOf(row.id, usesCapacity(row));
}
