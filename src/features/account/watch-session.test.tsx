import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { CLEARED_KEY } from '@/features/cart/storage/clearings.ts';
import { createSession, SIGNED_IN_KEY } from './session.ts';
import { watchSession } from './watch-session.ts';

const ADA = { id: 'c-ada', email: 'ada@example.com', name: 'Ada Lovelace' };
let marks = 0;

beforeEach(() => {
  window.localStorage.clear();
  window.sessionStorage.clear();
});

/** A tab in which Ada has typed something. */
function openTab() {
  const session = createSession({
    local: () => window.localStorage,
    tab: () => window.sessionStorage,
    newMark: () => String((marks += 1)),
  });
  session.customerNamed(ADA);
  window.sessionStorage.setItem('cartwright:checkout-draft', '{"email":"ada@example.com"}');
  const leave = vi.fn();
  const listeners = [vi.spyOn(window, 'addEventListener'), vi.spyOn(document, 'addEventListener')];
  watchSession(session, leave);
  const added = listeners.map((listener) =>
    listener.mock.calls.map(([type, listen]) => [type, listen] as const),
  );
  for (const listener of listeners) listener.mockRestore();
  onTestFinished(() => {
    for (const [type, listen] of added[0] ?? []) window.removeEventListener(type, listen);
    for (const [type, listen] of added[1] ?? []) document.removeEventListener(type, listen);
  });
  return { session, leave };
}

/** Another tab has cleared this browser, unnoticed so far. */
const clearElsewhere = () => window.localStorage.setItem(CLEARED_KEY, crypto.randomUUID());

it.each([
  ['hears of it', () => window.dispatchEvent(new StorageEvent('storage', { key: CLEARED_KEY }))],
  [
    'comes back from the cache',
    () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  ],
  ['is looked at again', () => document.dispatchEvent(new Event('visibilitychange'))],
])('a tab leaves and forgets when another has cleared the browser and it %s', (_, wake) => {
  const { leave } = openTab();
  clearElsewhere();
  wake();
  expect(leave).toHaveBeenCalledOnce();
  expect(window.sessionStorage.length).toBe(0);
});

it('a tab that is being hidden has somewhere else to go', () => {
  const { leave } = openTab();
  clearElsewhere();
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  visibility.mockRestore();
  expect(leave).not.toHaveBeenCalled();
});

it('a tab stays where nothing was cleared', () => {
  const { leave } = openTab();
  window.dispatchEvent(new StorageEvent('storage', { key: 'cartwright:cart:0123456789ab' }));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(leave).not.toHaveBeenCalled();
  expect(window.sessionStorage.length).toBe(2);
});

it('a tab follows when another signs in', () => {
  const { session, leave } = openTab();
  window.localStorage.setItem(SIGNED_IN_KEY, 'another c-grace');
  window.dispatchEvent(new StorageEvent('storage', { key: SIGNED_IN_KEY }));
  expect(session.getCustomer()).toBeUndefined();
  expect(leave).not.toHaveBeenCalled();
});
