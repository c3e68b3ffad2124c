const BEGIN = '<!-- examples: made by `npm run docs` -->';
const END = '<!-- end of examples -->';

/** The page with the tests of the spec between its two marks. @throws Error when the page lacks them */
export function withExamples(page: string, spec: string): string {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`The page lacks "${BEGIN}" … "${END}"`);
  return `${before}${BEGIN}\n\n\`\`\`ts\n${spec.trim()}\n\`\`\`\n\n${END}${after}`;
}
