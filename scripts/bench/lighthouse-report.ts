import type { LighthouseRun } from './lighthouse-run.ts';
import { percentile } from './percentile.ts';

/** A page and what each of its runs found. */
export type MeasuredPage = { readonly name: string; readonly runs: readonly LighthouseRun[] };

export type Circumstances = { readonly chromium: string; readonly cores: number; readonly load: number };

const LIMITS = { performance: 98, others: 100, timesBare: 1.25, shift: 0.001 } as const;

/** In the median of the runs, figure by figure. */
export function medianRun(runs: readonly LighthouseRun[]): LighthouseRun {
  const median = (figure: keyof LighthouseRun) =>
    percentile(
      runs.map((run) => run[figure]),
      50,
    );
  return {
    performance: median('performance'),
    accessibility: median('accessibility'),
    bestPractices: median('bestPractices'),
    seo: median('seo'),
    firstPaint: median('firstPaint'),
    largestPaint: median('largestPaint'),
    speedIndex: median('speedIndex'),
    blocked: median('blocked'),
    shift: median('shift'),
  };
}

/** Every limit that a page of the shop misses, in words. Shifts too small for Lighthouse's three digits are none. */
export function missedLimits(bare: MeasuredPage, pages: readonly MeasuredPage[]): string[] {
  const most = medianRun(bare.runs).largestPaint * LIMITS.timesBare;
  return pages.flatMap(({ name, runs }) => {
    const run = medianRun(runs);
    const misses: [boolean, string][] = [
      [run.performance < LIMITS.performance, `performance ${run.performance} of ${LIMITS.performance}`],
      [run.accessibility < LIMITS.others, `accessibility ${run.accessibility} of ${LIMITS.others}`],
      [run.bestPractices < LIMITS.others, `best practices ${run.bestPractices} of ${LIMITS.others}`],
      [run.seo < LIMITS.others, `SEO ${run.seo} of ${LIMITS.others}`],
      [run.shift >= LIMITS.shift, `layout shift ${run.shift.toFixed(3)}`],
      [
        run.largestPaint > most,
        `largest paint after ${ms(run.largestPaint)} ms, at most ${ms(most)} are allowed`,
      ],
    ];
    return misses.flatMap(([isMissed, text]) => (isMissed ? [`${name}: ${text}`] : []));
  });
}

/** The report as Markdown. */
export function reportOf(
  bare: MeasuredPage,
  pages: readonly MeasuredPage[],
  { chromium, cores, load }: Circumstances,
): string {
  const bareRun = medianRun(bare.runs);
  const rows = [bare, ...pages].map(({ name, runs }) => {
    const run = medianRun(runs);
    const scores = [run.performance, run.accessibility, run.bestPractices, run.seo];
    const times = [
      ms(run.firstPaint),
      ms(run.largestPaint),
      (run.largestPaint / bareRun.largestPaint).toFixed(2),
      ms(run.speedIndex),
    ];
    return `| ${[name, ...scores, ...times, ms(run.blocked), run.shift.toFixed(3)].join(' | ')} |`;
  });
  const misses = missedLimits(bare, pages);
  return `# Lighthouse

Made by \`npm run lighthouse\`: Lighthouse's mobile preset (a slow phone on a slow line, simulated) on the production build,
compressed, over HTTP/2, with its services. The median of ${bare.runs.length} runs. Times in ms. The bare page is React drawing a heading, a
sentence and one picture of the shop; the catalog and the product are opened by somebody new, the cart holds three
products. Chromium ${chromium}, ${cores} cores, load ${load.toFixed(1)} at the beginning.

| page | performance | accessibility | best practices | SEO | first paint | largest paint | × bare | speed index | blocked | shift |
|---|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}

${misses.length === 0 ? 'Every limit is kept.' : `Missed: ${misses.join(' · ')}.`}
`;
}

function ms(value: number): string {
  return value.toFixed(0);
}
