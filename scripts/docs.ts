import { readFile, writeFile } from 'node:fs/promises';
import { apiPage } from './docs/api-page.ts';
import { boundariesDiagram } from './docs/boundaries-diagram.ts';
import { picturesToTake } from './docs/pictures-to-take.ts';
import { scenarioCatalogue } from './docs/scenario-catalogue.ts';
import { withMadePart } from './docs/with-made-part.ts';
import { FEATURE_EDGES } from './feature-edges.mjs';
import { openApiDocument } from './openapi/document.ts';
import { runAsScript } from './run-as-script.ts';

const ARCHITECTURE = 'docs/architecture.md';
const TESTING = 'docs/testing.md';
const EXAMPLES = 'e2e/wide/examples.spec.ts';

/** The pages, or parts of pages, that are made from code. */
async function madePages(): Promise<Readonly<Record<string, string>>> {
  return {
    'docs/scenarios.md': scenarioCatalogue(),
    'docs/api.md': apiPage(openApiDocument()),
    [TESTING]: withMadePart(
      await readFile(TESTING, 'utf8'),
      'examples',
      `\`\`\`ts\n${(await readFile(EXAMPLES, 'utf8')).trim()}\n\`\`\``,
    ),
    [ARCHITECTURE]: withMadePart(
      await readFile(ARCHITECTURE, 'utf8'),
      'boundaries',
      boundariesDiagram(FEATURE_EDGES),
    ),
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
