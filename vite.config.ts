import react from '@vitejs/plugin-react';
import { defineConfig, type Rolldown } from 'vite';
import { mockWorker } from './mocks/vite-plugin.ts';
import { documentShell } from './serve/document-shell.ts';
import { earlyScript } from './serve/early-script.ts';
import { headersForHosts } from './serve/headers-for-hosts.ts';
import { inlineStyles } from './serve/inline-styles.ts';
import { licencesFile, licensedOnly } from './serve/licences.ts';
import { likeAHost } from './serve/like-a-host.ts';
import { offline, OFFLINE_ENTRY, OFFLINE_PROGRAM } from './serve/offline.ts';
import { plainImports } from './serve/plain-imports.ts';
import { precompressed } from './serve/precompressed.ts';
import { PROGRAM_ENTRY, programAfterFrame } from './serve/program-after-frame.ts';
import { PROGRAM_FILES, programFiles } from './serve/program-files.ts';
import { shortClassNames } from './serve/short-class-names.ts';

/** The world that this server's pages have over HTTP, when several share the services. */
const apiWorld = process.env['API_WORLD'];

/** Where `/api` goes when the app runs against services over HTTP; unset, the mocks run in the browser. */
const apiTarget = process.env['API_TARGET'];

export default defineConfig(({ command, mode }) => {
  const withBrowserMocks = mode === 'mock' || (command === 'serve' && mode === 'development' && !apiTarget);
  // A worker of its own would throw the simulated services' worker out.
  const withOffline = command === 'build' && !withBrowserMocks;
  const define = { __BROWSER_MOCKS__: JSON.stringify(withBrowserMocks) };
  const headers = apiWorld ? { 'Cartwright-World': apiWorld } : {};
  const proxy = apiTarget ? { '/api': { target: apiTarget, headers } } : {};
  return {
    plugins: [
      react(),
      plainImports(),
      mockWorker({ enabled: withBrowserMocks }),
      earlyScript({
        ...define,
        __OFFLINE_PROGRAM__: JSON.stringify(withOffline ? OFFLINE_PROGRAM : ''),
        __PROGRAM_ENTRY__: JSON.stringify(withOffline ? PROGRAM_ENTRY : ''),
        __PROGRAM_FILES__: withOffline ? JSON.stringify(PROGRAM_FILES) : 'null',
      }),
      withOffline && offline(),
      withOffline && [programFiles(), programAfterFrame()],
      !withBrowserMocks && [licensedOnly(), licencesFile()],
      documentShell(),
      inlineStyles(),
      headersForHosts(),
      likeAHost({ hasServices: !!apiTarget }),
      withOffline || command === 'serve' ? precompressed() : false,
    ],
    resolve: {
      tsconfigPaths: true,
      // What the shim stands in for, React has had since 18.
      alias: { 'use-sync-external-store/shim/index.js': 'react' },
    },
    define,
    css: mode === 'production' ? { modules: { generateScopedName: shortClassNames('src') } } : {},
    build: {
      outDir: mode === 'mock' ? 'dist-mock' : 'dist',
      target: 'es2023',
      manifest: true,
      // All styles weigh less than the code that would fetch them page by page.
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { output: { codeSplitting: { groups: LARGE_CHUNKS } } },
    },
    server: {
      port: 5173,
      proxy,
      watch: { ignored: ['dist*', 'test-results', '.reports'].map((name) => `**/${name}/**`) },
    },
    preview: { port: 4173, proxy },
  };
});

/** The entry itself, and what a package's index names although only later screens use it. */
const APART = /\/src\/main\.tsx$|\/(mutationObserver|useMutation)\.js$/;

/**
 * Two large chunks, each one request and one dictionary for gzip: all that `main.tsx` imports statically, and the cart's
 * program, which every screen with a cart loads whole.
 */
const LARGE_CHUNKS: Rolldown.CodeSplittingGroup[] = [
  { name: chunkOf('first-load', ({ isEntry, id }) => isEntry && !id.endsWith(OFFLINE_ENTRY)), priority: 2 },
  { name: chunkOf('cart-program', ({ id }) => id.endsWith('/src/features/cart/store.ts')), priority: 1 },
];

/** Gives a name to every module to which static imports lead from one that `isRoot`. */
function chunkOf(
  name: string,
  isRoot: (info: Rolldown.ModuleInfo) => boolean,
): Rolldown.CodeSplittingNameFunction {
  const known = new Map<string, boolean>();
  return (id, chunking) => {
    const isReached = (moduleId: string): boolean => {
      const answer = known.get(moduleId);
      if (answer !== undefined) return answer;
      known.set(moduleId, false);
      const info = chunking.getModuleInfo(moduleId);
      const reached = info !== null && (isRoot(info) || info.importers.some(isReached));
      known.set(moduleId, reached);
      return reached;
    };
    return isReached(id) && !APART.test(id) ? name : null;
  };
}
