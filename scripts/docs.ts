import { readFile, writeFile } from 'node:fs/promises';
import { apiPage } from './docs/api-page.ts';
import { picturesToTake } from './docs/pictures-to-take.ts';
import { scenarioCatalogue } from './docs/scenario-catalogue.ts';
import { withExamples } from './docs/with-examples.ts';
import { openApiDocument } from './openapi/document.ts';
import { runAsScript } from './run-as-script.ts';

const TESTING = 'docs/testing.md';
const EXAMPLES = 'e2e/wide/examples.spec.ts';

/** The pages, or parts of pages, that are made from code. */
async function madePages(): Promise<Readonly<Record<string, string>>> {
  return {
    'docs/scenarios.md': scenarioCatalogue(),
    'docs/api.md': apiPage(openApiDocument()),
    [TESTING]: withExamples(await readFile(TESTING, 'utf8'), await readFile(EXAMPLES, 'utf8')),
  };
}

runAsScript(import.meta.url, async () => {
  const isCheck = process.argv.includes('--check');
  for (const [file, text] of Object.entries(await madePages())) {
    if (!isCheck) await writeFile(file, text);
    else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
      throw new Error(`${file} is stale: run "npm run docs" and commit it.`);
    }
    console.log(isCheck ? `${file} is up to date.` : `Wrote ${file}.`);
  }
  const toTake = await picturesToTake('docs');
  if (isCheck && toTake.length > 0) throw new Error(`Run "npm run pictures": ${toTake.join(', ')}`);
});
