import type { Coupon } from '@/features/coupons/schemas.ts';
import type { CouponEntry } from './describe-coupons.ts';

/** Made once for each coupon; a coupon that goes takes its text along. */
const searchTexts = new WeakMap<Coupon, string>();

/** The entries that have every word of `text` in title, description or code, in any letter case; all for no words. */
export function filterCoupons(entries: readonly CouponEntry[], text: string): readonly CouponEntry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter(({ coupon }) => {
    const searchText = searchTextOf(coupon);
    return words.every((word) => searchText.includes(word));
  });
}

/** Makes ready for {@link filterCoupons}, with a pause after every `size` coupons, so that the first key need not. */
export function* indexInSlices(coupons: readonly Coupon[], size: number): Generator<void, void, void> {
  for (const [index, coupon] of coupons.entries()) {
    searchTextOf(coupon);
    if (index % size === size - 1) yield;
  }
}

/** One field a line, so that no word, which has no line break, is found across two of them. */
function searchTextOf(coupon: Coupon): string {
  const known = searchTexts.get(coupon);
  if (known !== undefined) return known;
  const made = [coupon.title, coupon.code, coupon.description].join('\n').toLowerCase();
  searchTexts.set(coupon, made);
  return made;
}
