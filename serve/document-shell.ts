import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { build, type Plugin, type ResolvedConfig, type Rolldown } from 'vite';

const ENTRY = 'src/app/shell/document-shell.tsx';
const PLACE = '<div id="root"></div>';

/** Renders the shop's frame into the document, so that it is painted before the program is there. */
export function documentShell(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'document-shell',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        if (!html.includes(PLACE)) throw new Error(`index.html has no ${PLACE}`);
        const markup = await renderShell(config);
        if (/\sstyle=/.test(markup)) throw new Error(`${ENTRY} has a style that the browser would refuse`);
        return html.replace(PLACE, () => PLACE.replace('><', () => `>${markup}<`));
      },
    },
  };
}

/** Compiled beside the packages it imports, with the class names of the build it is for. */
async function renderShell({ root, css, define }: ResolvedConfig): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: [react()],
    resolve: { tsconfigPaths: true },
    ...(css.modules && { css: { modules: css.modules } }),
    ...(define && { define }),
    build: {
      ssr: ENTRY,
      write: false,
      target: 'esnext',
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const { output } = result as Rolldown.RolldownOutput;
  const folder = path.join(root, 'node_modules/.document-shell');
  const file = path.join(folder, `${process.pid}-${Date.now()}.mjs`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, output[0].code);
  try {
    const { DocumentShell } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
      DocumentShell: FunctionComponent;
    };
    return renderToStaticMarkup(createElement(DocumentShell));
  } finally {
    rmSync(file);
  }
}
