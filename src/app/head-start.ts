import { routeOf } from './route-table.ts';

/** How long React goes on showing a skeleton once it has, in ms. Waiting as long for the screen itself is never slower. */
const SKELETON_STAYS_MS = 300;

/** Fetches the first screen's program before anything is drawn, so that on a quick line no skeleton has to be. */
export async function headStart(pathname: string): Promise<void> {
  await Promise.race([
    routeOf(pathname)?.fetchScreen?.(),
    new Promise((resolve) => {
      setTimeout(resolve, SKELETON_STAYS_MS);
    }),
  ]);
}
