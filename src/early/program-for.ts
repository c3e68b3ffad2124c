/** Files of the build, by the first word of the paths that need them; `stored` for who has been here before. */
export type ProgramFiles = Readonly<Record<string, readonly string[]>>;

/**
 * What of the program a page needs beside the first load: its screen, and the cart's program where there may be a cart.
 * Without this it is known only when the first load has run.
 */
export function programFor(pathname: string, files: ProgramFiles, hasStored: () => boolean): string[] {
  const [, word = ''] = pathname.split('/');
  const screen = Object.hasOwn(files, word) && word !== 'stored' ? files[word] : undefined;
  const cart = hasStored() ? files['stored'] : undefined;
  return [...new Set([...(screen ?? []), ...(cart ?? [])])];
}
