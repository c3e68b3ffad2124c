import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { couponMessages as words } from '@/shared/messages/coupons.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { money, type Money } from '@/shared/money/money.ts';
import { Button } from '@/shared/ui/button.tsx';
import { FailureNotice } from '@/shared/ui/failure-notice.tsx';
import { Notice } from '@/shared/ui/notice.tsx';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import { VisuallyHidden } from '@/shared/ui/visually-hidden.tsx';
import type { AskedLine } from '../apply-desk.ts';
import {
  appliedEntry,
  compareCoupons,
  type CouponComparison,
  type CouponVerdict,
  type ListCircumstances,
  verdictOf,
} from '../model/describe-coupons.ts';
import type { CouponLine } from '../model/evaluate-coupon.ts';
import { couponQueries } from '../queries.ts';
import type { Coupon } from '../schemas.ts';
import { AppliedSlot, type ServiceVerdict } from './applied-slot.tsx';
import { CodeForm } from './code-form.tsx';
import { CouponList } from './coupon-list.tsx';
import styles from './coupon-panel.module.css';
import { type ApplyActions, type AttemptCart, useApplyActions, useAttempt } from './use-attempt.ts';
import type { KnownCoupons } from './use-coupons.ts';
import { useRanking } from './use-ranking.ts';

type CouponPanelProps = {
  known: KnownCoupons;
  /** The cart's lines at today's prices; at least one, and the same array as long as nothing changes. */
  lines: readonly CouponLine[];
  /** The cart's lines at any later moment, also when the panel is no longer on screen. */
  linesNow: () => readonly AskedLine[];
  /** What delivery costs before a coupon; `null` while that is not known. */
  delivery: Money | null;
  currency: string;
  appliedCouponId: string | null;
  /** About the applied coupon and exactly this cart. */
  serviceVerdict: ServiceVerdict;
  onApplied: (couponId: string) => void;
  onRemoved: () => void;
};

const NOTHING_KNOWN = { coupons: [], customer: { signedIn: false, hasOrdered: false }, now: 0 };

/** The shopper's coupons, each saying what it would do for this cart; one of them can be in it. */
export function CouponPanel(props: CouponPanelProps) {
  const { known, lines, appliedCouponId } = props;
  const { coupons, customer, now } = known.status === 'ready' ? known : NOTHING_KNOWN;
  const judge = (coupon: Coupon) => verdictOf(coupon, { ...props, customer, now });
  const actions = useApplyActions({ ...props, coupons, judge });
  const headingRef = useRef<HTMLHeadingElement>(null);
  useFocusKept(headingRef, appliedCouponId);
  return (
    <section className={styles['panel']} aria-label={words.region} id="coupons">
      <h2 ref={headingRef} tabIndex={-1}>
        {words.region}
      </h2>
      <CodeForm cart={{ lines, customer, now }} onApplyCode={actions.applyCode} />
      {known.status === 'failed' && (
        <FailureNotice
          title={words.loadFailed}
          error={known.error}
          onRetry={known.retry}
          isRetrying={known.isRetrying}
        />
      )}
      {known.status === 'ready' ? (
        <Described {...props} known={known} actions={actions} />
      ) : (
        <Unknown status={known.status} isApplied={appliedCouponId !== null} onRemove={actions.remove} />
      )}
    </section>
  );
}

type DescribedProps = CouponPanelProps & {
  known: KnownCoupons & { status: 'ready' };
  actions: ApplyActions;
};

function Described({ known, actions, appliedCouponId, serviceVerdict, ...cart }: DescribedProps) {
  const { coupons, isOutdated } = known;
  const circumstances = useCircumstances(known, cart);
  const ranking = useRanking(coupons, circumstances);
  const verdict = typeof serviceVerdict === 'object' ? serviceVerdict : null;
  const applied = appliedEntry(coupons, appliedCouponId, circumstances, verdict);
  useListInStep(applied?.coupon ?? null, circumstances, verdict);
  if (coupons.length === 0 && appliedCouponId === null) return <p>{words.none}</p>;
  if (!ranking)
    return <Unknown status="loading" isApplied={appliedCouponId !== null} onRemove={actions.remove} />;

  const { best, better } = compareCoupons(applied, ranking.entries, ranking.judge);
  return (
    <>
      {isOutdated && <Notice tone="warning">{words.refreshFailed}</Notice>}
      <BetterHint better={better} cart={circumstances} onApply={actions.apply} />
      <CouponList
        applied={applied}
        unlisted={
          applied === null &&
          appliedCouponId !== null && (
            <AppliedSlot verdict={serviceVerdict} isUnlisted onRemove={actions.remove} />
          )
        }
        ranking={ranking}
        bestId={best?.coupon.id ?? null}
        cart={circumstances}
        onApply={actions.apply}
        onRemove={actions.remove}
      />
    </>
  );
}

/** What the coupons are judged for; the same object as long as nothing in it changes. */
function useCircumstances(
  { customer, now }: DescribedProps['known'],
  { lines, delivery, currency }: Pick<CouponPanelProps, 'lines' | 'delivery' | 'currency'>,
): ListCircumstances {
  const amount = delivery?.amount ?? null;
  return useMemo(
    () => ({ lines, customer, delivery: amount === null ? null : money(amount, currency), currency, now }),
    [lines, customer, amount, currency, now],
  );
}

/** The service says of the applied coupon what the list did not: the list is out of date, and asked for again, once. */
function useListInStep(
  applied: Coupon | null,
  circumstances: ListCircumstances,
  verdict: CouponVerdict | null,
): void {
  const client = useQueryClient();
  const isRefused = applied !== null && verdict?.kind === 'gives_nothing';
  const isNews = isRefused && verdictOf(applied, circumstances).kind === 'saves';
  const news = isNews ? verdict.obstacle.code : null;
  useEffect(() => {
    if (news !== null) void client.invalidateQueries({ queryKey: couponQueries.list().queryKey });
  }, [client, news]);
}

type BetterHintProps = {
  better: CouponComparison['better'];
  cart: AttemptCart;
  onApply: (couponId: string) => void;
};

function BetterHint({ better, cart, onApply }: BetterHintProps) {
  const attempt = useAttempt(({ couponId }) => couponId === better?.coupon.id, cart);
  if (!better) return null;
  const { coupon, more } = better;
  return (
    <Notice
      actions={
        <Button busy={attempt?.phase === 'asking'} onClick={() => onApply(coupon.id)}>
          {words.swapTo(coupon.code)}
        </Button>
      }
    >
      {words.better(coupon.title, formatMoney(more))}
    </Notice>
  );
}

type UnknownProps = {
  status: 'loading' | 'failed';
  isApplied: boolean;
  onRemove: () => void;
};

/** Without the list nothing is said about what is applied, only that it stays. */
function Unknown({ status, isApplied, onRemove }: UnknownProps) {
  const isLoading = status === 'loading';
  return (
    <>
      {isApplied && (
        <ul aria-label={words.list}>
          <AppliedSlot
            verdict={isLoading ? 'pending' : 'unavailable'}
            isUnlisted={false}
            onRemove={onRemove}
          />
        </ul>
      )}
      {isLoading && (
        <div className={styles['skeletons']} aria-busy="true">
          <VisuallyHidden>{words.loading}</VisuallyHidden>
          <Skeleton height="8.5rem" />
          <Skeleton height="8.5rem" />
          <Skeleton height="8.5rem" />
          <Skeleton height="8.5rem" />
        </div>
      )}
    </>
  );
}

/**
 * A row that moves to its new place takes the focus along, and into view. One that goes away with its button leaves the
 * focus to the panel's heading.
 */
function useFocusKept(heading: { current: HTMLElement | null }, appliedCouponId: string | null): void {
  const hadFocus = useRef(false);
  const before = useRef(appliedCouponId);
  useEffect(() => {
    const panel = heading.current?.parentElement;
    const note = () => {
      hadFocus.current = panel?.contains(document.activeElement) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [heading]);
  useEffect(() => {
    const hasChanged = before.current !== appliedCouponId;
    before.current = appliedCouponId;
    if (!hasChanged || !hadFocus.current) return;
    if (document.activeElement === document.body) heading.current?.focus();
    else document.activeElement?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [heading, appliedCouponId]);
}
