import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ICruiseResult } from 'dependency-cruiser';
import { runAsScript } from './run-as-script.ts';

const FOLDERS = ['src', 'mocks', 'e2e'];
const TOOL = fileURLToPath(
  new URL('../node_modules/dependency-cruiser/bin/dependency-cruise.mjs', import.meta.url),
);
const RULES = fileURLToPath(new URL('../.dependency-cruiser.mjs', import.meta.url));

export type BoundaryReport = {
  /** How many modules of our own were read. */
  readonly modules: number;
  /** `rule: from → to`, one for each forbidden import. */
  readonly violations: readonly string[];
};

/**
 * Checks the directions between folders that `.dependency-cruiser.mjs` allows.
 *
 * @param root the project's folder, absolute
 * @throws Error when a folder gave no module at all: a parser that understands nothing finds no violation either
 */
export function checkBoundaries(root: string): BoundaryReport {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [TOOL, '--config', RULES, '--output-type', 'json', ...FOLDERS],
    { cwd: root, encoding: 'utf8', maxBuffer: 100_000_000 },
  );
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser failed (${status}):\n${stderr}${stdout}`);

  const { modules, summary } = JSON.parse(stdout) as ICruiseResult;
  const read = FOLDERS.map((folder) => ({
    folder,
    count: modules.filter(({ source }) => source.startsWith(`${folder}/`)).length,
  }));
  const unread = read.find(({ count }) => count === 0);
  if (unread) throw new Error(`No module was read in ${unread.folder}/: is TypeScript's parser installed?`);
  return {
    modules: read.reduce((sum, { count }) => sum + count, 0),
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}

runAsScript(import.meta.url, async () => {
  const { modules, violations } = checkBoundaries(process.cwd());
  for (const violation of violations) console.error(violation);
  if (violations.length > 0) throw new Error(`${violations.length} imports cross a boundary.`);
  console.log(`Boundaries hold between ${modules} modules.`);
});
