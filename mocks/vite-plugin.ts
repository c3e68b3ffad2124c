import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const WORKER_URL = '/mockServiceWorker.js';

/** Serves MSW's worker from its package: never stale in development, emitted only into mock builds. */
export function mockWorker({ enabled }: { enabled: boolean }): Plugin {
  const source = () =>
    readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'), 'utf8');
  return {
    name: 'mock-worker',
    configureServer(server) {
      if (!enabled) return;
      server.middlewares.use(WORKER_URL, (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript');
        response.end(source());
      });
    },
    generateBundle() {
      if (enabled) this.emitFile({ type: 'asset', fileName: WORKER_URL.slice(1), source: source() });
    },
  };
}
