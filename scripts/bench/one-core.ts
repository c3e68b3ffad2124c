import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';

/**
 * Keeps this process, and what it starts, to the first core: what measures a page competes with it otherwise, and on two
 * cores as much of it is measured as of the page.
 *
 * @returns the browser's switch that lets a page's own process run on every core; none where there is no `taskset`
 */
export function keepToOneCore(): string[] {
  try {
    execFileSync('taskset', ['-a', '-c', '-p', '0', String(process.pid)], { stdio: 'ignore' });
    return [`--renderer-cmd-prefix=taskset -c 0-${cpus().length - 1}`];
  } catch {
    return [];
  }
}
