import type { ComponentType, Ref } from 'react';
import type { Payment } from '@/features/orders/schemas.ts';
import type { Money } from '@/shared/money/money.ts';

/** What the checkout may ask of a provider's form; what was typed into it stays there. */
export type PaymentFormHandle = {
  /**
   * Turns what was typed into a payment: a card becomes a token. `null` when something is missing or wrong, which the
   * form then shows on its own fields.
   */
  confirm(): Promise<Payment | null>;
  /** Puts focus on the first field that is wrong, else on the first field. `false` when there is nothing to focus. */
  focus(): boolean;
  /** Empties the form. */
  reset(): void;
};

/** What is to be paid; `total` is undefined while it is being worked out. */
export type AmountDue = { readonly total: Money | undefined };

/**
 * One way to pay, as the checkout sees it. The card form is a provider's own: its fields, or the frame around them, never
 * hand a card number to this app, and `confirm` gives back a token.
 *
 * @see docs/buying.md
 */
export type PaymentProvider = {
  readonly id: string;
  /** The shopper's name for it. */
  readonly label: string;
  /** A few words beside the name: what there is to spend, or why it cannot be had. */
  readonly Note?: ComponentType<AmountDue>;
  readonly Form: ComponentType<AmountDue & { ref: Ref<PaymentFormHandle> }>;
};
