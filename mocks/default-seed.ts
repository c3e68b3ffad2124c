import type { SeedFile } from './seed-file.ts';
import { cartwrightSeed } from './seeds/cartwright.ts';

/** The shop that the mock services start with; its coupons' windows are laid around the present. */
export function defaultSeed(): SeedFile {
  return cartwrightSeed(Date.now());
}
