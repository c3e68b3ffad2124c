import { describe, expect, it } from 'vitest';
import { ApiError } from '@/shared/api/client.ts';
import { type ApplyCart, type AskedLine, createApplyDesk } from './apply-desk.ts';
import { createLastClick } from './last-click.ts';
import type { Coupon, CouponReason, Validation } from './schemas.ts';

const BELOW_MINIMUM: CouponReason = { code: 'minimum_quantity_not_met', missing: 1 };

type OpenQuestion = {
  about: string;
  resolve: (answer: unknown) => void;
  reject: (error: unknown) => void;
};

type Cart = { lines: readonly AskedLine[]; appliedCouponId: string | null; found: string[] };

/** What the tabs of a browser share. */
type Browser = { storage: Pick<Storage, 'getItem' | 'setItem'>; cart: Cart };

function oneTab(): Browser['storage'] {
  const items = new Map<string, string>();
  return { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => void items.set(key, value) };
}

/** A desk whose questions stay open until the test answers them, in any order. */
function openDesk(
  lines: readonly AskedLine[] = [{ productId: 'mug', quantity: 1 }],
  { storage = oneTab(), cart = { lines, appliedCouponId: null, found: [] } }: Partial<Browser> = {},
) {
  const desk = createApplyDesk(createLastClick(() => storage));
  const asked: OpenQuestion[] = [];

  const hold = (about: string): Promise<never> =>
    new Promise<never>((resolve, reject) => {
      asked.push({ about, resolve: resolve as (answer: unknown) => void, reject });
    });
  const questions = { validate: hold, findByCode: hold };
  const port: ApplyCart = {
    lines: () => cart.lines,
    explain: (_, reason) => reason,
    couponFound: (coupon) => cart.found.push(coupon.id),
    couponApplied: (couponId) => {
      cart.appliedCouponId = couponId;
    },
  };
  const open = (about: string) => {
    const question = asked.find((each) => each.about === about);
    if (!question) throw new Error(`Nothing was asked about ${about}`);
    asked.splice(asked.indexOf(question), 1);
    return question;
  };
  return {
    cart,
    cancel: desk.cancel,
    attempt: () => desk.store.getState().attempt,
    questions: () => asked.map((question) => question.about),
    apply: (couponId: string) => void desk.apply({ couponId }, questions, port),
    applyCode: (code: string) => void desk.apply({ code }, questions, port),
    answer: async (about: string, answer: Validation | Coupon) => {
      open(about).resolve(answer);
      await settled();
    },
    fail: async (about: string, error: unknown) => {
      open(about).reject(error);
      await settled();
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const yes = (couponId: string): Validation => ({
  couponId,
  eligible: true,
  discount: { amount: 100, currency: 'USD' },
});
const no = (couponId: string): Validation => ({ couponId, eligible: false, reason: BELOW_MINIMUM });
const coupon = (id: string): Coupon => ({
  id,
  code: id.toUpperCase(),
  title: id,
  description: '',
  discount: { type: 'free_shipping' },
  redemptions: 0,
  customerRedemptions: 0,
});

describe('applying a coupon', () => {
  it('sets it only on yes', async () => {
    const desk = openDesk();
    desk.apply('a');
    expect(desk.attempt()).toEqual({ couponId: 'a', code: null, phase: 'asking' });
    expect(desk.cart.appliedCouponId).toBeNull();

    await desk.answer('a', yes('a'));
    expect(desk.cart.appliedCouponId).toBe('a');
    expect(desk.attempt()).toBeNull();
  });

  it('keeps a no with the lines it was given for, and changes nothing', async () => {
    const desk = openDesk();
    desk.apply('a');
    await desk.answer('a', no('a'));
    expect(desk.attempt()).toEqual({
      couponId: 'a',
      code: null,
      phase: 'refused',
      obstacle: BELOW_MINIMUM,
      askedFor: 'mug×1',
    });
    expect(desk.cart.appliedCouponId).toBeNull();
  });

  it('is one request for a double click', () => {
    const desk = openDesk();
    desk.apply('a');
    desk.apply('a');
    expect(desk.questions()).toEqual(['a']);
  });

  it('can be tried again after a no', async () => {
    const desk = openDesk();
    desk.apply('a');
    await desk.answer('a', no('a'));
    desk.apply('a');
    await desk.answer('a', yes('a'));
    expect(desk.cart.appliedCouponId).toBe('a');
  });
});

describe('of two clicks the last one wins', () => {
  it.each([
    ['in order', ['a', 'b']],
    ['in the wrong order', ['b', 'a']],
  ])('when the answers come %s', async (_, order) => {
    const desk = openDesk();
    desk.apply('a');
    desk.apply('b');
    for (const id of order) await desk.answer(id, yes(id));
    expect(desk.cart.appliedCouponId).toBe('b');
  });

  it('when the first is refused late', async () => {
    const desk = openDesk();
    desk.apply('a');
    desk.apply('b');
    await desk.answer('b', yes('b'));
    await desk.answer('a', no('a'));
    expect(desk.attempt()).toBeNull();
  });

  it('when the last is refused and the first would have been accepted', async () => {
    const desk = openDesk();
    desk.apply('a');
    desk.apply('b');
    await desk.answer('b', no('b'));
    await desk.answer('a', yes('a'));
    expect(desk.cart.appliedCouponId).toBeNull();
    expect(desk.attempt()).toMatchObject({ couponId: 'b', phase: 'refused' });
  });

  it('when it goes back to the first', async () => {
    const desk = openDesk();
    desk.apply('a');
    desk.apply('b');
    desk.apply('a');
    await desk.answer('b', yes('b'));
    expect(desk.cart.appliedCouponId).toBeNull();
    await desk.answer('a', yes('a'));
    expect(desk.cart.appliedCouponId).toBeNull();
    await desk.answer('a', yes('a'));
    expect(desk.cart.appliedCouponId).toBe('a');
  });

  it('when the last click removes', async () => {
    const desk = openDesk();
    desk.apply('a');
    desk.cancel();
    expect(desk.attempt()).toBeNull();
    await desk.answer('a', yes('a'));
    expect(desk.cart.appliedCouponId).toBeNull();
  });
});

describe('of clicks in two tabs the last one wins', () => {
  function openTabs() {
    const storage = oneTab();
    const first = openDesk(undefined, { storage });
    return { first, second: openDesk(undefined, { storage, cart: first.cart }) };
  }

  it.each([
    ['in order', ['a', 'b']],
    ['in the wrong order', ['b', 'a']],
  ])('when the answers come %s', async (_, order) => {
    const { first, second } = openTabs();
    first.apply('a');
    second.apply('b');
    for (const id of order) await (id === 'a' ? first : second).answer(id, yes(id));
    expect(first.cart.appliedCouponId).toBe('b');
    expect(first.attempt()).toBeNull();
  });

  it('when the last is refused and the first would have been accepted', async () => {
    const { first, second } = openTabs();
    first.apply('a');
    second.apply('b');
    await second.answer('b', no('b'));
    await first.answer('a', yes('a'));
    expect(first.cart.appliedCouponId).toBeNull();
    expect(second.attempt()).toMatchObject({ couponId: 'b', phase: 'refused' });
  });

  it('when the last click removes', async () => {
    const { first, second } = openTabs();
    first.apply('a');
    second.cancel();
    await first.answer('a', yes('a'));
    expect(first.cart.appliedCouponId).toBeNull();
  });

  it('and each tab goes by its own where storage does not work', async () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const desk = openDesk(undefined, { storage: { getItem: refuse, setItem: refuse } });
    desk.apply('a');
    await desk.answer('a', yes('a'));
    expect(desk.cart.appliedCouponId).toBe('a');
  });
});

describe('a cart that changes while the service is asked', () => {
  const more = [{ productId: 'mug', quantity: 2 }];

  it('is asked about again after a no', async () => {
    const desk = openDesk();
    desk.apply('a');
    desk.cart.lines = more;
    await desk.answer('a', no('a'));
    expect(desk.attempt()?.phase).toBe('asking');

    await desk.answer('a', yes('a'));
    expect(desk.cart.appliedCouponId).toBe('a');
  });

  it('is not asked about again once another click has overtaken it', async () => {
    const desk = openDesk();
    desk.apply('a');
    desk.apply('b');
    desk.cart.lines = more;
    await desk.answer('a', no('a'));
    expect(desk.questions()).toEqual(['b']);
  });

  it('keeps a yes, since the rule runs whenever the cart is read', async () => {
    const desk = openDesk();
    desk.apply('a');
    desk.cart.lines = more;
    await desk.answer('a', yes('a'));
    expect(desk.cart.appliedCouponId).toBe('a');
  });
});

describe('a service that gives no answer', () => {
  it.each([
    ['offline', new ApiError('network', 'coupons', { message: 'not reachable' }), { kind: 'offline' }],
    ['too slow', new ApiError('timeout', 'coupons', { message: 'late' }), { kind: 'timeout' }],
    [
      'in trouble',
      new ApiError('refused', 'coupons', { message: '503', status: 503 }),
      { kind: 'unavailable' },
    ],
    [
      'outside the contract',
      new ApiError('contract', 'coupons', { message: 'html', status: 200 }),
      { kind: 'unavailable' },
    ],
    [
      'asked too often',
      new ApiError('refused', 'coupons', { message: '429', status: 429, retryAfter: 42 }),
      { kind: 'rate_limited', seconds: 42 },
    ],
    ['broken in the app itself', new TypeError('oops'), { kind: 'unavailable' }],
  ])('%s: is said, and nothing has changed', async (_, error, failure) => {
    const desk = openDesk();
    desk.apply('a');
    await desk.fail('a', error);
    expect(desk.attempt()).toEqual({
      couponId: 'a',
      code: null,
      phase: 'failed',
      failure,
      askedFor: 'mug×1',
    });
    expect(desk.cart.appliedCouponId).toBeNull();
  });
});

describe('applying a code', () => {
  const unknown = new ApiError('refused', 'coupons', {
    message: 'coupon_not_found',
    status: 404,
    problem: { type: 'about:blank', title: 'Not found', status: 404, code: 'coupon_not_found', detail: '' },
  });

  it('finds the coupon, asks about it and applies it', async () => {
    const desk = openDesk();
    desk.applyCode('SECRET');
    await desk.answer('SECRET', coupon('secret'));
    expect(desk.cart.found).toEqual(['secret']);
    await desk.answer('secret', yes('secret'));
    expect(desk.cart.appliedCouponId).toBe('secret');
  });

  it('says that nobody knows the code', async () => {
    const desk = openDesk();
    desk.applyCode('NOPE');
    await desk.fail('NOPE', unknown);
    expect(desk.attempt()).toMatchObject({
      couponId: null,
      code: 'NOPE',
      obstacle: { code: 'coupon_not_found' },
    });
  });

  it('puts a no on the coupon that was found', async () => {
    const desk = openDesk();
    desk.applyCode('SECRET');
    await desk.answer('SECRET', coupon('secret'));
    await desk.answer('secret', no('secret'));
    expect(desk.attempt()).toMatchObject({ couponId: 'secret', code: 'SECRET', phase: 'refused' });
  });

  it('gives way to a click on an entry', async () => {
    const desk = openDesk();
    desk.applyCode('SECRET');
    desk.apply('b');
    await desk.answer('b', yes('b'));
    await desk.answer('SECRET', coupon('secret'));
    expect(desk.cart.found).toEqual([]);
    expect(desk.questions()).toEqual([]);
    expect(desk.cart.appliedCouponId).toBe('b');
  });
});
