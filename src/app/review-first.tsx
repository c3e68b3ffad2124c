import { type ComponentType, useSyncExternalStore } from 'react';
import { Redirect } from 'wouter';
import { isReviewDue, subscribeToReview } from '@/features/cart/saved/review-door.ts';
import { hasAttemptInFlight } from '@/features/checkout/storage/attempt-in-flight.ts';
import { paths } from '@/shared/paths.ts';

type Screened = { readonly Screen: ComponentType };

/** The screen, once a cart that was combined at sign-in has been reviewed. An order on its way is not interrupted. */
export function reviewFirst<Route extends Screened>({ Screen, ...route }: Route) {
  function ReviewFirst() {
    const isDue = useSyncExternalStore(subscribeToReview, () => isReviewDue());
    if (isDue && !hasAttemptInFlight()) return <Redirect to={paths.cartReview('checkout')} replace />;
    return <Screen />;
  }
  return { ...route, Screen: ReviewFirst };
}
