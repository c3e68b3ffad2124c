import { contenders } from './contenders.tsx';

const MUTATIONS = 200;
const WARM_UP = 50;

/** The median time of one mutation including its persistence, in ms. */
async function measure(name: string, lines: number): Promise<number> {
  localStorage.clear();
  const contender = await contenders[name]?.(lines);
  if (!contender) throw new Error(`No contender ${name}`);

  const times: number[] = [];
  for (let index = 0; index < WARM_UP + MUTATIONS; index += 1) {
    const before = performance.now();
    await contender.mutate((index * 7) % lines, 2 + (index % 90));
    if (index >= WARM_UP) times.push(performance.now() - before);
    await nextTask();
  }
  localStorage.clear();
  return times.toSorted((a, b) => a - b)[MUTATIONS / 2] ?? Number.NaN;
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
