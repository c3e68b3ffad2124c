import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { surroundingsOf } from './built-shop.ts';
import { headersFile, REDIRECTS_FILE } from './header-files.ts';

/** Writes `_headers` and `_redirects` beside the build. */
export function headersForHosts(): Plugin {
  return {
    name: 'headers-for-hosts',
    apply: 'build',
    writeBundle: {
      order: 'post',
      handler({ dir }) {
        if (!dir) throw new Error('The build is written nowhere');
        writeFileSync(path.join(dir, '_headers'), headersFile(surroundingsOf(dir)));
        writeFileSync(path.join(dir, '_redirects'), REDIRECTS_FILE);
      },
    },
  };
}
