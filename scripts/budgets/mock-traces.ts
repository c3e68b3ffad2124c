import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Texts that only the mock services and their tools contain. */
const TOOL_MARKERS = ['mockServiceWorker', 'setupWorker', '[MSW]', '/_mocks/'];

type SeedTexts = { readonly products: readonly { readonly name: string; readonly description: string }[] };

/** What betrays mock data in a build: the tools' own texts, and the names and descriptions of products. */
export function mockMarkers(...seeds: readonly SeedTexts[]): string[] {
  const texts = seeds.flatMap(({ products }) =>
    products.flatMap(({ name, description }) => [name, description]),
  );
  const telling = texts.filter((text) => text.trim().includes(' '));
  return [...new Set([...TOOL_MARKERS, ...telling])];
}

/** Every `file: marker` of a build folder in which a file or its name contains a marker. */
export function findMockTraces(folder: string, markers: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .flatMap((file) => {
      const text = `${file}\n${readFileSync(path.join(folder, file), 'utf8')}`;
      return markers.filter((marker) => text.includes(marker)).map((marker) => `${file}: ${marker}`);
    });
}
