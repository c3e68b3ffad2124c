import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type ScenarioName, SCENARIOS } from '../../mocks/scenarios.ts';
import { pictureOf } from './scenario-catalogue.ts';

const MAX_BYTES = 40 * 1024;

/** The pictures of the catalogue that are missing or too large. */
export async function picturesToTake(folder: string): Promise<string[]> {
  const pictures = (Object.keys(SCENARIOS) as ScenarioName[]).map(pictureOf);
  const sizes = await Promise.all(
    pictures.map((picture) =>
      stat(path.join(folder, picture)).then(
        ({ size }) => size,
        () => Infinity,
      ),
    ),
  );
  return pictures.filter((_, at) => (sizes[at] ?? Infinity) > MAX_BYTES);
}
