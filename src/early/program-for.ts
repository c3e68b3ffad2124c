/** Files of the build. */
export type ProgramFiles = {
  /** By the first word of the paths that need them. */
  readonly screens: Readonly<Record<string, readonly string[]>>;
  /** For who has been here before. */
  readonly stored: readonly string[];
  /** What every page begins with. */
  readonly everywhere: readonly string[];
};

/**
 * What of the program a page needs, as it is to be asked for: its screen, which is small, before the first load, and then the
 * cart's program where there may be a cart. Without this the screen is known only when the first load has run.
 */
export function programFor(pathname: string, files: ProgramFiles, hasStored: () => boolean): string[] {
  const [, word = ''] = pathname.split('/');
  const screen = Object.hasOwn(files.screens, word) ? files.screens[word] : undefined;
  const cart = hasStored() ? files.stored : [];
  return [...new Set([...(screen ?? []), ...files.everywhere, ...cart])];
}
