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

/** What a screen, or a part that comes after it, may add to what is loaded by then, in bytes of gzip. */
export const ROUTE_LIMIT = 30_000;

export type Weight = { readonly name: string; readonly bytes: number; readonly limit: number };

/**
 * What the document of `/` loads, and what every chunk that is loaded later adds to what was loaded before it, whichever
 * of the screens that ask for it was there.
 *
 * @param html the built index.html
 * @param sizes bytes of gzip: `sizeOf` a file of the build, `zip` of a text
 */
export function weighPages(
  manifest: Manifest,
  html: string,
  { sizeOf, zip }: { sizeOf: (file: string) => number; zip: (text: string) => number },
): Weight[] {
  const begun = filesBegunWith(html);
  const named = Object.keys(manifest).filter((name) => begun.includes(`/${manifest[name]?.file}`));
  if (named.length === 0) throw new Error('The document loads nothing: was the build complete?');

  const first = [...new Set(named.flatMap((name) => filesOf(manifest, name)))];
  const sum = (files: readonly string[]) => files.reduce((bytes, file) => bytes + sizeOf(file), 0);
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
