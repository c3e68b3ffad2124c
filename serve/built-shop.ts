import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { originsIn, type Surroundings } from './headers.ts';

const INLINE_SCRIPT = /<script>([^]*?)<\/script>/g;

/** What the headers of a built folder depend on, read from its document and its configuration as they are now. */
export function surroundingsOf(folder: string): Surroundings {
  return {
    origins: originsIn(readIfThere(path.join(folder, 'config.json'))),
    scriptHashes: inlineScriptHashes(readFileSync(path.join(folder, 'index.html'), 'utf8')),
    withTrustedTypes: !existsSync(path.join(folder, 'mockServiceWorker.js')),
  };
}

/** As a content security policy writes them: `sha256-…`. */
export function inlineScriptHashes(html: string): string[] {
  return [...html.matchAll(INLINE_SCRIPT)].map(
    ([, code = '']) => `sha256-${createHash('sha256').update(code).digest('base64')}`,
  );
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
