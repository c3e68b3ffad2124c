import { defineConfig, type Plugin } from 'vite';
import react from '@vitejs/plugin-react';
import { mockWorker } from './mocks/vite-plugin.ts';

/** Where `/api` goes when the app runs against services over HTTP; unset, the mocks run in the browser. */
const apiTarget = process.env['API_TARGET'];

export default defineConfig(({ command, mode }) => {
  const withBrowserMocks = mode === 'mock' || (command === 'serve' && mode === 'development' && !apiTarget);
  const proxy = apiTarget ? { '/api': { target: apiTarget } } : {};
  return {
    plugins: [react(), mockWorker({ enabled: withBrowserMocks }), noPagesUnderApi()],
    resolve: { tsconfigPaths: true },
    define: { __BROWSER_MOCKS__: JSON.stringify(withBrowserMocks) },
    build: {
      outDir: mode === 'mock' ? 'dist-mock' : 'dist',
      target: 'es2023',
      manifest: true,
      // Every browser that runs es2023 preloads modules by itself.
      modulePreload: { polyfill: false },
    },
    server: { port: 5173, proxy },
    preview: { port: 4173, proxy },
  };
});

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
