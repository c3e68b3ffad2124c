import { memo, type ReactNode, startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { couponMessages as words } from '@/shared/messages/coupons.ts';
import { countText } from '@/shared/messages/formats.ts';
import { Button } from '@/shared/ui/button.tsx';
import { Field } from '@/shared/ui/field.tsx';
import type { CouponEntry, CouponObstacle } from '../model/describe-coupons.ts';
import { filterCoupons } from '../model/filter-coupons.ts';
import styles from './coupon-list.module.css';
import { CouponRow } from './coupon-row.tsx';
import { attemptText, verdictText } from './coupon-words.ts';
import { type AttemptCart, useAttempt } from './use-attempt.ts';
import type { Ranking } from './use-ranking.ts';

/** From this many coupons on there are a filter and pages. */
const LONG_FROM = 21;

/** Entries on one page of a long list, the applied one aside: however long it is, the document stays small. */
const PAGE_SIZE = 12;

type CouponListProps = {
  /** Always first, on every page and under every filter. */
  applied: CouponEntry | null;
  /** Takes the first place when the applied coupon is not on the list. */
  unlisted: ReactNode;
  ranking: Ranking;
  bestId: string | null;
  /** The same object as long as nothing in it changes. */
  cart: AttemptCart;
  onApply: (couponId: string) => void;
  onRemove: () => void;
};

/** The coupons with the applied one first, a page at a time, filtered on request. */
export function CouponList({ applied, unlisted, ranking, bestId, ...rest }: CouponListProps) {
  const { entries, judge } = ranking;
  const [text, setText] = useState('');
  const isLong = entries.length >= LONG_FROM;
  const others = useOthers(entries, isLong ? text : '', applied?.coupon.id ?? null);
  const pageSize = isLong ? PAGE_SIZE : LONG_FROM;
  const pageCount = Math.ceil(others.length / pageSize);
  const { page, listRef, turn, restart } = usePages(pageCount);
  const shown = useMemo(
    () => others.slice(page * pageSize, (page + 1) * pageSize).map(judge),
    [others, page, pageSize, judge],
  );
  const visible = applied ? [applied, ...shown] : shown;
  return (
    <>
      {isLong && (
        <FilterField
          onFilter={(typed) => {
            setText(typed);
            restart();
          }}
        />
      )}
      <ul ref={listRef} tabIndex={-1} className={styles['list']} aria-label={words.list}>
        {unlisted}
        {visible.map((entry) => (
          <CouponEntryRow
            key={entry.coupon.id}
            {...rest}
            entry={entry}
            isApplied={entry === applied}
            isBest={entry.coupon.id === bestId}
          />
        ))}
      </ul>
      {isLong && (
        <Pages page={page} pageCount={pageCount} onTurn={turn}>
          {others.length === 0 ? words.noMatch(text) : rangeText(page, others.length)}
        </Pages>
      )}
    </>
  );
}

/** Shows each key at once; the list follows when the page has time for it. */
function FilterField({ onFilter }: { onFilter: (typed: string) => void }) {
  const [typed, setTyped] = useState('');
  return (
    <Field
      label={words.filter}
      type="search"
      value={typed}
      autoComplete="off"
      onChange={(event) => {
        const { value } = event.currentTarget;
        setTyped(value);
        startTransition(() => onFilter(value));
      }}
    />
  );
}

/** All entries but the applied one that match the text. */
function useOthers(
  entries: readonly CouponEntry[],
  text: string,
  appliedId: string | null,
): readonly CouponEntry[] {
  return useMemo(() => {
    const matching = filterCoupons(entries, text);
    return appliedId === null ? matching : matching.filter(({ coupon }) => coupon.id !== appliedId);
  }, [entries, text, appliedId]);
}

/** Which page is shown. Turning it leads back to the start of the list, as turning the page of a book does. */
function usePages(pageCount: number) {
  const [chosen, setChosen] = useState(0);
  const listRef = useRef<HTMLUListElement>(null);
  const turnedTo = useRef<number | null>(null);
  const page = Math.max(0, Math.min(chosen, pageCount - 1));
  useEffect(() => {
    if (turnedTo.current !== page) return;
    turnedTo.current = null;
    listRef.current?.focus({ preventScroll: true });
    listRef.current?.scrollIntoView({ block: 'start' });
  }, [page]);
  const turn = (by: 1 | -1) => {
    const next = page + by;
    if (next < 0 || next >= pageCount) return;
    turnedTo.current = next;
    startTransition(() => setChosen(next));
  };
  return { page, listRef, turn, restart: () => setChosen(0) };
}

type EntryRowProps = Pick<CouponListProps, 'cart' | 'onApply' | 'onRemove'> & {
  entry: CouponEntry;
  isApplied: boolean;
  isBest: boolean;
};

/** Puts an entry into words; the words are what the memoised row compares. */
const CouponEntryRow = memo(function CouponEntryRow(props: EntryRowProps) {
  const { entry, isApplied, isBest, cart, onApply, onRemove } = props;
  const { coupon, verdict } = entry;
  const attempt = useAttempt(({ couponId }) => couponId === coupon.id, cart);
  const settled = attempt?.phase === 'asking' ? null : attempt;
  const obstacle = verdict.kind === 'gives_nothing' ? verdict.obstacle : null;
  const refusal = settled?.phase === 'refused' ? settled.obstacle : null;
  return (
    <CouponRow
      coupon={coupon}
      statement={verdictText(verdict)}
      counts={obstacle === null}
      isApplied={isApplied}
      isBest={isBest}
      isAsking={attempt?.phase === 'asking'}
      problem={settled && attemptText(settled)}
      orderId={orderOf(obstacle) ?? orderOf(refusal)}
      needsSignIn={[obstacle?.code, refusal?.code].includes('sign_in_required')}
      onApply={onApply}
      onRemove={onRemove}
    />
  );
});

function orderOf(obstacle: CouponObstacle | null): string | null {
  return obstacle?.code === 'customer_limit_reached' ? (obstacle.orderId ?? null) : null;
}

type PagesProps = {
  page: number;
  pageCount: number;
  onTurn: (by: 1 | -1) => void;
  /** What is shown of how many; read out when it changes. */
  children: string;
};

function Pages({ page, pageCount, onTurn, children }: PagesProps) {
  const hasMany = pageCount > 1;
  return (
    <nav className={styles['pages']} aria-label={words.pages}>
      {hasMany && (
        <Button aria-disabled={page === 0 || undefined} onClick={() => onTurn(-1)}>
          {words.previousPage}
        </Button>
      )}
      <span role="status" className={styles['range']}>
        {children}
      </span>
      {hasMany && (
        <Button aria-disabled={page === pageCount - 1 || undefined} onClick={() => onTurn(1)}>
          {words.nextPage}
        </Button>
      )}
    </nav>
  );
}

function rangeText(page: number, total: number): string {
  const from = page * PAGE_SIZE + 1;
  const to = Math.min(from + PAGE_SIZE - 1, total);
  return words.range(countText(from), countText(to), countText(total));
}
