/** localStorage: that this browser has a session, as `<mark> <customer's id>`. */
const SIGNED_IN_KEY = 'cartwright:signed-in';

/** The id of the customer whose session this browser has, or had last; `null` for a guest. */
export function customerOfBrowser(): string | null {
  try {
    return window.localStorage.getItem(SIGNED_IN_KEY)?.split(' ')[1] ?? null;
  } catch {
    return null;
  }
}
