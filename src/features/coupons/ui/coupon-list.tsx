import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { couponMessages as words } from '@/shared/messages/coupons.ts';
import { Button } from '@/shared/ui/button.tsx';
import { Field } from '@/shared/ui/field.tsx';
import type { ApplyAttempt } from '../apply-desk.ts';
import type { CouponEntry } from '../model/describe-coupons.ts';
import { filterCoupons } from '../model/filter-coupons.ts';
import styles from './coupon-list.module.css';
import { CouponRow } from './coupon-row.tsx';
import { attemptText, verdictText } from './coupon-words.ts';

/** Entries on one page, the applied one aside: however long the list, the document stays small. */
const PAGE_SIZE = 24;

/** From this many entries on there is a box to filter them. */
const FILTER_FROM = 21;

const countFormat = new Intl.NumberFormat();

type CouponListProps = {
  /** Always first, on every page and under every filter. */
  applied: CouponEntry | null;
  appliedCouponId: string | null;
  /** Takes the first place when the applied coupon is not on the list. */
  unlisted: ReactNode;
  /** All but the applied one, in their order. */
  entries: readonly CouponEntry[];
  bestId: string | null;
  attempt: ApplyAttempt | null;
  onApply: (couponId: string) => void;
  onRemove: () => void;
};

/** The coupons with the applied one first, a page at a time, filtered on request. */
export function CouponList({ applied, appliedCouponId, unlisted, entries, ...row }: CouponListProps) {
  const [typed, setTyped] = useState('');
  const [chosenPage, setPage] = useState(0);
  const text = useDeferredValue(typed);
  const matching = useMemo(() => filterCoupons(entries, text), [entries, text]);
  const pageCount = Math.max(1, Math.ceil(matching.length / PAGE_SIZE));
  const shown = Math.min(chosenPage, pageCount - 1);
  const from = shown * PAGE_SIZE;
  const page = matching.slice(from, from + PAGE_SIZE);
  const visible = applied ? [applied, ...page] : page;
  return (
    <>
      {entries.length + (applied ? 1 : 0) >= FILTER_FROM && (
        <Field
          label={words.filter}
          type="search"
          value={typed}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setPage(0);
          }}
        />
      )}
      <ul className={styles['list']} aria-label={words.list}>
        {unlisted}
        {visible.map((entry) => (
          <CouponEntryRow
            key={entry.coupon.id}
            {...row}
            entry={entry}
            isApplied={entry.coupon.id === appliedCouponId}
          />
        ))}
      </ul>
      {matching.length === 0 && text !== '' && <p role="status">{words.noMatch(text)}</p>}
      {pageCount > 1 && <Pages page={shown} pageCount={pageCount} total={matching.length} onTurn={setPage} />}
    </>
  );
}

type EntryRowProps = Pick<CouponListProps, 'bestId' | 'attempt' | 'onApply' | 'onRemove'> & {
  entry: CouponEntry;
  isApplied: boolean;
};

/** Puts an entry into words; the words are what the memoised row compares. */
function CouponEntryRow({ entry, isApplied, bestId, attempt, onApply, onRemove }: EntryRowProps) {
  const { coupon, verdict } = entry;
  const own = attempt?.couponId === coupon.id ? attempt : null;
  const obstacle = verdict.kind === 'gives_nothing' ? verdict.obstacle : null;
  return (
    <CouponRow
      coupon={coupon}
      statement={verdictText(verdict)}
      counts={obstacle === null}
      isApplied={isApplied}
      isBest={coupon.id === bestId}
      isAsking={own?.phase === 'asking'}
      problem={own === null || own.phase === 'asking' ? null : attemptText(own)}
      orderId={obstacle?.code === 'customer_limit_reached' ? (obstacle.orderId ?? null) : null}
      onApply={onApply}
      onRemove={onRemove}
    />
  );
}

type PagesProps = { page: number; pageCount: number; total: number; onTurn: (page: number) => void };

function Pages({ page, pageCount, total, onTurn }: PagesProps) {
  const from = page * PAGE_SIZE + 1;
  const to = Math.min(from + PAGE_SIZE - 1, total);
  return (
    <nav className={styles['pages']} aria-label={words.pages}>
      <Button aria-disabled={page === 0 || undefined} onClick={() => onTurn(Math.max(page - 1, 0))}>
        {words.previousPage}
      </Button>
      <span role="status">
        {words.range(countFormat.format(from), countFormat.format(to), countFormat.format(total))}
      </span>
      <Button
        aria-disabled={page === pageCount - 1 || undefined}
        onClick={() => onTurn(Math.min(page + 1, pageCount - 1))}
      >
        {words.nextPage}
      </Button>
    </nav>
  );
}
