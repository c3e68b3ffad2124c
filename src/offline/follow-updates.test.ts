import { expect, test, vi } from 'vitest';
import { followUpdates } from './follow-updates.ts';

const HOUR_MS = 3_600_000;

type Before = 'nothing' | 'installing' | 'waiting';

/** A browser with a worker in charge, or none, and a registration that finds new ones, or has found one before. */
function browser({ isControlled, before = 'nothing' }: { isControlled: boolean; before?: Before }) {
  const container = Object.assign(new EventTarget(), { controller: isControlled ? {} : null });
  const installing = new EventTarget();
  const update = vi.fn(() => Promise.resolve());
  const postMessage = vi.fn();
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

test('the first worker is no news', () => {
  const { find, install, offer } = browser({ isControlled: false });
  find();
  install();
  expect(offer).not.toHaveBeenCalled();
});

test('a new version is offered once, however often it is found', () => {
  const { find, install, offer } = browser({ isControlled: true });
  find();
  install();
  find();
  install();
  expect(offer).toHaveBeenCalledOnce();
});

test('a new version that waited before the page came is offered at once', () => {
  expect(browser({ isControlled: true, before: 'waiting' }).offer).toHaveBeenCalledOnce();
});

test('a new version that was found before the page came, on a slow line, is offered once it is there', () => {
  const { install, offer } = browser({ isControlled: true, before: 'installing' });
  expect(offer).not.toHaveBeenCalled();
  install();
  expect(offer).toHaveBeenCalledOnce();
});

test('it takes over when the shopper says so, and only then is the page loaded anew', () => {
  const { find, install, offer, postMessage, takeOver, reload } = browser({ isControlled: true });
  find();
  install();
  takeOver();
  expect(reload).not.toHaveBeenCalled();
  offer.mock.calls[0]?.[0]();
  expect(postMessage).toHaveBeenCalledWith('take over', []);
  expect(reload).not.toHaveBeenCalled();
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
