import { ROUTES } from './route-table.ts';

/** How long React goes on showing a skeleton once it has, in ms. Waiting as long for the screen itself is never slower. */
const SKELETON_STAYS_MS = 300;

/** Fetches the first screen's program before anything is drawn, so that on a quick line no skeleton has to be. */
export async function headStart(pathname: string): Promise<void> {
  const route = ROUTES.find(({ path }) => patternOf(path).test(pathname));
  await Promise.race([
    route?.fetchScreen?.(),
    new Promise((resolve) => {
      setTimeout(resolve, SKELETON_STAYS_MS);
    }),
  ]);
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/:\w+/, '[^/]+').replace('*', '.*')}$`);
}
