import { spawnSync } from 'node:child_process';
import { runAsScript } from './run-as-script.ts';

/** How bad an advisory is, from the level on at which a build must not be shipped. */
const GRAVE = ['high', 'critical'] as const;

export type AuditVerdict =
  | { readonly kind: 'clean' | 'vulnerable'; readonly text: string }
  /** The registry does not audit, or is out of reach: nothing is known. */
  | { readonly kind: 'unknown'; readonly text: string };

/**
 * Reads what `npm audit --json` has written.
 *
 * @throws SyntaxError when it is no JSON
 */
export function verdictOf(output: string): AuditVerdict {
  const report = JSON.parse(output) as {
    message?: string;
    error?: { summary?: string };
    metadata?: { vulnerabilities?: Record<string, number> };
    vulnerabilities?: Record<string, { name: string; severity: string; range: string }>;
  };
  const counts = report.metadata?.vulnerabilities;
  if (!counts) return { kind: 'unknown', text: report.message || report.error?.summary || 'no report' };

  const grave = Object.values(report.vulnerabilities ?? {}).filter(({ severity }) =>
    GRAVE.some((level) => level === severity),
  );
  const isClean = GRAVE.every((level) => (counts[level] ?? 0) === 0);
  const names = grave.map(({ name, severity, range }) => `  ${name} ${range}: ${severity}`);
  const sum = Object.entries(counts)
    .filter(([level, count]) => level !== 'total' && count > 0)
    .map(([level, count]) => `${count} ${level}`);
  return {
    kind: isClean ? 'clean' : 'vulnerable',
    text: [sum.join(', ') || 'no advisories', ...names].join('\n'),
  };
}

runAsScript(import.meta.url, async () => {
  const { stdout, stderr } = spawnSync('npm', ['audit', '--json', '--omit=dev'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (!stdout.trim()) throw new Error(`npm audit said nothing: ${stderr}`);
  const { kind, text } = verdictOf(stdout);
  if (kind === 'vulnerable') throw new Error(`Dependencies with advisories: ${text}`);
  if (kind === 'unknown') console.warn(`NOT AUDITED, the registry gave no advisories: ${text}`);
  else console.log(`Dependencies audited: ${text}.`);
});
