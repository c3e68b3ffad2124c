import * as z from 'zod/mini';

/** Vite's manifest: each chunk by its source, with what it loads together with itself. */
export const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isDynamicEntry: z.optional(z.boolean()),
    imports: z._default(z.array(z.string()), []),
    dynamicImports: z._default(z.array(z.string()), []),
  }),
);
export type Manifest = z.infer<typeof Manifest>;

/** The first load of the shop, in bytes of gzip. */
export const FIRST_LOAD = { script: 108_000, style: 12_000 } as const;

/**
 * What of the first load's scripts goes over the line, in bytes of Brotli: three round trips of Lighthouse's slow one bring
 * 91 980, and a fourth costs the largest paint 150 ms.
 */
export const FIRST_LOAD_SENT = 91_500;

/** What a screen, or a part that comes after it, may add to what is loaded by then, in bytes of gzip. */
export const ROUTE_LIMIT = 30_000;

export type Weight = { readonly name: string; readonly bytes: number; readonly limit: number };

type Sizing = {
  readonly sizeOf: (file: string) => number;
  readonly zip: (text: string) => number;
  readonly sentSizeOf: (file: string) => number;
};

/**
 * What the document of `/` loads, and what every chunk that is loaded later adds to what was loaded before it, whichever
 * of the screens that ask for it was there.
 *
 * @param html the built index.html
 * @param sizing in bytes of gzip `sizeOf` a file of the build and `zip` of a text, in bytes of Brotli `sentSizeOf` a file
 */
export function weighPages(manifest: Manifest, html: string, { sizeOf, zip, sentSizeOf }: Sizing): Weight[] {
  const begun = filesBegunWith(html);
  const named = Object.keys(manifest).filter((name) => {
    const url = `/${manifest[name]?.file}`;
    return begun.includes(url) || html.includes(`="${url}"`);
  });
  if (named.length === 0) throw new Error('The document loads nothing: was the build complete?');

  const first = [...new Set(named.flatMap((name) => filesOf(manifest, name)))];
  const sum = (files: readonly string[], sizeEach = sizeOf) =>
    files.reduce((bytes, file) => bytes + sizeEach(file), 0);
  const later = Object.keys(manifest).filter((name) => manifest[name]?.isDynamicEntry);
  const loadedBefore = (name: string): string[] => {
    const askers = Object.keys(manifest).filter((each) => manifest[each]?.dynamicImports.includes(name));
    const [one, ...others] = askers.map((each) => new Set(filesOf(manifest, each)));
    return [...first, ...(one ?? [])].filter(
      (file) => first.includes(file) || others.every((loaded) => loaded.has(file)),
    );
  };
  return [
    { name: '/ scripts', bytes: sum(first), limit: FIRST_LOAD.script },
    { name: '/ scripts, by Brotli', bytes: sum(first, sentSizeOf), limit: FIRST_LOAD_SENT },
    { name: '/ styles', bytes: zip(stylesIn(html)), limit: FIRST_LOAD.style },
    ...later.map((name) => ({
      name: `+ ${name}`,
      bytes: sum(without(filesOf(manifest, name), loadedBefore(name))),
      limit: ROUTE_LIMIT,
    })),
  ];
}

/** What the early script in the document says that every page begins with; see serve/program-files.ts. */
function filesBegunWith(html: string): readonly string[] {
  const [, list = '[]'] = /"everywhere":(\[[^\]]*\])/.exec(html) ?? [];
  return z.array(z.string()).parse(JSON.parse(list));
}

/** Every file that loading a chunk loads at once: itself and its static imports. All styles are in the document. */
function filesOf(manifest: Manifest, name: string): string[] {
  const files = new Set<string>();
  const visited = new Set<string>();
  const visit = (each: string) => {
    const chunk = manifest[each];
    if (!chunk || visited.has(each)) return;
    visited.add(each);
    files.add(chunk.file);
    chunk.imports.forEach(visit);
  };
  visit(name);
  return [...files];
}

function without(files: readonly string[], loaded: readonly string[]): string[] {
  return files.filter((file) => !loaded.includes(file));
}

function stylesIn(html: string): string {
  return [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css]) => css).join('');
}
