import type { ReactNode } from 'react';
import { checkoutMessages as words } from '@/shared/messages/checkout.ts';
import { refusalMessages as refusals } from '@/shared/messages/refusals.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { isSameMoney, type Money } from '@/shared/money/money.ts';
import { paths } from '@/shared/paths.ts';
import { buttonClass } from '@/shared/ui/button.tsx';
import { Link } from '@/shared/ui/link.tsx';
import styles from './alert-panel.module.css';
import { AlertPanel } from './alert-panel.tsx';

type RefusedProps = {
  title: string;
  text: string;
  why?: ReactNode;
  changes?: readonly string[];
  /** What the shopper saw, and what it would be now. */
  totals?: readonly [before: Money, now: Money];
  isCartKept?: boolean;
  actions: ReactNode;
};

/** A refused purchase in the one shape that all of them have. */
export function Refused({ title, text, why, changes, totals, isCartKept = true, actions }: RefusedProps) {
  return (
    <AlertPanel title={title} actions={actions}>
      {why && <p className={styles['why']}>{why}</p>}
      {changes && changes.length > 0 && (
        <ul className={styles['changes']}>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      {totals && <Totals before={totals[0]} now={totals[1]} />}
      <p>{isCartKept ? `${text} ${refusals.nothingCharged}` : text}</p>
    </AlertPanel>
  );
}

export function BackToCart({ onLeave }: { onLeave: () => void }) {
  return (
    <Link className={buttonClass('secondary')} href={paths.cart()} onClick={onLeave}>
      {words.backToCart}
    </Link>
  );
}

/** The total the shopper saw beside the one it would be now, or the one that has not changed. */
function Totals({ before, now }: { before: Money; now: Money }) {
  if (isSameMoney(before, now)) return <p>{refusals.sameTotal(formatMoney(now))}</p>;
  return (
    <dl className={styles['totals']}>
      <div>
        <dt>{refusals.wasTotal}</dt>
        <dd>
          <s>{formatMoney(before)}</s>
        </dd>
      </div>
      <div>
        <dt>{refusals.nowTotal}</dt>
        <dd>
          <strong>{formatMoney(now)}</strong>
        </dd>
      </div>
    </dl>
  );
}
