import { useState } from 'react';
import { ageText } from '@/shared/messages/formats.ts';
import { savedCartMessages as words } from '@/shared/messages/saved-cart.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import type { Money } from '@/shared/money/money.ts';
import { Button } from '@/shared/ui/button.tsx';
import { Notice } from '@/shared/ui/notice.tsx';
import { ageOf } from '../model/age.ts';
import type { SavedOffer as Offer } from './use-saved-offer.ts';

type SavedOfferProps = {
  offer: Offer;
  /** What it costs today; `null` while that is not known. */
  total: Money | null;
  onRestored: () => void;
  onDismissed: () => void;
};

/** A cart from an earlier visit or another device, to be taken back with one tap. */
export function SavedOffer({ offer, total, onRestored, onDismissed }: SavedOfferProps) {
  const [now] = useState(() => Date.now());
  const { value, unit } = ageOf(offer.changedAt, now);
  const count = offer.lines.reduce((sum, line) => sum + line.quantity, 0);
  const price = total && formatMoney(total);
  return (
    <Notice
      actions={
        <>
          <Button look="primary" onClick={onRestored}>
            {words.restore}
          </Button>
          <Button look="quiet" onClick={onDismissed}>
            {words.dismiss}
          </Button>
        </>
      }
    >
      <strong>{words.offer(ageText(value, unit), count, price)}</strong>{' '}
      {price === null ? words.offerTextUnpriced : words.offerText}
    </Notice>
  );
}
