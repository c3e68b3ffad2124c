import { readSeedFile, type SeedFile } from './seed-file.ts';
import northwind from './seeds/northwind.json';

/** The shop that the mock services start with. */
export function defaultSeed(): SeedFile {
  const reading = readSeedFile(northwind);
  if (!reading.ok) throw new Error('The built-in seed is not a seed file');
  return reading.seed;
}
