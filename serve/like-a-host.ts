import { existsSync } from 'node:fs';
import path from 'node:path';
import compression from 'compression';
import type { Connect, Plugin } from 'vite';
import { surroundingsOf } from './built-shop.ts';
import { cacheControl, HASHED_FILES, securityHeaders } from './headers.ts';

/**
 * Lets `npm run preview` serve a build as a host should: with the security headers, cached for as long as its name allows, and
 * without the page in place of what is missing.
 *
 * @param hasServices whether something answers under `/api`
 */
export function likeAHost({ hasServices }: { hasServices: boolean }): Plugin {
  return {
    name: 'like-a-host',
    configurePreviewServer({ middlewares, config }) {
      const folder = path.resolve(config.root, config.build.outDir);
      middlewares.use(withHeaders(folder));
      // Vite compresses its own files alone; a host does so with what it passes on, too.
      middlewares.use('/api', compression() as Connect.NextHandleFunction);
      middlewares.use(withoutPagesFor(HASHED_FILES, folder));
      if (!hasServices) middlewares.use('/api', (_request, response) => response.writeHead(404).end());
    },
  };
}

function withHeaders(folder: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const pathname = pathnameOf(request);
    if (!pathname.startsWith('/api/')) {
      for (const [name, value] of securityHeaders(surroundingsOf(folder))) response.setHeader(name, value);
      response.setHeader('Cache-Control', cacheControl(pathname));
    }
    next();
  };
}

function withoutPagesFor(prefix: string, folder: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const pathname = pathnameOf(request);
    if (pathname.startsWith(prefix) && !existsSync(path.join(folder, pathname)))
      // What comes with the next deploy is not to be missing for a year.
      response.writeHead(404, { 'Cache-Control': 'no-cache' }).end();
    else next();
  };
}

function pathnameOf(request: Connect.IncomingMessage): string {
  return new URL(request.originalUrl ?? '/', 'http://host').pathname;
}
