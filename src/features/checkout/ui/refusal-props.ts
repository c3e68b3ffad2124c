import type { ReactNode } from 'react';
import type { Quote } from '@/features/orders/schemas.ts';
import type { Attempt, Refusal } from '../schemas.ts';

/** What the shopper can do about a refusal. None of it pays, but for another try: the same order for the same total. */
export type RefusalChoices = {
  readonly priceAccepted: (quote: Quote) => void;
  readonly couponGivenUp: (quote: Quote) => void;
  readonly anotherCouponWanted: () => void;
  readonly restTaken: (lines: readonly { productId: string; available: number }[]) => void;
  readonly anotherPaymentWanted: () => void;
  readonly earlierOrderWanted: (orderId: string) => void;
  readonly anotherTryWanted: () => void;
  /** Asks for the password in place; nothing is paid. */
  readonly signInWanted: () => void;
  /** The refusal has been seen; the shopper leaves the checkout. */
  readonly leftForElsewhere: () => void;
};

/** A product of the cart that the catalog no longer has, by the name it had. */
export type GoneProduct = { readonly productId: string; readonly name: string };

/** Words for what belongs to other features. */
export type RefusalWords = {
  readonly nameOf: (productId: string) => string;
  readonly couponCode: string | null;
  /** Why a coupon does not count, from its reason on the wire: a sentence, or nothing when that is not known. */
  readonly renderCouponObstacle: (reason: { readonly code: string }) => ReactNode;
  /** Asks the catalog. @throws ApiError */
  readonly findGoneProducts: () => Promise<readonly GoneProduct[]>;
};

/** Everything one refusal needs to be shown and answered. */
export type RefusalProps<Code extends Refusal['code'] = Refusal['code']> = {
  attempt: Attempt;
  refusal: Extract<Refusal, { code: Code }>;
  texts: RefusalWords;
  choices: RefusalChoices;
};
