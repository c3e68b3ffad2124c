/** How long a page may keep one waiting that paints nothing: in the background, say. In ms. */
const LONGEST_WAIT_MS = 100;

/**
 * Settles once the page has shown what was just changed, so that work which nobody waits to see does not stand between a
 * tap and its answer.
 */
export function afterNextPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_WAIT_MS);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
