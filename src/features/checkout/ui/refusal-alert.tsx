import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { accountQueries } from '@/features/account/queries.ts';
import { checkoutMessages as words } from '@/shared/messages/checkout.ts';
import { refusalMessages as refusals } from '@/shared/messages/refusals.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { Button } from '@/shared/ui/button.tsx';
import { OutOfStock, ProductsGone } from './goods-refused.tsx';
import type { RefusalProps } from './refusal-props.ts';
import { BackToCart, Refused } from './refused.tsx';

/** A refused purchase: why, what it would cost now, and the real choices. */
export function RefusalAlert(props: RefusalProps) {
  const { refusal } = props;
  switch (refusal.code) {
    case 'price_changed':
      return <PriceChanged {...props} refusal={refusal} />;
    case 'total_changed':
      return <TotalChanged {...props} refusal={refusal} />;
    case 'out_of_stock':
      return <OutOfStock {...props} refusal={refusal} />;
    case 'product_not_found':
      return <ProductsGone {...props} refusal={refusal} />;
    case 'coupon_already_used':
    case 'coupon_expired':
    case 'coupon_not_eligible':
    case 'coupon_not_found':
      return <CouponRefused {...props} refusal={refusal} />;
    case 'payment_declined':
    case 'credit_insufficient':
      return <PaymentRefused {...props} refusal={refusal} />;
    case 'cart_already_ordered':
      return <AlreadyOrdered {...props} refusal={refusal} />;
    case 'session_expired':
      return <SessionExpired {...props} refusal={refusal} />;
    case 'service_unavailable':
    case 'unrecognised':
      return <NotTaken {...props} refusal={refusal} />;
  }
}

function PriceChanged({ attempt, refusal, texts, choices }: RefusalProps<'price_changed'>) {
  return (
    <Refused
      title={refusals.titles.price_changed}
      text={refusals.texts.price_changed}
      changes={refusal.lines.map(({ productId, expectedUnitPrice, unitPrice }) =>
        refusals.priceMoved(texts.nameOf(productId), formatMoney(expectedUnitPrice), formatMoney(unitPrice)),
      )}
      totals={[attempt.request.expectedTotal, refusal.quote.total]}
      actions={
        <>
          <Button look="primary" onClick={() => choices.priceAccepted(refusal.quote)}>
            {refusals.acceptNewPrice}
          </Button>
          <BackToCart onLeave={choices.leftForElsewhere} />
        </>
      }
    />
  );
}

function TotalChanged({ refusal, choices }: RefusalProps<'total_changed'>) {
  return (
    <Refused
      title={refusals.titles.total_changed}
      text={refusals.texts.total_changed}
      totals={[refusal.expectedTotal, refusal.quote.total]}
      actions={
        <>
          <Button look="primary" onClick={() => choices.priceAccepted(refusal.quote)}>
            {refusals.acceptNewTotal}
          </Button>
          <BackToCart onLeave={choices.leftForElsewhere} />
        </>
      }
    />
  );
}

type CouponRefusalCode =
  | 'coupon_already_used'
  | 'coupon_expired'
  | 'coupon_not_eligible'
  | 'coupon_not_found';

function CouponRefused({ refusal, texts, choices }: RefusalProps<CouponRefusalCode>) {
  // The contract has one code for a use that is gone and one that another order may yet give back.
  const kind = refusal.reason.code === 'held_by_another_order' ? 'coupon_in_use' : refusal.code;
  return (
    <Refused
      title={refusals.titles[kind](texts.couponCode)}
      text={refusals.texts.coupon}
      // That it is gone is all there is to say of a coupon that is gone.
      why={refusal.code !== 'coupon_not_found' && texts.renderCouponObstacle(refusal.reason)}
      totals={[refusal.previousTotal, refusal.quote.total]}
      actions={
        <>
          <Button look="primary" onClick={() => choices.couponGivenUp(refusal.quote)}>
            {words.buyWithoutCoupon}
          </Button>
          <Button onClick={choices.anotherCouponWanted}>{words.chooseAnotherCoupon}</Button>
        </>
      }
    />
  );
}

function PaymentRefused({
  attempt,
  refusal,
  choices,
}: RefusalProps<'payment_declined' | 'credit_insufficient'>) {
  const { expectedTotal } = attempt.request;
  useCreditInStep(refusal);
  const kind = refusal.code === 'credit_insufficient' ? refusal.code : kindOfDecline(refusal.reason);
  const text =
    refusal.code === 'credit_insufficient'
      ? refusals.texts.credit_insufficient(formatMoney(refusal.missing))
      : refusals.texts[kindOfDecline(refusal.reason)];
  return (
    <Refused
      title={refusals.titles[kind]}
      text={text}
      totals={[expectedTotal, expectedTotal]}
      actions={
        <Button look="primary" onClick={choices.anotherPaymentWanted}>
          {refusals.payAnotherWay}
        </Button>
      }
    />
  );
}

/** A credit that was less than it seemed is asked for again, so that beside the refusal stands what it is now. */
function useCreditInStep({ code }: RefusalProps['refusal']): void {
  const client = useQueryClient();
  useEffect(() => {
    if (code === 'credit_insufficient')
      void client.invalidateQueries({ queryKey: accountQueries.customer().queryKey });
  }, [client, code]);
}

function kindOfDecline(reason: string): 'payment_timeout' | 'payment_no_loan' | 'payment_declined' {
  if (reason === 'timeout') return 'payment_timeout';
  return reason === 'no_loan' ? 'payment_no_loan' : 'payment_declined';
}

function AlreadyOrdered({ refusal, choices }: RefusalProps<'cart_already_ordered'>) {
  return (
    <Refused
      title={refusals.titles.cart_already_ordered}
      text={refusals.texts.cart_already_ordered}
      isCartKept={false}
      actions={
        <Button look="primary" onClick={() => choices.earlierOrderWanted(refusal.orderId)}>
          {refusals.seeThatOrder}
        </Button>
      }
    />
  );
}

function SessionExpired({ attempt, choices }: RefusalProps<'session_expired'>) {
  const { expectedTotal } = attempt.request;
  return (
    <Refused
      title={refusals.titles.session_expired}
      text={refusals.texts.session_expired}
      totals={[expectedTotal, expectedTotal]}
      actions={
        <Button look="primary" onClick={choices.signInWanted}>
          {refusals.signIn}
        </Button>
      }
    />
  );
}

/** The same order can be tried anew: nothing about it was wrong, as far as the shop said. */
function NotTaken({ attempt, refusal, choices }: RefusalProps<'service_unavailable' | 'unrecognised'>) {
  const { expectedTotal } = attempt.request;
  return (
    <Refused
      title={refusals.titles[refusal.code]}
      text={refusals.texts[refusal.code]}
      totals={[expectedTotal, expectedTotal]}
      actions={
        <>
          <Button look="primary" onClick={choices.anotherTryWanted}>
            {words.tryAgain}
          </Button>
          <BackToCart onLeave={choices.leftForElsewhere} />
        </>
      }
    />
  );
}
