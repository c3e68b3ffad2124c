import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useAppliedCouponId, useCartActions, useCartId, useCartLines } from '@/features/cart/store.ts';
import { orderQueries } from '@/features/orders/queries.ts';
import type { DeliveryMethod } from '@/features/orders/schemas.ts';
import { checkoutMessages as words } from '@/shared/messages/checkout.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { paths } from '@/shared/paths.ts';
import { Button, buttonClass } from '@/shared/ui/button.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { useAttempt } from '../app-attempt.ts';
import { type AttemptState, isOpen } from '../model/attempt-state.ts';
import { countryOfLanguage } from '../model/countries.ts';
import { orderRequest, quoteRequest } from '../model/order-request.ts';
import type { PaymentFormHandle, PaymentProvider } from '../payment-provider.ts';
import type { CheckoutDraft } from '../schemas.ts';
import { readDraft } from '../storage/checkout-draft.ts';
import { AttemptPanel } from './attempt-panel.tsx';
import { type CheckedOrder, CheckoutForm } from './checkout-form.tsx';
import styles from './checkout-page.module.css';
import { OrderReview } from './order-review.tsx';
import type { RefusalWords } from './refusal-props.ts';
import type { ReviewedProduct } from './review-lines.tsx';
import { useRefusalChoices } from './use-refusal-choices.ts';

type CheckoutPageProps = {
  productOf: (productId: string) => ReviewedProduct | undefined;
  texts: Omit<RefusalWords, 'nameOf'>;
  /** The ways to pay, the usual one first. */
  providers: readonly [PaymentProvider, ...PaymentProvider[]];
  onCouponWanted: () => void;
  onOrderWanted: (orderId: string) => void;
  /** The order is complete and the cart has ended. */
  onOrdered: (orderId: string) => void;
};

/** The whole purchase on one page: who, where to, how to pay, what it costs, and what became of it. */
export function CheckoutPage({ onOrdered, ...props }: CheckoutPageProps) {
  const lines = useCartLines();
  const { state, runner } = useAttempt();
  const queryClient = useQueryClient();

  useEffect(() => {
    if (state.step !== 'completed') return;
    const { order, orderId } = state;
    if (order) queryClient.setQueryData(orderQueries.detail(orderId).queryKey, order);
    runner.dismiss();
    onOrdered(orderId);
  }, [state, queryClient, runner, onOrdered]);

  if (lines.length > 0 || hasNews(state)) return <Checkout {...props} />;
  return state.step === 'completed' ? null : <EmptyCheckout />;
}

function Checkout(props: Omit<CheckoutPageProps, 'onOrdered'>) {
  const lines = useCartLines();
  const cartId = useCartId();
  const couponId = useAppliedCouponId();
  const { purchaseStarted } = useCartActions();
  const { state, runner } = useAttempt();
  const [draft] = useState(startingDraft);
  const [method, setMethod] = useState<DeliveryMethod>(draft.method);
  const [provider, setProvider] = useState(props.providers[0]);
  const paymentForm = useRef<PaymentFormHandle>(null);
  const payButton = useRef<HTMLButtonElement>(null);

  const quotes = {
    standard: useQuery({
      ...orderQueries.quote(quoteRequest(lines, couponId, 'standard')),
      enabled: lines.length > 0,
    }),
    express: useQuery({
      ...orderQueries.quote(quoteRequest(lines, couponId, 'express')),
      enabled: lines.length > 0,
    }),
  };
  const { data: quote } = quotes[method];

  const choices = useRefusalChoices({ runner, method, paymentForm, payButton, ...props });
  const pay = ({ contact, address, payment }: CheckedOrder) => {
    if (!quote || !purchaseStarted()) return;
    runner.pay(orderRequest({ cartId, couponId, quote, contact, address, method, payment }));
  };
  const texts: RefusalWords = {
    ...props.texts,
    nameOf: (productId) => props.productOf(productId)?.name ?? words.unknownProduct,
  };
  const attempt = <AttemptPanel state={state} runner={runner} texts={texts} choices={choices} />;

  if (lines.length === 0) {
    return (
      <div className={styles['page']}>
        <CheckoutHeading />
        <div className={styles['attempt']}>{attempt}</div>
      </div>
    );
  }
  return (
    <div className={styles['page']}>
      <CheckoutHeading />
      <CheckoutForm
        draft={draft}
        method={method}
        quotes={{ standard: quotes.standard.data, express: quotes.express.data }}
        onMethodChoose={setMethod}
        provider={provider}
        providers={props.providers}
        onProviderChoose={setProvider}
        paymentForm={paymentForm}
        onPay={pay}
      >
        <OrderReview
          lines={lines}
          quote={quotes[method]}
          productOf={props.productOf}
          texts={texts}
          choices={choices}
          canChoose={state.step !== 'refused' && !isOpen(state)}
        />
        {attempt}
        <Button
          ref={payButton}
          type="submit"
          look={state.step === 'refused' ? 'secondary' : 'primary'}
          wide
          busy={!quote || isOpen(state)}
        >
          {quote ? words.pay(formatMoney(quote.total)) : words.payLater}
        </Button>
      </CheckoutForm>
    </div>
  );
}

/** Whether there is something to say of a purchase even though the cart is empty: bought in another tab, perhaps. */
function hasNews(state: AttemptState): boolean {
  return isOpen(state) || (state.step === 'refused' && state.refusal.code === 'cart_already_ordered');
}

function EmptyCheckout(): ReactNode {
  return (
    <div className={styles['empty']}>
      <h1>{words.emptyTitle}</h1>
      <p>{words.emptyText}</p>
      <p>
        {words.emptyBought} <Link href={paths.orders()}>{words.toOrders}</Link>
      </p>
      <p>
        <Link className={buttonClass('primary')} href={paths.catalog()}>
          {words.toShop}
        </Link>
      </p>
    </div>
  );
}

function CheckoutHeading() {
  return (
    <header className={styles['heading']}>
      <h1>{words.title}</h1>
      <Link href={paths.cart()}>{words.backToCart}</Link>
    </header>
  );
}

function startingDraft(): CheckoutDraft {
  const draft = readDraft();
  return draft.country ? draft : { ...draft, country: countryOfLanguage(navigator.language) };
}
