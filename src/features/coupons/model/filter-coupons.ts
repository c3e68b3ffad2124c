import type { CouponEntry } from './describe-coupons.ts';

/** The entries that have every word of `text` in title, description or code, in any letter case; all for no words. */
export function filterCoupons(entries: readonly CouponEntry[], text: string): readonly CouponEntry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter(({ coupon }) => {
    const fields = [coupon.title.toLowerCase(), coupon.code.toLowerCase(), coupon.description.toLowerCase()];
    return words.every((word) => fields.some((field) => field.includes(word)));
  });
}
