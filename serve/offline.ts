import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { compileScript } from './compile-script.ts';

/** Stands in the early script until the name of the chunk is known. */
export const OFFLINE_PROGRAM = '/__offline-program__.js';

/** Registers the worker; fetched after the page has loaded, and so no part of the first load. */
export const OFFLINE_ENTRY = 'src/offline/start-offline.tsx';
const WORKER_ENTRY = 'src/offline/service-worker.ts';

/** Files without a hash in their name that the shop needs to open; configuration and headers come from the server. */
const UNHASHED = ['index.html', 'icon.svg', 'manifest.webmanifest'];

type KeptFile = { readonly url: string; readonly revision: string | null };

/** Makes a build installable to open without a connection: the program that registers the worker, and the worker. */
export function offline(): Plugin {
  let root = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: path.join(root, OFFLINE_ENTRY), name: 'start-offline' });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunk = Object.values(bundle ?? {}).find(
          (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(OFFLINE_ENTRY),
        );
        if (!chunk) throw new Error(`The build has no chunk of ${OFFLINE_ENTRY}`);
        return html.replace(OFFLINE_PROGRAM, () => `/${chunk.fileName}`);
      },
    },
    writeBundle: {
      order: 'post',
      async handler({ dir }) {
        if (!dir) throw new Error('The build is written nowhere');
        const keptFiles = JSON.stringify(keptFilesOf(dir));
        const code = await compileScript(WORKER_ENTRY, { __KEPT_FILES__: keptFiles });
        writeFileSync(path.join(dir, 'service-worker.js'), code);
      },
    },
  };
}

/** All of the program, so that a tab never needs a file that the server has replaced since. */
export function keptFilesOf(folder: string): KeptFile[] {
  const hashed = readdirSync(path.join(folder, 'assets')).filter((file) => file.endsWith('.js'));
  return [
    ...UNHASHED.map((file) => ({ url: `/${file}`, revision: hashOf(path.join(folder, file)) })),
    ...hashed.map((file) => ({ url: `/assets/${file}`, revision: null })),
  ];
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
}
