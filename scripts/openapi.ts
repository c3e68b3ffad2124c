import { readFile, writeFile } from 'node:fs/promises';
import { openApiDocument } from './openapi/document.ts';
import { runAsScript } from './run-as-script.ts';

const FILE = 'docs/openapi.json';

runAsScript(import.meta.url, async () => {
  const text = `${JSON.stringify(openApiDocument(), null, 2)}\n`;
  if (process.argv.includes('--check')) {
    const written = await readFile(FILE, 'utf8').catch(() => '');
    if (written !== text) throw new Error(`${FILE} is stale: run "npm run openapi" and commit it.`);
    console.log(`${FILE} is up to date.`);
    return;
  }
  await writeFile(FILE, text);
  console.log(`Wrote ${FILE}.`);
});
