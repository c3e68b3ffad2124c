import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';

const MOCKS_PORT = 4010;

/**
 * The app with its services in a process of their own: what one browser buys is gone for the other. Arguments go to the
 * services, for example `npm run dev:http -- --seed mocks/seeds/northwind.json`. One Ctrl-C ends both.
 */
const children = [
  start(['--import', 'tsx', 'mocks/http.ts', '--port', String(MOCKS_PORT), ...process.argv.slice(2)]),
  start(['node_modules/vite/bin/vite.js'], { API_TARGET: `http://127.0.0.1:${MOCKS_PORT}` }),
];

for (const child of children) {
  child.on('exit', (code) => {
    for (const other of children) other.kill();
    process.exitCode ||= code ?? 0;
  });
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
  });
}

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
}
