import { useQuery } from '@tanstack/react-query';
import { orderQueries } from '@/features/orders/queries.ts';
import type { OrderRefusal, Quote } from '@/features/orders/schemas.ts';
import { checkoutMessages as words } from '@/shared/messages/checkout.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { paths } from '@/shared/paths.ts';
import { Button, buttonClass } from '@/shared/ui/button.tsx';
import { Link } from '@/shared/ui/link.tsx';
import type { Refusal } from '../model/attempt-state.ts';
import { linesLeft, quoteRequest } from '../model/order-request.ts';
import type { Attempt } from '../schemas.ts';
import { AcceptPrice, BackToCart, Refused } from './refused.tsx';

/** What the shopper can do about a refusal. None of it pays: paying takes a press of the button that names the amount. */
export type RefusalChoices = {
  readonly priceAccepted: (quote: Quote) => void;
  readonly couponGivenUp: (quote: Quote) => void;
  readonly anotherCouponWanted: () => void;
  readonly restTaken: (lines: readonly { productId: string; available: number }[]) => void;
  readonly goneProductsRemoved: () => void;
  readonly anotherPaymentWanted: () => void;
  readonly earlierOrderWanted: (orderId: string) => void;
  readonly anotherTryWanted: () => void;
  /** The refusal has been seen; the shopper goes to the cart. */
  readonly leftForCart: () => void;
};

/** Words for what belongs to other features. */
export type RefusalWords = {
  readonly nameOf: (productId: string) => string;
  readonly couponCode: string | null;
  /** Why a coupon does not count, from its reason on the wire; `null` when that is not known. */
  readonly couponObstacle: (reason: { readonly code: string }) => string | null;
};

type RefusalAlertProps = {
  attempt: Attempt;
  refusal: Refusal;
  texts: RefusalWords;
  choices: RefusalChoices;
};

/** A refused purchase: why, what it would cost now, and the real choices. */
export function RefusalAlert(props: RefusalAlertProps) {
  const { attempt, refusal, choices } = props;
  const { expectedTotal } = attempt.request;
  switch (refusal.code) {
    case 'price_changed':
      return <PriceChanged {...props} refusal={refusal} />;
    case 'total_changed':
      return (
        <Refused
          title={words.refusals.total_changed}
          text={words.refusalText.total_changed}
          totals={[refusal.expectedTotal, refusal.quote.total]}
          actions={<AcceptPrice onAccept={() => choices.priceAccepted(refusal.quote)} />}
        />
      );
    case 'out_of_stock':
      return <OutOfStock {...props} refusal={refusal} />;
    case 'coupon_already_used':
    case 'coupon_expired':
    case 'coupon_not_eligible':
    case 'coupon_not_found':
      return <CouponRefused {...props} refusal={refusal} />;
    case 'payment_declined':
    case 'credit_insufficient':
      return <PaymentRefused {...props} refusal={refusal} />;
    case 'cart_already_ordered':
      return (
        <Refused
          title={words.refusals[refusal.code]}
          text={words.refusalText[refusal.code]}
          isCartKept={false}
          actions={
            <Button look="primary" onClick={() => choices.earlierOrderWanted(refusal.orderId)}>
              {words.seeThatOrder}
            </Button>
          }
        />
      );
    case 'product_not_found':
      return (
        <Refused
          title={words.refusals[refusal.code]}
          text={words.refusalText[refusal.code]}
          actions={
            <Button look="primary" onClick={choices.goneProductsRemoved}>
              {words.removeGone}
            </Button>
          }
        />
      );
    case 'session_expired':
      return (
        <Refused
          title={words.refusals[refusal.code]}
          text={words.refusalText[refusal.code]}
          actions={
            <Link className={buttonClass('primary')} href={paths.signIn()}>
              {words.signIn}
            </Link>
          }
        />
      );
    case 'unrecognised':
      return (
        <Refused
          title={words.refusals[refusal.code]}
          text={words.refusalText[refusal.code]}
          totals={[expectedTotal, expectedTotal]}
          actions={
            <Button look="primary" onClick={choices.anotherTryWanted}>
              {words.tryAgain}
            </Button>
          }
        />
      );
  }
}

type Props<C extends OrderRefusal['code']> = Omit<RefusalAlertProps, 'refusal'> & {
  refusal: Extract<OrderRefusal, { code: C }>;
};

function PriceChanged({ attempt, refusal, texts, choices }: Props<'price_changed'>) {
  return (
    <Refused
      title={words.refusals.price_changed}
      text={words.refusalText.price_changed}
      changes={refusal.lines.map(({ productId, expectedUnitPrice, unitPrice }) =>
        words.priceMoved(texts.nameOf(productId), formatMoney(expectedUnitPrice), formatMoney(unitPrice)),
      )}
      totals={[attempt.request.expectedTotal, refusal.quote.total]}
      actions={
        <>
          <AcceptPrice onAccept={() => choices.priceAccepted(refusal.quote)} />
          <BackToCart onLeave={choices.leftForCart} />
        </>
      }
    />
  );
}

function OutOfStock({ attempt, refusal, texts, choices }: Props<'out_of_stock'>) {
  const { request } = attempt;
  const left = linesLeft(request.lines, refusal.lines);
  const quote = useQuery({
    ...orderQueries.quote(quoteRequest(left, request.couponId, request.delivery.method)),
    enabled: left.length > 0,
  });
  const isSoldOut = left.length === 0;
  return (
    <Refused
      title={isSoldOut ? words.refusals.sold_out : words.refusals.out_of_stock}
      text={isSoldOut ? words.refusalText.sold_out : words.refusalText.out_of_stock}
      changes={refusal.lines.map(({ productId, requested, available }) =>
        words.stockShort(texts.nameOf(productId), requested, available),
      )}
      {...(quote.data && { totals: [request.expectedTotal, quote.data.total] as const })}
      actions={
        <>
          {!isSoldOut && (
            <Button look="primary" onClick={() => choices.restTaken(refusal.lines)}>
              {words.takeWhatIsLeft}
            </Button>
          )}
          <BackToCart onLeave={choices.leftForCart} />
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

function CouponRefused({ refusal, texts, choices }: Props<CouponRefusalCode>) {
  const obstacle = texts.couponObstacle(refusal.reason);
  return (
    <Refused
      title={words.refusals[refusal.code](texts.couponCode)}
      text={words.refusalText.coupon}
      changes={obstacle === null ? [] : [`${obstacle}.`]}
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

function PaymentRefused({ attempt, refusal, choices }: Props<'payment_declined' | 'credit_insufficient'>) {
  const { expectedTotal } = attempt.request;
  const kind = refusal.code === 'credit_insufficient' ? refusal.code : kindOfDecline(refusal.reason);
  const text =
    refusal.code === 'credit_insufficient'
      ? words.refusalText.credit_insufficient(formatMoney(refusal.missing))
      : words.refusalText[kindOfDecline(refusal.reason)];
  return (
    <Refused
      title={words.refusals[kind]}
      text={text}
      totals={[expectedTotal, expectedTotal]}
      actions={
        <Button look="primary" onClick={choices.anotherPaymentWanted}>
          {words.payAnotherWay}
        </Button>
      }
    />
  );
}

function kindOfDecline(reason: string): 'payment_timeout' | 'payment_no_loan' | 'payment_declined' {
  if (reason === 'timeout') return 'payment_timeout';
  return reason === 'no_loan' ? 'payment_no_loan' : 'payment_declined';
}
