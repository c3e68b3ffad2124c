import type { Plugin } from 'vite';
import { compileScript } from './compile-script.ts';

/** The tag of `index.html` in whose place the compiled script stands. */
const TAG = /<script inline src="\/([^"]+)"><\/script>/;

/** Puts the script that the document starts with inline: fetching it would take as long as fetching the rest. */
export function earlyScript(define: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'early-script',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const [tag, source] = TAG.exec(html) ?? [];
        if (!tag || !source) throw new Error('index.html has no <script inline src="…">');
        const code = await compileScript(source, define);
        if (code.includes('</script')) throw new Error(`${source} would end its own tag`);
        return html.replace(tag, () => `<script>${code}</script>`);
      },
    },
  };
}
