import { nextFrame, pause } from '../next-frame.ts';

/** How long a page may keep one waiting that paints nothing: in the background, say. In ms. */
const LONGEST_WAIT_MS = 100;

/**
 * Settles once the page has shown what was just changed, so that work which nobody waits to see does not stand between a
 * tap and its answer.
 */
export async function afterNextPaint(): Promise<void> {
  await Promise.race([nextFrame(), pause(LONGEST_WAIT_MS)]);
}
