import { type ReactNode, useId } from 'react';
import { financingMessages as words } from '@/shared/messages/financing.ts';
import { paths } from '@/shared/paths.ts';
import { Button, buttonClass } from '@/shared/ui/button.tsx';
import { Link } from '@/shared/ui/link.tsx';
import type { FinancingProduct, FinancingStanding } from '../schemas.ts';
import { HoldClock } from './hold-clock.tsx';
import { timeText } from '@/shared/messages/formats.ts';
import { OpenApplication } from './open-application.tsx';
import styles from './product-card.module.css';
import type { Applications } from './use-applications.ts';

type ProductControlsProps = {
  standing: FinancingStanding;
  /** The service's clock less the device's. */
  clockAheadMs: number;
  applications: Applications;
  renderCredit: () => ReactNode;
};

/** What the customer can do about one product, by how it stands. */
export function ProductControls({
  standing,
  clockAheadMs,
  applications,
  renderCredit,
}: ProductControlsProps) {
  const { product, status } = standing;
  const { open, apply, applied } = applications;
  switch (status) {
    case 'available':
      return (
        <Button look="primary" wide busy={apply.isPending} onClick={() => applied(product)}>
          {words.apply[product]}
        </Button>
      );
    case 'held':
      return (
        open && (
          <OpenApplication
            key={open.id}
            application={open}
            attemptsLeft={standing.attemptsLeft}
            clockAheadMs={clockAheadMs}
            applications={applications}
          />
        )
      );
    case 'blocked':
      return <Blocked standing={standing} clockAheadMs={clockAheadMs} />;
    case 'granted':
      return <Granted product={product} renderCredit={renderCredit} />;
  }
}

type BlockedProps = Pick<ProductControlsProps, 'standing' | 'clockAheadMs'>;

function Blocked({ standing: { product, blockedBy, holdExpiresAt }, clockAheadMs }: BlockedProps) {
  const reasonId = useId();
  const other = words.the[blockedBy ?? otherThan(product)];
  return (
    <>
      <div id={reasonId} className={styles['reason']}>
        <p>{holdExpiresAt ? words.heldByOther(other, timeText(holdExpiresAt)) : words.grantedOther(other)}</p>
        {holdExpiresAt && (
          <HoldClock label={words.freeIn} endsAt={Date.parse(holdExpiresAt)} clockAheadMs={clockAheadMs} />
        )}
      </div>
      <Button wide aria-disabled="true" aria-describedby={reasonId}>
        {words.apply[product]}
      </Button>
    </>
  );
}

type GrantedProps = Pick<ProductControlsProps, 'renderCredit'> & { product: FinancingProduct };

function Granted({ product, renderCredit }: GrantedProps) {
  return (
    <>
      {product === 'credit_card' && renderCredit()}
      <p>{product === 'credit_card' ? words.cardGranted : words.loanGranted}</p>
      <Link className={buttonClass('secondary')} href={paths.catalog()}>
        {words.toShop}
      </Link>
    </>
  );
}

function otherThan(product: FinancingProduct): FinancingProduct {
  return product === 'loan' ? 'credit_card' : 'loan';
}
