import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** Stands in the early script until the names of the chunks are known. */
export const PROGRAM_FILES = '/__program-files__';
const PLACE = new RegExp(`["'\`]${PROGRAM_FILES}["'\`]`);

/** What is needed where, by the first word of a path; `stored` where something is stored. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  products: ['src/app/routes/product.tsx'],
  cart: ['src/app/routes/cart.tsx'],
  checkout: ['src/app/routes/checkout.tsx'],
  stored: ['src/features/cart/store.ts', 'src/features/cart/saved/saved-cart.ts'],
};

/** Tells the early script which files a page will need beside the first load: see program-for.ts. */
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
      handler(html, { bundle, chunk }) {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
        const first = new Set(chunk ? closureOf([chunk.fileName], chunks) : []);
        const filesOf = (sources: readonly string[]): string[] => {
          const entries = sources.map((source) => chunkOf(path.join(root, source), chunks).fileName);
          return closureOf(entries, chunks).filter((file) => !first.has(file));
        };
        const table = Object.fromEntries(
          Object.entries(NEEDED).map(([word, sources]) => [word, filesOf(sources).map((file) => `/${file}`)]),
        );
        return html.replace(PLACE, () => JSON.stringify(table));
      },
    },
  };
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
