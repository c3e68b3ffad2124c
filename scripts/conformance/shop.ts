import type { Product } from '@/features/catalog/schemas.ts';
import type { Coupon } from '@/features/coupons/schemas.ts';
import { answerOf, type Browser, openBrowser } from './browser.ts';
import { codeOf, type CouponRole, couponRoles, kindOf } from './coupon-roles.ts';
import type { Doors } from './doors.ts';
import { type Exchange, Skipped } from './exchange.ts';
import { expectMembers } from './expect.ts';
import type { Profile } from './profile.ts';
import { api, type Target } from './target.ts';
import { CREDIT_CUSTOMER } from './test-shop.ts';

/** Where the checks run, and what is known of it. */
export type Environment = {
  readonly target: Target;
  readonly profile: Profile;
  /** Absent at a real back end. With doors, each check starts from the freshly loaded test shop. */
  readonly doors: Doors | undefined;
};

export type Credentials = { readonly email: string; readonly password: string };
export type CustomerBrowser = Browser & { readonly id: string; readonly credentials: Credentials };

/** The shop as one check meets it: its own browsers, and what the catalogue and the team offer. */
export type Shop = {
  readonly doors: Doors | undefined;
  /** Every call of this check so far. */
  readonly exchanges: readonly Exchange[];
  /** A browser without any cookie. */
  stranger(name?: string): Browser;
  /** A browser that the shop knows by its device cookie. */
  guest(name?: string): Promise<Browser>;
  /** A browser signed in to a new account. */
  customer(name?: string): Promise<CustomerBrowser>;
  signedIn(credentials: Credentials, name?: string): Promise<Browser>;
  /** A browser signed in to the account with store credit. @throws Skipped */
  creditCustomer(): Promise<Browser>;
  /** The first products of the catalogue with plenty in stock. @throws Skipped */
  products(count: number): Promise<readonly Product[]>;
  /** All of the catalogue, up to 500 products. */
  catalogue(): Promise<readonly Product[]>;
  /** Products of which one unit is left. @throws Skipped */
  lastItems(count: number): Promise<readonly Product[]>;
  /** A coupon of this kind. @throws Skipped */
  coupon(role: CouponRole): Promise<Coupon>;
  /** The payment token with this effect. @throws Skipped */
  token(effect: 'ok' | 'declined' | 'slow' | 'timeout'): string;
  /** Lets the target's time pass, in ms. @throws Skipped */
  pass(ms: number): Promise<void>;
  /** @throws Skipped */
  oneTimeCode(applicationId: string): Promise<string>;
  /** Cancels what was bought, where the next check does not start from a fresh shop anyway. */
  leave(): Promise<void>;
};

const PLENTY = 40;
/** Relative to the time of the run. */
const MOVING_TERMS: ReadonlySet<string> = new Set(['startsAt', 'endsAt']);
const PAGES = 5;
const PAGE_SIZE = 100;
const POLL_MS = 1000;
const POLLS = 60;

export function openShop({ target, profile, doors }: Environment): Shop {
  const exchanges: Exchange[] = [];
  const purchases: { readonly browser: Browser; readonly orderId: string }[] = [];

  function stranger(name = 'guest'): Browser {
    const browser: Browser = openBrowser(target, name, (exchange) => {
      exchanges.push(exchange);
      if (isPurchase(exchange)) {
        const { id } = answerOf(api.orders.placeOrder, exchange);
        purchases.push({ browser, orderId: id });
      }
    });
    return browser;
  }

  async function guest(name?: string): Promise<Browser> {
    const browser = stranger(name);
    await browser.send(api.coupons.listCoupons);
    return browser;
  }

  async function signedIn(credentials: Credentials, name = 'customer'): Promise<Browser> {
    const browser = await guest(name);
    await browser.ask(api.accounts.signIn, { body: credentials });
    return browser;
  }

  async function catalogue(): Promise<readonly Product[]> {
    const browser = stranger();
    const found: Product[] = [];
    for (let page = 1; page <= PAGES; page++) {
      const answer = await browser.ask(api.catalog.listProducts, { query: { page, pageSize: PAGE_SIZE } });
      found.push(...answer.items);
      if (found.length >= answer.total || answer.items.length === 0) break;
    }
    return found;
  }

  async function findCoupon(role: CouponRole): Promise<Coupon> {
    const browser = await guest('guest looking for a coupon');
    const code = doors ? codeOf(role) : profile.coupons?.[role];
    const wanted = kindOf(couponRoles(Date.now())[role], Date.now());
    if (code !== undefined) {
      const found = await browser.send(api.coupons.findCouponByCode, { params: { code } });
      if (found.got.status === 404) throw new Skipped(`the code ${code} of "${role}" finds no coupon`);
      const coupon = answerOf(api.coupons.findCouponByCode, found);
      if (doors) expectDefinition(coupon, role);
      const kind = kindOf(coupon, Date.now());
      if (doors || kind === wanted) return coupon;
      throw new Skipped(`${code} is no coupon for "${role}": it is ${kind}, wanted ${wanted}`);
    }
    const { items, serverTime } = await browser.ask(api.coupons.listCoupons);
    const listed = items.find((coupon) => kindOf(coupon, Date.parse(serverTime)) === wanted);
    if (listed) return listed;
    throw new Skipped(
      `needs a coupon of the kind "${wanted}": name its code in the profile as coupons.${role}`,
    );
  }

  return {
    doors,
    exchanges,
    stranger,
    guest,
    signedIn,
    catalogue,
    coupon: findCoupon,

    customer: async (name = 'customer') => {
      const browser = await guest(name);
      const credentials = {
        email: `${crypto.randomUUID()}@conformance.example`,
        password: crypto.randomUUID(),
      };
      const { id } = await browser.ask(api.accounts.register, {
        body: { ...credentials, name: 'Conny Check' },
      });
      return { ...browser, id, credentials };
    },

    creditCustomer: () => {
      const credentials = doors ? CREDIT_CUSTOMER : profile.creditCustomer;
      if (!credentials) {
        throw new Skipped(
          'needs a customer with store credit: give creditCustomer { email, password } in the profile',
        );
      }
      return signedIn(credentials, 'customer with store credit');
    },

    products: async (count) => {
      const found = (await catalogue()).filter(
        ({ stock, maxPerOrder, compareAtPrice }) =>
          stock >= PLENTY && maxPerOrder >= 5 && compareAtPrice === undefined,
      );
      if (found.length >= count) return found.slice(0, count);
      throw new Skipped(`needs ${count} products at full price with ${PLENTY} in stock and 5 per order`);
    },

    lastItems: async (count) => {
      const all = await catalogue();
      const found = all.filter(({ id, stock }) => stock === 1 || profile.lastItems?.includes(id));
      if (found.length >= count) return found.slice(0, count);
      throw new Skipped(
        `needs ${count} product(s) with a stock of 1: name their ids in the profile as lastItems`,
      );
    },

    token: (effect) => {
      const token = profile.tokens?.[effect] === undefined ? `tok_${effect}` : profile.tokens[effect];
      if (token !== null) return token;
      throw new Skipped(`the profile says that there is no payment token for "${effect}"`);
    },

    pass: async (ms) => {
      if (!doors) throw new Skipped('needs a clock that can be moved: only the mock services have one');
      await doors.advanceClock(ms);
    },

    oneTimeCode: async (applicationId) => {
      const code = doors ? await doors.oneTimeCode(applicationId) : profile.oneTimeCode;
      if (code !== undefined) return code;
      throw new Skipped('needs the one-time code: give one that always works in the profile as oneTimeCode');
    },

    leave: async () => {
      if (doors) return;
      for (const { browser, orderId } of purchases) {
        await cancelWhenDecided(browser, orderId).catch(() => undefined);
      }
    },
  };
}

/** Every condition that the test shop gives a coupon is on the wire: the app evaluates what it reads there. */
function expectDefinition(coupon: Coupon, role: CouponRole): void {
  const terms = Object.entries(couponRoles(0)[role]).filter(([name]) => !MOVING_TERMS.has(name));
  expectMembers(`the coupon ${coupon.code}`, coupon, Object.fromEntries(terms));
}

function isPurchase({ sent, got }: Exchange): boolean {
  const isAccepted = got.status === 201 || got.status === 202;
  return sent.method === 'POST' && new URL(sent.url).pathname.endsWith('/orders') && isAccepted;
}

/** Cancels an order; one whose payment is under way, once that is decided. */
async function cancelWhenDecided(browser: Browser, id: string): Promise<void> {
  for (let poll = 0; poll < POLLS; poll++) {
    const { status } = await browser.ask(api.orders.getOrder, { params: { id } });
    if (status === 'completed') await browser.ask(api.orders.cancelOrder, { params: { id } });
    if (status === 'completed' || status === 'rejected' || status === 'cancelled') return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
