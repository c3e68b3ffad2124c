import { deliveryCost, subtotalOfLines } from '@/features/cart/model/price-cart.ts';
import { type CouponLine, evaluateCoupon } from '@/features/coupons/model/evaluate-coupon.ts';
import type { Coupon, CouponCustomer, CouponList, Validation } from '@/features/coupons/schemas.ts';
import { type Caller, identitiesOf } from '../caller.ts';
import { answered, type Outcome, refused } from '../problem.ts';
import type { Settings } from '../settings.ts';
import type { ReadTx, Store } from '../store.ts';
import type { CatalogService } from './catalog.ts';
import { couponDeviations } from './coupon-deviations.ts';
import type { CouponRow, CouponTables, MissesRow, UsesRow } from './coupon-tables.ts';
import { usesCapacity, viewCoupon } from './coupon-view.ts';
import { resourceOf } from './hold.ts';
import { createRedemptions, type Redemptions } from './redemptions.ts';

const MINUTE_MS = 60_000;
const MISSES_PER_MINUTE = 10;
/** Callers that cannot be told apart are throttled as one. */
const UNKNOWN_DEVICE = 'unknown-device';

type WantedLine = { readonly productId: string; readonly quantity: number };

export type CouponService = Redemptions & {
  list(caller: Caller): Promise<Outcome<CouponList>>;
  findByCode(caller: Caller, code: string): Promise<Outcome<Coupon>>;
  validate(caller: Caller, couponId: string, lines: readonly WantedLine[]): Promise<Outcome<Validation>>;
  /** One coupon as this caller sees it, with what the rule must know of the caller. */
  lookUp(
    caller: Caller,
    couponId: string,
    email?: string,
  ): Promise<{ coupon: Coupon | undefined; customer: CouponCustomer }>;
};

type Dependencies = {
  store: Store<CouponTables>;
  settings: Settings;
  catalog: Pick<CatalogService, 'describe' | 'shop'>;
  /** Whether anybody with one of these identities has a completed order. */
  hasOrdered: (identities: readonly string[]) => Promise<boolean>;
};

/** The Discount Coupons service. It knows definitions and uses, and nothing of what stands in which cart. */
export function createCoupons({ store, settings, catalog, hasOrdered }: Dependencies): CouponService {
  async function customerOf(caller: Caller, email?: string): Promise<CouponCustomer> {
    return {
      signedIn: caller.customerId !== null,
      hasOrdered: await hasOrdered(identitiesOf(caller, email)),
    };
  }

  async function view(
    tx: ReadTx<CouponTables>,
    row: CouponRow,
    identities: readonly string[],
  ): Promise<Coupon> {
    return viewCoupon(row, await usesOf(tx, row), { identities }, settings.now());
  }

  async function find(tx: ReadTx<CouponTables>, id: string): Promise<CouponRow | undefined> {
    const row = await tx.get('coupons.coupons', id);
    return row && couponDeviations(settings)(row);
  }

  async function all(tx: ReadTx<CouponTables>): Promise<CouponRow[]> {
    const deviate = couponDeviations(settings);
    return (await tx.all('coupons.coupons')).flatMap((row) => deviate(row) ?? []);
  }

  return {
    ...createRedemptions({ store, settings, customerOf }),

    list: async (caller) => {
      const customer = await customerOf(caller);
      const now = settings.now();
      const items = await store.read(async (tx) => {
        const uses = new Map((await tx.all('coupons.uses')).map((row) => [row.id, row]));
        const listed = (await all(tx)).filter((row) => row.active !== false);
        return listed
          .sort((a, b) => a.position - b.position)
          .map((row) =>
            viewCoupon(row, uses.get(row.id) ?? unused(row), { identities: identitiesOf(caller) }, now),
          );
      });
      return answered(200, { items, serverTime: new Date(now).toISOString(), customer });
    },

    findByCode: (caller, code) => {
      const guessers = caller.isKnownDevice ? [caller.deviceId] : [caller.deviceId, UNKNOWN_DEVICE];
      return store.transact(async (tx) => {
        const now = settings.now();
        const misses = await recentMisses(tx, guessers, now);
        const tooMany = misses.find(({ at }) => at.length >= MISSES_PER_MINUTE);
        if (tooMany) return tooManyMisses(tooMany.at, now);

        const wanted = normalizeCode(code);
        const row = (await all(tx)).find((coupon) => normalizeCode(coupon.code) === wanted);
        if (row) return answered(200, await view(tx, row, identitiesOf(caller)));
        for (const { id, at } of misses) await tx.put('coupons.misses', { id, at: [...at, now] });
        return refused(404, 'coupon_not_found', `No coupon has the code ${wanted}`);
      });
    },

    validate: async (caller, couponId, wantedLines) => {
      const customer = await customerOf(caller);
      const coupon = await store.read(async (tx) => {
        const row = await find(tx, couponId);
        return row && view(tx, row, identitiesOf(caller));
      });
      if (!coupon) return refused(404, 'coupon_not_found', `No coupon ${couponId}`);

      const { lines, unknown } = await couponLines(catalog, wantedLines);
      if (unknown !== undefined) return refused(404, 'product_not_found', `No product ${unknown}`);

      const shop = await catalog.shop();
      const delivery = deliveryCost('standard', subtotalOfLines(lines, shop.currency), shop.delivery);
      const eligibility = evaluateCoupon(coupon, { lines, customer, delivery, now: settings.now() });
      return answered(
        200,
        eligibility.eligible
          ? { couponId, eligible: true, discount: eligibility.discount }
          : { couponId, eligible: false, reason: eligibility.reason },
      );
    },

    lookUp: async (caller, couponId, email) => {
      const customer = await customerOf(caller, email);
      const coupon = await store.read(async (tx) => {
        const row = await find(tx, couponId);
        return row && view(tx, row, identitiesOf(caller, email));
      });
      return { coupon, customer };
    },
  };
}

async function usesOf(tx: ReadTx<CouponTables>, row: CouponRow): Promise<UsesRow> {
  return (await tx.get('coupons.uses', row.id)) ?? unused(row);
}

function unused(row: CouponRow): UsesRow {
  return resourceOf(row.id, usesCapacity(row));
}

/** Codes are trimmed and letter case is ignored. */
function normalizeCode(code: string): string {
  return code.trim().toUpperCase();
}

function recentMisses(
  tx: ReadTx<CouponTables>,
  guessers: readonly string[],
  now: number,
): Promise<MissesRow[]> {
  return Promise.all(
    guessers.map(async (id) => {
      const at = (await tx.get('coupons.misses', id))?.at ?? [];
      return { id, at: at.filter((miss) => miss > now - MINUTE_MS) };
    }),
  );
}

function tooManyMisses(misses: readonly number[], now: number): Outcome<never> {
  const seconds = Math.max(1, Math.ceil(((misses[0] ?? now) + MINUTE_MS - now) / 1000));
  return {
    ...refused(429, 'too_many_requests', `More than ${MISSES_PER_MINUTE} unknown codes within a minute`),
    headers: { 'Retry-After': String(seconds) },
  };
}

/** The lines as the coupon rule sees them; a product named twice counts as one line. */
async function couponLines(
  catalog: Pick<CatalogService, 'describe'>,
  wanted: readonly WantedLine[],
): Promise<{ lines: CouponLine[]; unknown: string | undefined }> {
  const quantities = new Map<string, number>();
  for (const { productId, quantity } of wanted) {
    quantities.set(productId, (quantities.get(productId) ?? 0) + quantity);
  }
  const products = await catalog.describe([...quantities.keys()]);
  return {
    unknown: [...quantities.keys()].find((id) => !products.has(id)),
    lines: [...quantities].flatMap(([id, quantity]) => {
      const product = products.get(id);
      return product ? [{ ...product, quantity }] : [];
    }),
  };
}
