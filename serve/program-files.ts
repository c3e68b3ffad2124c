import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import type { ProgramFiles } from '../src/early/program-for.ts';
import { programIn } from './program-after-frame.ts';

/** Stands in the early script until the names of the chunks are known. */
export const PROGRAM_FILES = '/__program-files__';
const PLACE = new RegExp(`["'\`]${PROGRAM_FILES}["'\`]`);

/** What is needed beside the first load, by the first word of a path. */
const SCREENS = {
  products: 'src/app/routes/product.tsx',
  cart: 'src/app/routes/cart.tsx',
  checkout: 'src/app/routes/checkout.tsx',
};

/** What is needed where something is stored. */
const STORED = ['src/features/cart/store.ts', 'src/features/cart/saved/saved-cart.ts'];

/** Tells the early script which files a page will need: see program-for.ts. */
export function programFiles(): Plugin {
  let root = '';
  return {
    name: 'program-files',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
        const everywhere = programIn(html);
        const tagged = everywhere.map((url) => url.slice(1));
        const first = new Set(closureOf(tagged, chunks));
        const filesOf = (sources: readonly string[]): string[] => {
          const entries = sources.map((source) => chunkOf(path.join(root, source), chunks).fileName);
          return urlsOf(closureOf(entries, chunks).filter((file) => !first.has(file)));
        };
        const files: ProgramFiles = {
          screens: Object.fromEntries(
            Object.entries(SCREENS).map(([word, source]) => [word, filesOf([source])]),
          ),
          stored: filesOf(STORED),
          everywhere,
        };
        return html.replace(PLACE, () => JSON.stringify(files));
      },
    },
  };
}

function urlsOf(files: readonly string[]): string[] {
  return files.map((file) => `/${file}`);
}

function chunkOf(source: string, chunks: readonly Rolldown.OutputChunk[]): Rolldown.OutputChunk {
  const found = chunks.find(({ facadeModuleId }) => facadeModuleId === source);
  if (!found) throw new Error(`The build has no chunk of ${source}`);
  return found;
}

/** The files and all that they import, statically. */
function closureOf(files: readonly string[], chunks: readonly Rolldown.OutputChunk[]): string[] {
  const reached = new Set(files);
  for (const file of reached)
    for (const imported of chunks.find(({ fileName }) => fileName === file)?.imports ?? [])
      reached.add(imported);
  return [...reached];
}
