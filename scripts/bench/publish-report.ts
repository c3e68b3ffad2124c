import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';

/** Share of the processors. A machine that was busier than this before a run says nothing about the code. */
const BUSIEST = 0.5;
const LOOK_MS = 3000;

type Processors = readonly { readonly times: Readonly<Record<'idle' | 'user', number>> }[];

/** How much of the processors is in use, from 0 to 1: asked before a run, it is what others do. */
export async function busyShare(lookMs: number = LOOK_MS, read: () => Processors = cpus): Promise<number> {
  const before = timesOf(read());
  await new Promise((resolve) => setTimeout(resolve, lookMs));
  const after = timesOf(read());
  const all = after.all - before.all;
  return all === 0 ? 0 : 1 - (after.idle - before.idle) / all;
}

/** Prints a report; writes it to `file` only when the machine was idle enough before the run, else says why not. */
export function publishReport(file: string, report: string, busyBefore: number): void {
  console.log(report);
  if (busyBefore <= BUSIEST) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, report);
    return;
  }
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  console.log(
    `${file} was left as it is: ${percent(busyBefore)} of the processors were in use before the run, more than ${percent(BUSIEST)}.`,
  );
}

function timesOf(processors: Processors): { readonly idle: number; readonly all: number } {
  const times = processors.map((processor) => processor.times);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return { idle: sum(times.map(({ idle }) => idle)), all: sum(times.flatMap((each) => Object.values(each))) };
}
