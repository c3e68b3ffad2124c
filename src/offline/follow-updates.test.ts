import { expect, onTestFinished, test, vi } from 'vitest';
import { followUpdates } from './follow-updates.ts';

const HOUR_MS = 3_600_000;
/** The program of the version that is found. */
const NEW_FILE = '/assets/main-2.js';

type Before = 'nothing' | 'installing' | 'waiting';

/** A browser with a worker in charge, or none, and a registration that finds new ones, or has found one before. */
function browser({
  isControlled,
  before = 'nothing',
  files = ['/assets/main-1.js'],
}: {
  isControlled: boolean;
  before?: Before;
  files?: readonly string[];
}) {
  const container = Object.assign(new EventTarget(), { controller: isControlled ? {} : null });
  const installing = new EventTarget();
  const update = vi.fn(() => Promise.resolve());
  const postMessage = vi.fn((message: unknown, [port]: readonly MessagePort[]) => {
    if (typeof message === 'object') port?.postMessage(files.every((file) => file === NEW_FILE));
  });
  const registration = Object.assign(new EventTarget(), {
    installing: before === 'installing' ? installing : null,
    update,
    waiting: before === 'waiting' ? { postMessage } : null,
  });
  const reload = vi.fn();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  let time = 0;
  const offer = vi.fn<(takeOver: () => void) => void>();
  followUpdates(
    container as unknown as ServiceWorkerContainer,
    registration as unknown as ServiceWorkerRegistration,
    () => files,
    offer,
    { location: { reload } as unknown as Location, document: document as unknown as Document },
    () => time,
  );
  return {
    offer,
    reload,
    update,
    postMessage,
    find: () => {
      registration.installing = installing;
      registration.dispatchEvent(new Event('updatefound'));
    },
    install: () => {
      registration.installing = null;
      registration.waiting = { postMessage };
      installing.dispatchEvent(new Event('statechange'));
    },
    takeOver: () => container.dispatchEvent(new Event('controllerchange')),
    becomeAfter: (visibilityState: 'visible' | 'hidden', ms: number) => {
      time += ms;
      document.visibilityState = visibilityState;
      document.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

test('the first worker is no news', async () => {
  const { find, install, offer } = browser({ isControlled: false });
  find();
  install();
  await answered();
  expect(offer).not.toHaveBeenCalled();
});

test('a new version is offered once, however often it is found', async () => {
  const { find, install, offer } = browser({ isControlled: true });
  find();
  install();
  find();
  install();
  await answered();
  expect(offer).toHaveBeenCalledOnce();
});

test('a new version that waited before the page came is offered at once', async () => {
  const { offer } = browser({ isControlled: true, before: 'waiting' });
  await answered();
  expect(offer).toHaveBeenCalledOnce();
});

test('a new version that was found before the page came, on a slow line, is offered once it is there', async () => {
  const { install, offer } = browser({ isControlled: true, before: 'installing' });
  await answered();
  expect(offer).not.toHaveBeenCalled();
  install();
  await answered();
  expect(offer).toHaveBeenCalledOnce();
});

test('a page that was opened after the deploy runs the version that waits: it takes over without a word', async () => {
  const { offer, postMessage, takeOver, reload } = browser({
    isControlled: true,
    before: 'waiting',
    files: [NEW_FILE],
  });
  await answered();
  expect(postMessage).toHaveBeenLastCalledWith('take over', []);
  takeOver();
  expect(offer).not.toHaveBeenCalled();
  expect(reload).not.toHaveBeenCalled();
});

test('it takes over when the shopper says so, and only then is the page loaded anew', async () => {
  const { offer, postMessage, takeOver, reload } = browser({ isControlled: true, before: 'waiting' });
  await answered();
  takeOver();
  expect(reload).not.toHaveBeenCalled();
  offer.mock.calls[0]?.[0]();
  expect(postMessage).toHaveBeenLastCalledWith('take over', []);
  expect(reload).not.toHaveBeenCalled();
  takeOver();
  expect(reload).toHaveBeenCalledOnce();
});

test('a browser that is slow to let it take over does not keep the shopper waiting', async () => {
  const { offer, takeOver, reload } = browser({ isControlled: true, before: 'waiting' });
  await answered();
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  offer.mock.calls[0]?.[0]();
  vi.advanceTimersByTime(2_999);
  expect(reload).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  takeOver();
  expect(reload).toHaveBeenCalledOnce();
});

test('a tab that stays open asks for a new version when it is looked at, at most once an hour', () => {
  const { becomeAfter, update } = browser({ isControlled: true });
  becomeAfter('visible', HOUR_MS - 1);
  becomeAfter('hidden', 1);
  expect(update).not.toHaveBeenCalled();
  becomeAfter('visible', 0);
  becomeAfter('visible', HOUR_MS / 2);
  expect(update).toHaveBeenCalledOnce();
});

/** Every message that is under way has arrived, both ways. */
async function answered(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  for (let way = 0; way < 2; way += 1)
    await new Promise((resolve) => {
      port1.addEventListener('message', resolve, { once: true });
      port1.start();
      port2.postMessage(null);
    });
  port1.close();
}
