import { expect, test, vi } from 'vitest';
import { createDeparture } from './departure.ts';

test('a tab follows another one, once', () => {
  const load = vi.fn<(path: string) => void>();
  const { follow } = createDeparture(load);
  follow('/sign-in');
  follow('/account');
  expect(load.mock.calls).toEqual([['/sign-in']]);
});

test('a tab that is about to leave goes its own way, and follows nobody', () => {
  const load = vi.fn<(path: string) => void>();
  const { begin, follow, leaveFor } = createDeparture(load);
  begin();
  follow('/sign-in');
  void leaveFor('/privacy');
  expect(load.mock.calls).toEqual([['/privacy']]);
});
