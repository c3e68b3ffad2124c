/**
 * The page with the text between its marks `<!-- name: made by … -->` and `<!-- end of name -->`.
 *
 * @throws Error when the page lacks them
 */
export function withMadePart(page: string, name: string, text: string): string {
  const begin = `<!-- ${name}: made by \`npm run docs\` -->`;
  const end = `<!-- end of ${name} -->`;
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`The page lacks "${begin}" … "${end}"`);
  return `${before}${begin}\n\n${text}\n\n${end}${after}`;
}
