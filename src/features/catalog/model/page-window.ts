/** A page number to offer; `afterGap`: pages between it and the one before are left out. */
export type PageOffer = { page: number; afterGap: boolean };

/**
 * The page numbers to offer: first, last, the present one and its neighbours. A gap of a single page is filled, since
 * the number takes no more room than the gap.
 */
export function pageWindow(page: number, pageCount: number): PageOffer[] {
  const wanted = (each: number) => each === 1 || each === pageCount || Math.abs(each - page) <= 1;
  const all = Array.from({ length: pageCount }, (_, index) => index + 1);
  const offered = all.filter((each) => wanted(each) || (wanted(each - 1) && wanted(each + 1)));
  return offered.map((each, index) => ({ page: each, afterGap: each - (offered[index - 1] ?? 0) > 1 }));
}
