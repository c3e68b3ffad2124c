import { expect, test } from 'vitest';
import { endOf, GALLERY_SCREENS, type GalleryScreen } from '../e2e/fixtures/gallery-screens.ts';
import { ROUTES, routeOf } from '../src/app/route-table.ts';

test('every route of the shop is among the screens that are photographed and checked for accessibility', () => {
  const screens = Object.values<GalleryScreen>(GALLERY_SCREENS);
  const shown = new Set(screens.map((screen) => routeOf(endOf(screen))?.path));
  expect(ROUTES.map(({ path }) => path).filter((path) => !shown.has(path))).toEqual([]);
});
