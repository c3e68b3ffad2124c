import { createStore, type StoreApi } from 'zustand/vanilla';
import { ApiError } from '@/shared/api/client.ts';
import type { LastClick } from './last-click.ts';
import type { CouponObstacle } from './model/describe-coupons.ts';
import type { Coupon, CouponReason, Validation } from './schemas.ts';

export type AskedLine = { readonly productId: string; readonly quantity: number };

/** What the shopper wants applied: an entry of the list, or a typed code. */
export type ApplyTarget = { readonly couponId: string } | { readonly code: string };

/** Why an attempt got no answer. Nothing has changed and trying again is safe; `seconds` as far as the service said. */
export type ApplyFailure =
  | { readonly kind: 'offline' | 'timeout' | 'unavailable' }
  | { readonly kind: 'rate_limited'; readonly seconds: number | null };

/** A "no" or a failure belongs to the lines it was given for: once the cart differs from `askedFor` it says nothing. */
export type ApplyOutcome =
  | { readonly phase: 'asking' }
  | { readonly phase: 'refused'; readonly obstacle: CouponObstacle; readonly askedFor: string }
  | { readonly phase: 'failed'; readonly failure: ApplyFailure; readonly askedFor: string };

export type ApplyAttempt = ApplyOutcome & {
  /** `null` while a typed code has not been found. */
  readonly couponId: string | null;
  /** What was typed; `null` for an attempt from an entry of the list. */
  readonly code: string | null;
};

export type SettledAttempt = Exclude<ApplyAttempt, { phase: 'asking' }>;

export type ApplyResult = SettledAttempt | 'accepted' | 'overtaken';

/** The two questions an attempt asks the Coupons service. */
export type ApplyQuestions = {
  validate(couponId: string, lines: readonly AskedLine[], signal: AbortSignal): Promise<Validation>;
  findByCode(code: string): Promise<Coupon>;
};

/** The cart as an attempt needs it: its lines at any moment, wherever the shopper is by then, and where a yes goes. */
export type ApplyCart = {
  lines(): readonly AskedLine[];
  /** The service's reason, as exactly as the app can say it. */
  explain(couponId: string, reason: CouponReason): CouponObstacle;
  couponFound(coupon: Coupon): void;
  couponApplied(couponId: string): void;
};

export type ApplyDesk = {
  readonly store: StoreApi<{ readonly attempt: ApplyAttempt | null }>;
  /** Settles with the "no" or the failure that now stands, or says that it was accepted or overtaken. */
  readonly apply: (target: ApplyTarget, questions: ApplyQuestions, cart: ApplyCart) => Promise<ApplyResult>;
  readonly cancel: () => void;
};

type Answer =
  | { readonly phase: 'accepted'; readonly couponId: string }
  | Exclude<ApplyOutcome, { phase: 'asking' }>;

/**
 * Keeps the shopper's one attempt to apply a coupon. The last click wins whatever the order of answers: a newer attempt,
 * or `cancel`, aborts the older one, whose answer is then ignored; so is an answer that comes after a click in another
 * tab. Asking again for what is being asked is the same attempt. Only a yes reaches the cart; everything else changes
 * nothing there.
 */
export function createApplyDesk(noteClick: LastClick): ApplyDesk {
  const store = createStore<{ attempt: ApplyAttempt | null }>(() => ({ attempt: null }));
  let current = new AbortController();

  async function apply(
    target: ApplyTarget,
    questions: ApplyQuestions,
    cart: ApplyCart,
  ): Promise<ApplyResult> {
    if (isAsking(store.getState().attempt, target)) return 'overtaken';
    current.abort();
    current = new AbortController();
    const { signal } = current;
    const isLastClick = noteClick();

    const code = 'code' in target ? target.code : null;
    let couponId = 'code' in target ? null : target.couponId;
    store.setState({ attempt: { couponId, code, phase: 'asking' } });

    const answer = await answerOrFailure(cart, async () => {
      const id = 'code' in target ? await find(target.code) : target.couponId;
      couponId = id;
      return untilLinesRest(cart, id, (lines) => {
        signal.throwIfAborted();
        return questions.validate(id, lines, signal);
      });
    });
    if (signal.aborted) return 'overtaken';
    if (!isLastClick()) {
      store.setState({ attempt: null });
      return 'overtaken';
    }

    if (answer.phase === 'accepted') {
      store.setState({ attempt: null });
      cart.couponApplied(answer.couponId);
      return 'accepted';
    }
    const settled: SettledAttempt = { couponId, code, ...answer };
    store.setState({ attempt: settled });
    return settled;

    async function find(typed: string): Promise<string> {
      const coupon = await questions.findByCode(typed);
      if (!signal.aborted) cart.couponFound(coupon);
      return coupon.id;
    }
  }

  function cancel(): void {
    current.abort();
    noteClick();
    store.setState({ attempt: null });
  }

  return { store, apply, cancel };
}

/** Tells carts apart by what a validation looks at: products and quantities. */
export function linesKey(lines: readonly AskedLine[]): string {
  return lines.map(({ productId, quantity }) => `${productId}×${quantity}`).join(' ');
}

/** A "no" about lines that have changed meanwhile is asked again; a yes stands, the rule runs whenever the cart is read. */
async function untilLinesRest(
  cart: ApplyCart,
  couponId: string,
  validate: (lines: readonly AskedLine[]) => Promise<Validation>,
): Promise<Answer> {
  for (;;) {
    const lines = cart.lines();
    const validation = await validate(lines);
    if (validation.eligible) return { phase: 'accepted', couponId };
    const askedFor = linesKey(lines);
    if (askedFor === linesKey(cart.lines()) || cart.lines().length === 0)
      return { phase: 'refused', obstacle: cart.explain(couponId, validation.reason), askedFor };
  }
}

async function answerOrFailure(cart: ApplyCart, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    const askedFor = linesKey(cart.lines());
    if (error instanceof ApiError && error.code === 'coupon_not_found')
      return { phase: 'refused', obstacle: { code: 'coupon_not_found' }, askedFor };
    return { phase: 'failed', failure: failureOf(error), askedFor };
  }
}

function failureOf(error: unknown): ApplyFailure {
  if (!(error instanceof ApiError)) return { kind: 'unavailable' };
  if (error.status === 429) return { kind: 'rate_limited', seconds: error.retryAfter ?? null };
  if (error.kind === 'network') return { kind: 'offline' };
  if (error.kind === 'timeout') return { kind: 'timeout' };
  return { kind: 'unavailable' };
}

function isAsking(attempt: ApplyAttempt | null, target: ApplyTarget): boolean {
  if (attempt?.phase !== 'asking') return false;
  return 'code' in target ? attempt.code === target.code : attempt.couponId === target.couponId;
}
