/** localStorage: the merge at sign-in that can be reviewed. */
export const REVIEW_KEY = 'cartwright:saved:review';

const listeners = new Set<() => void>();

/** Says in this tab that the review has changed; other tabs hear of it by the storage. */
export function tellOfReview(): void {
  for (const listener of listeners) listener();
}

export function subscribeToReview(listener: () => void, target: Window = window): () => void {
  listeners.add(listener);
  target.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    target.removeEventListener('storage', listener);
  };
}

/** Whether two carts were combined and the shopper has not looked at the result yet. Light: checkout asks it first. */
export function isReviewDue(storage: () => Pick<Storage, 'getItem'> = () => window.localStorage): boolean {
  try {
    const review: unknown = JSON.parse(storage().getItem(REVIEW_KEY) ?? 'null');
    return typeof review === 'object' && review !== null && 'choice' in review && review.choice === null;
  } catch {
    return false;
  }
}
