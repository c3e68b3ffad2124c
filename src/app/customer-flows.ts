import type { QueryClient } from '@tanstack/react-query';
import { forgetStored } from '@/features/account/clear-device.ts';
import { endSession } from '@/features/account/queries.ts';
import type { KnownCustomer } from '@/features/account/session.ts';
import { cartEndpoints } from '@/features/cart/schemas.ts';
import { catalogQueries } from '@/features/catalog/queries.ts';
import { forgetSeen } from '@/offline/forget-seen.ts';
import { callService } from '@/shared/api/client.ts';
import { paths } from '@/shared/paths.ts';
import type { CustomerDoor, Entry } from './customer-door.ts';

/**
 * Takes up a customer who has just signed in. Whatever somebody else has left behind here is put away first, and the
 * page is then loaded anew.
 *
 * @returns the path to go on to: `next`, or the review of two carts that were combined
 */
export async function enter(door: Entry, customer: KnownCustomer, next: string): Promise<string> {
  const { session, departure } = door;
  const isAnother = session.hadAnother(customer);
  if (isAnother) {
    departure.begin();
    await clearDevice(door);
  }
  session.customerNamed(customer);
  const path = (await mustReview(door)) ? paths.cartReview() : next;
  return isAnother ? departure.leaveFor(path) : path;
}

/** Takes up a customer whose session had ended: in place for the same one, else as {@link enter}. */
export async function enterAgain(door: CustomerDoor, customer: KnownCustomer): Promise<void> {
  if (door.session.hadAnother(customer)) await enter(door, customer, paths.catalog());
  door.session.customerNamed(customer);
  void mustReview(door);
  void door.queryClient.invalidateQueries({ predicate: isCustomers });
}

/**
 * Takes up a customer whom the service has named without being asked to let anybody in. Somebody else than this browser
 * remembers has signed in, and the page was gone before it could make room for them.
 */
export async function find(door: Entry, customer: KnownCustomer): Promise<void> {
  if (door.session.hadAnother(customer)) await enter(door, customer, paths.catalog());
  else door.session.customerNamed(customer);
}

/** Saves the cart, ends the session, and leaves nothing of the customer on this browser. @throws ApiError */
export async function signOut(door: CustomerDoor): Promise<never> {
  const savedCart = await door.openSavedCart();
  await savedCart.beforeSignOut().catch(() => {});
  await endSession();
  door.departure.begin();
  await clearDevice(door);
  return door.departure.leaveFor(paths.signedOut());
}

/** Deletes what is stored about a guest, at the shop and here. @throws ApiError when nothing was deleted */
export async function deleteStored(door: CustomerDoor): Promise<never> {
  await door.openSavedCart();
  await callService('carts', cartEndpoints.deleteSavedCart);
  door.departure.begin();
  await clearDevice(door);
  return door.departure.leaveFor(paths.forgotten());
}

/** Empties this browser, in every tab, without ending anything elsewhere. */
async function clearDevice({ openSavedCart }: Entry): Promise<void> {
  const savedCart = await openSavedCart();
  savedCart.clearDevice();
  forgetStored();
  await forgetSeen();
}

/** Forgets what services have said to somebody else, and asks again for what is on screen. */
export function forgetAnswers(queryClient: QueryClient): void {
  void queryClient.resetQueries({ predicate: isCustomers });
}

/** Whether an answer depends on who asks. */
function isCustomers({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean {
  return queryKey[0] !== catalogQueries.all()[0];
}

/** Takes the customer's saved cart and this browser's for one; whether the customer should look at what came of it. */
async function mustReview({ openSavedCart }: Entry): Promise<boolean> {
  try {
    const savedCart = await openSavedCart();
    return (await savedCart.signedIn()).review;
  } catch {
    // A saved cart is never in the way.
    return false;
  }
}
