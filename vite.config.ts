import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { mockWorker } from './mocks/vite-plugin.ts';

/** The world that this server's pages have over HTTP, when several share the services. */
const apiWorld = process.env['API_WORLD'];

/** Where `/api` goes when the app runs against services over HTTP; unset, the mocks run in the browser. */
const apiTarget = process.env['API_TARGET'];

export default defineConfig(({ command, mode }) => {
  const withBrowserMocks = mode === 'mock' || (command === 'serve' && mode === 'development' && !apiTarget);
  const headers = apiWorld ? { 'Cartwright-World': apiWorld } : {};
  const proxy = apiTarget ? { '/api': { target: apiTarget, headers } } : {};
  return {
    plugins: [react(), mockWorker({ enabled: withBrowserMocks }), noPagesUnderApi()],
    resolve: {
      tsconfigPaths: true,
      // What the shim stands in for, React has had since 18.
      alias: { 'use-sync-external-store/shim/index.js': 'react' },
    },
    define: { __BROWSER_MOCKS__: JSON.stringify(withBrowserMocks) },
    build: {
      outDir: mode === 'mock' ? 'dist-mock' : 'dist',
      target: 'es2023',
      manifest: true,
      // All styles weigh less than the code that would fetch them page by page.
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: firstLoad() }] } } },
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
const LATER = /\/src\/main\.tsx$|\/(mutationObserver|useMutation)\.js$/;

/** Puts all that `main.tsx` imports statically into one chunk: one request, and one dictionary for gzip. */
function firstLoad(): Rolldown.CodeSplittingNameFunction {
  const known = new Map<string, boolean>();
  return (id, chunking) => {
    const isNeeded = (moduleId: string): boolean => {
      const answer = known.get(moduleId);
      if (answer !== undefined) return answer;
      known.set(moduleId, false);
      const info = chunking.getModuleInfo(moduleId);
      const needed = info !== null && (info.isEntry || info.importers.some(isNeeded));
      known.set(moduleId, needed);
      return needed;
    };
    return isNeeded(id) && !LATER.test(id) ? 'first-load' : null;
  };
}

/** Without services behind it the server says 404 under `/api`, not the page itself. */
function noPagesUnderApi(): Plugin {
  return {
    name: 'no-pages-under-api',
    configurePreviewServer(server) {
      if (apiTarget) return;
      server.middlewares.use('/api', (_request, response) => {
        response.statusCode = 404;
        response.end();
      });
    },
  };
}
