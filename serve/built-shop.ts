import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { originsIn, type Surroundings } from './headers.ts';

const INLINE = { script: /<script>([^]*?)<\/script>/g, style: /<style>([^]*?)<\/style>/g } as const;

/** What the headers of a built folder depend on, read from its document and its configuration as they are now. */
export function surroundingsOf(folder: string): Surroundings {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  return {
    origins: originsIn(readIfThere(path.join(folder, 'config.json'))),
    scriptHashes: inlineHashes(html, 'script'),
    styleHashes: inlineHashes(html, 'style'),
    withTrustedTypes: !existsSync(path.join(folder, 'mockServiceWorker.js')),
  };
}

/** As a content security policy writes them: `sha256-…`. */
export function inlineHashes(html: string, tag: keyof typeof INLINE): string[] {
  return [...html.matchAll(INLINE[tag])].map(
    ([, code = '']) => `sha256-${createHash('sha256').update(code).digest('base64')}`,
  );
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
