import { contenders } from './contenders.tsx';

const SAMPLES = 100;
const WARM_UP = 30;

/** Several changes to a sample, because one is not much longer than a tick of the clock. */
const BATCH = 10;

/** The median time of one mutation including its persistence, in ms. */
async function measure(name: string, lines: number): Promise<number> {
  localStorage.clear();
  const contender = await contenders[name]?.(lines);
  if (!contender) throw new Error(`No contender ${name}`);

  const times: number[] = [];
  let count = 0;
  for (let sample = 0; sample < WARM_UP + SAMPLES; sample += 1) {
    const before = performance.now();
    for (let each = 0; each < BATCH; each += 1) {
      count += 1;
      const done = contender.mutate((count * 7) % lines, 2 + (count % 90));
      if (done) await done;
    }
    if (sample >= WARM_UP) times.push((performance.now() - before) / BATCH);
    await nextTask();
  }
  localStorage.clear();
  return times.toSorted((a, b) => a - b)[SAMPLES / 2] ?? Number.NaN;
}

/** React refuses an endless series of synchronous updates within one task. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve());
    port1.start();
    port2.postMessage(null);
  });
}

Object.assign(window, { measure, contenderNames: Object.keys(contenders) });
