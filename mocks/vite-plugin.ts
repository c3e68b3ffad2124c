import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const WORKER_URL = '/mockServiceWorker.js';
const UNREGISTER = 'self.registration.unregister()';

/** Serves MSW's worker from its package: never stale in development, emitted only into mock builds. */
export function mockWorker({ enabled }: { enabled: boolean }): Plugin {
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

/**
 * The worker as MSW ships it, but for one thing: it stays registered when the last page is left. A reload leaves the last
 * page, and the next one would start on a worker that is about to go.
 */
function source(): string {
  const shipped = readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'), 'utf8');
  if (!shipped.includes(UNREGISTER)) throw new Error('The worker of this version of MSW is another one');
  return shipped.replace(UNREGISTER, '// stays registered');
}
