import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Runs `main` when the module at `url` was started by itself, not when a test imports it. A failure is said in one line
 * and ends the process with code 1.
 */
export function runAsScript(url: string, main: () => Promise<void>): void {
  const started = process.argv[1];
  if (!started || realpathSync(started) !== fileURLToPath(url)) return;
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
