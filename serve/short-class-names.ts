import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Without vowels, so that no name is a word that content blockers hide, as `ad1` is. */
const LETTERS = 'bcdfghjklmnpqrstvwxz';

/**
 * Names for the classes of CSS modules: letters for the file, by its place among all, and a number for the class, by its
 * place in the file. A quarter of the bytes that names with hashes take, and the same in every build of the same files.
 *
 * @param folder where all modules are
 */
export function shortClassNames(folder: string): (className: string, file: string) => string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.module.css'))
    .sort()
    .map((file) => path.resolve(folder, file));
  const classes = new Map<string, string[]>();
  return (className, file) => {
    const place = files.indexOf(path.resolve(file));
    if (place < 0) throw new Error(`${file} is not in ${folder}`);
    const known = classes.get(file) ?? [];
    classes.set(file, known);
    if (!known.includes(className)) known.push(className);
    return lettersOf(place) + known.indexOf(className);
  };
}

function lettersOf(place: number): string {
  const rest = Math.floor(place / LETTERS.length);
  return (rest > 0 ? lettersOf(rest - 1) : '') + (LETTERS[place % LETTERS.length] ?? '');
}
