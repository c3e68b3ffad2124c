import { expect, test, vi } from 'vitest';
import { removeMockWorker } from './remove-mock-worker.ts';

/** A browser whose pages this worker controls, and in which another one may be ready by now. */
function browserWith(controller: string | null, ready = controller) {
  const unregister = vi.fn(() => Promise.resolve(true));
  const workerAt = (path: string | null) => path && { scriptURL: `https://shop.test${path}` };
  const serviceWorker = {
    controller: workerAt(controller),
    ready: Promise.resolve({ active: workerAt(ready), unregister }),
  } as unknown as ServiceWorkerContainer;
  return { serviceWorker, unregister };
}

test('the worker of the mock services goes', async () => {
  const browser = browserWith('/mockServiceWorker.js');
  await expect(removeMockWorker(browser)).resolves.toBe(true);
  expect(browser.unregister).toHaveBeenCalledOnce();
});

test.each([
  ['none', browserWith(null)],
  ['the shop’s own', browserWith('/service-worker.js')],
  ['the shop’s own, which has just taken over', browserWith('/mockServiceWorker.js', '/service-worker.js')],
])('another worker stays: %s', async (_, browser) => {
  await expect(removeMockWorker(browser)).resolves.toBe(false);
  expect(browser.unregister).not.toHaveBeenCalled();
});

test('a browser without workers has nothing to lose', async () => {
  await expect(removeMockWorker({})).resolves.toBe(false);
});
