/** localStorage key of the latest click on a coupon in any tab. */
const LAST_CLICK_KEY = 'cartwright:coupons:last-click';

/** Notes a click on a coupon, and tells from then on whether it is still the last one of all tabs. */
export type LastClick = () => () => boolean;

/**
 * The last click, as all tabs of this browser see it. When storage does not work, each tab goes by its own clicks.
 *
 * @param storage asked for on every use, since its getter may throw
 */
export function createLastClick(storage: () => Pick<Storage, 'getItem' | 'setItem'>): LastClick {
  return () => {
    const click = crypto.randomUUID();
    try {
      storage().setItem(LAST_CLICK_KEY, click);
    } catch {
      return () => true;
    }
    return () => read(storage) === click;
  };
}

function read(storage: () => Pick<Storage, 'getItem'>): string | null {
  try {
    return storage().getItem(LAST_CLICK_KEY);
  } catch {
    return null;
  }
}
