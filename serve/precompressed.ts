import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Connect, Plugin } from 'vite';
import { HASHED_FILES } from './headers.ts';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/** Writes a Brotli copy beside every file that carries its hash, and lets `npm run preview` send it as the container does. */
export function precompressed(): Plugin {
  return {
    name: 'precompressed',
    writeBundle: {
      order: 'post',
      handler({ dir }) {
        if (!dir) throw new Error('The build is written nowhere');
        const folder = path.join(dir, HASHED_FILES);
        for (const name of readdirSync(folder).filter((each) => path.extname(each) in TYPES)) {
          const file = path.join(folder, name);
          writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
        }
      },
    },
    configurePreviewServer({ middlewares, config }) {
      middlewares.use(HASHED_FILES, sendBrotli(path.resolve(config.root, config.build.outDir)));
    },
  };
}

/** Sends the copy to whoever understands it. Runs after the headers are set, which are the same for both. */
function sendBrotli(folder: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const { pathname } = new URL(request.originalUrl ?? '/', 'http://host');
    const type = TYPES[path.extname(pathname)];
    const copy = path.join(folder, `${pathname}.br`);
    const isWanted = /\bbr\b/.test(String(request.headers['accept-encoding']));
    if (type) response.setHeader('Vary', 'Accept-Encoding');
    if (!type || !isWanted || !existsSync(copy)) return next();
    response.writeHead(200, { 'Content-Type': `${type};charset=utf-8`, 'Content-Encoding': 'br' });
    response.end(readFileSync(copy));
  };
}
