import { readSeedFile, type SeedFile } from '../seed-file.ts';
import type { SeedName } from '../setting-link.ts';
import { cartwrightSeed } from './cartwright.ts';
import northwind from './northwind.json';

/** @param now ms since the epoch; what a seed says of time is relative to it */
export function seedOf(name: SeedName, now: number): SeedFile {
  if (name === 'cartwright') return cartwrightSeed(now);
  const reading = readSeedFile(northwind);
  if (!reading.ok) throw new Error(`${name} is not a seed: ${JSON.stringify(reading.problems)}`);
  return reading.seed;
}
