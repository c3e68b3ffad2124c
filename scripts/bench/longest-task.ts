import * as z from 'zod/mini';

const Trace = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      /** Microseconds of the thread on the processor. */
      tdur: z.optional(z.number()),
      args: z.optional(z.object({ name: z.optional(z.unknown()) })),
    }),
  ),
});

/** A task of a thread, as Chromium's `toplevel` trace category names it. */
const TASK = 'ThreadControllerImpl::RunTask';

/**
 * The longest task, in ms, of the renderers' main threads in a trace of Chromium with the category `toplevel`. It is the
 * time that the thread had the processor, so that what else the machine does is not counted.
 */
export function longestTaskOf(trace: Buffer): number {
  const { traceEvents } = Trace.parse(JSON.parse(trace.toString()));
  const isMain = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  const tasks = traceEvents.filter(({ name, pid, tid }) => name === TASK && isMain.has(`${pid}:${tid}`));
  const times = tasks.flatMap(({ tdur }) => (tdur === undefined ? [] : [tdur]));
  if (times.length === 0) throw new Error('The trace has no tasks of a page');
  return Math.max(...times) / 1000;
}
