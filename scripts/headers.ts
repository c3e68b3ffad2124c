import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { surroundingsOf } from '../serve/built-shop.ts';
import { caddyHeaders, headersFile } from '../serve/header-files.ts';
import { runAsScript } from './run-as-script.ts';

/** `npm run headers [-- FOLDER] [--caddy]`: writes `_headers` anew after a change of `config.json`, or prints Caddy's part. */
runAsScript(import.meta.url, async () => {
  const { values, positionals } = parseArgs({
    options: { caddy: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [folder = 'dist'] = positionals;
  const surroundings = surroundingsOf(folder);
  if (values.caddy) process.stdout.write(caddyHeaders(surroundings));
  else writeFileSync(`${folder}/_headers`, headersFile(surroundings));
});
