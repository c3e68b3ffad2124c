import { useQueryClient } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useSession } from '@/features/account/session.ts';
import { useAppliedCouponId, useCartActions, useCartLines } from '@/features/cart/store.ts';
import { findOrder, orderQueries } from '@/features/orders/queries.ts';
import type { DeliveryMethod, Quote } from '@/features/orders/schemas.ts';
import { checkoutMessages as words } from '@/shared/messages/checkout.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { announce } from '@/shared/ui/announcer.tsx';
import type { AttemptRunner } from '../attempt-runner.ts';
import { linesLeft, quoteRequest } from '../model/order-request.ts';
import type { PaymentFormHandle } from '../payment-provider.ts';
import type { RefusalChoices } from './refusal-props.ts';

type Around = {
  runner: AttemptRunner;
  method: DeliveryMethod;
  paymentForm: RefObject<PaymentFormHandle | null>;
  payButton: RefObject<HTMLButtonElement | null>;
  onCouponWanted: () => void;
  onOrderWanted: (orderId: string) => void;
};

/** What each answer to a refusal does to the cart, before the shopper pays again. */
export function useRefusalChoices({
  runner,
  method,
  paymentForm,
  payButton,
  ...around
}: Around): RefusalChoices {
  const queryClient = useQueryClient();
  const lines = useCartLines();
  const couponId = useAppliedCouponId();
  const cart = useCartActions();
  const session = useSession();

  /** The service's own figures go on screen at once, and focus to the button that names them. */
  const readyToPay = (quote: Quote, quotedCouponId: string | null) => {
    const { queryKey } = orderQueries.quote(quoteRequest(quote.lines, quotedCouponId, method));
    queryClient.setQueryData(queryKey, quote);
    runner.dismiss();
    payButton.current?.focus();
    announce(words.payWhenReady(formatMoney(quote.total)));
  };

  const priceAccepted = (quote: Quote) => {
    cart.pricesSeen(quote.lines);
    readyToPay(quote, couponId);
  };

  const restTaken: RefusalChoices['restTaken'] = (short) => {
    const left = new Map(linesLeft(lines, short).map((line) => [line.productId, line.quantity]));
    for (const { productId, quantity } of lines) {
      const rest = left.get(productId);
      if (rest === undefined) cart.lineRemoved(productId);
      else if (rest !== quantity) cart.quantityChanged(productId, rest);
    }
    runner.dismiss();
    payButton.current?.focus();
  };

  /** The cart's id has been bought with: what of the cart is in that order goes, the rest stays under a new id. */
  const earlierOrderWanted = async (orderId: string) => {
    const state = runner.getState();
    if (state.step !== 'refused') return;
    const order = await findOrder(orderId).catch(() => null);
    cart.orderCompleted({ cartId: state.attempt.cartId, lines: order?.lines ?? [] });
    runner.dismiss();
    around.onOrderWanted(orderId);
  };

  const signInWanted = async () => {
    const isSignedIn = await session.askForPassword();
    if (!isSignedIn) return;
    runner.dismiss();
    payButton.current?.focus();
  };

  return {
    priceAccepted,
    restTaken,
    earlierOrderWanted: (orderId) => void earlierOrderWanted(orderId),
    couponGivenUp: (quote) => {
      cart.couponRemoved();
      readyToPay(quote, null);
    },
    anotherCouponWanted: () => {
      runner.dismiss();
      around.onCouponWanted();
    },
    anotherPaymentWanted: () => {
      runner.dismiss();
      paymentForm.current?.reset();
      paymentForm.current?.focus();
    },
    leftForElsewhere: runner.dismiss,
    signInWanted: () => void signInWanted(),
    anotherTryWanted: () => {
      const state = runner.getState();
      if (state.step === 'refused') runner.pay(state.attempt.request);
    },
  };
}
