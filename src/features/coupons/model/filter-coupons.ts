import type { Coupon } from '@/features/coupons/schemas.ts';
import type { CouponEntry } from './describe-coupons.ts';

const searchTexts = new WeakMap<Coupon, string>();

/** The entries whose title, description or code has every word of `text`, in any letter case; all for no words. */
export function filterCoupons(entries: readonly CouponEntry[], text: string): readonly CouponEntry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter(({ coupon }) => {
    const searchText = searchTextOf(coupon);
    return words.every((word) => searchText.includes(word));
  });
}

/** Put together once per coupon: a list of thousands is filtered on every keystroke. */
function searchTextOf(coupon: Coupon): string {
  const known = searchTexts.get(coupon);
  if (known !== undefined) return known;
  const made = `${coupon.title} ${coupon.description} ${coupon.code}`.toLowerCase();
  searchTexts.set(coupon, made);
  return made;
}
