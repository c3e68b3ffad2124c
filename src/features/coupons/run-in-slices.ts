/**
 * Runs `work` to its end, from one pause to the next in a task of its own, so that the page can answer in between.
 *
 * @param onDone gets what the work returns
 * @returns ends the work where it is; `onDone` is then never called
 */
export function runInSlices<T>(work: Generator<void, T, void>, onDone: (result: T) => void): () => void {
  let timer = setTimeout(goOn);

  function goOn(): void {
    const step = work.next();
    if (step.done) onDone(step.value);
    else timer = setTimeout(goOn);
  }

  return () => clearTimeout(timer);
}
