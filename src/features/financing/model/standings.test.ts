import { describe, expect, test } from 'vitest';
import type { FinancingStanding } from '../schemas.ts';
import { type Ending, lackOf, openApplication, outcomeOf } from './standings.ts';

const END = '2026-06-01T12:10:00.000Z';
const END_MS = Date.parse(END);
const application = { id: 'a1', product: 'loan', endsAt: END_MS } as const;

const available: FinancingStanding[] = [
  { product: 'credit_card', status: 'available' },
  { product: 'loan', status: 'available' },
];
const loanHeld: FinancingStanding[] = [
  { product: 'credit_card', status: 'blocked', blockedBy: 'loan', holdExpiresAt: END },
  { product: 'loan', status: 'held', applicationId: 'a1', holdExpiresAt: END },
];
const loanGranted: FinancingStanding[] = [
  { product: 'credit_card', status: 'blocked', blockedBy: 'loan' },
  { product: 'loan', status: 'granted', applicationId: 'a1' },
];

test('the open application is the one that is held', () => {
  expect(openApplication(loanHeld)).toEqual(application);
  expect(openApplication(available)).toBeNull();
  expect(openApplication(loanGranted)).toBeNull();
});

describe('what became of an application', () => {
  const ending = (by: Ending['by']): Ending => ({ applicationId: 'a1', by });
  const outcome = (standings: FinancingStanding[], end: Ending | null = null, now = END_MS - 1) =>
    outcomeOf(application, standings, end, now)?.kind ?? null;

  test('nothing while it is open, even past its time by another clock', () => {
    expect(outcome(loanHeld)).toBeNull();
    expect(outcome(loanHeld, null, END_MS + 1)).toBeNull();
  });

  test('granted, here or elsewhere, whatever was tried besides', () => {
    expect(outcome(loanGranted)).toBe('granted');
    expect(outcome(loanGranted, ending('cancelled'))).toBe('granted');
  });

  test.each(['cancelled', 'codes_used_up', 'too_late'] as const)('%s, when this screen did it', (by) => {
    expect(outcome(available, ending(by))).toBe(by);
    expect(outcome(available, ending(by), END_MS + 1)).toBe(by);
    expect(outcome(loanHeld, ending(by)), 'the list is behind').toBe(by);
  });

  test('ran out from its last moment on, before that it was ended elsewhere', () => {
    expect(outcome(available, null, END_MS)).toBe('ran_out');
    expect(outcome(available, null, END_MS - 1)).toBe('ended_elsewhere');
  });

  test('nothing of what ended another one', () => {
    expect(outcome(available, { applicationId: 'a0', by: 'cancelled' }, END_MS)).toBe('ran_out');
    const next = loanHeld.map((standing) => ({ ...standing, applicationId: 'a2' }));
    expect(outcome(next)).toBe('ended_elsewhere');
  });
});

test('what keeps a customer from paying with a product', () => {
  expect(lackOf(available, 'loan')).toBe('available');
  expect(lackOf([], 'loan')).toBe('available');
  expect(lackOf(loanHeld, 'loan')).toBe('held');
  expect(lackOf(loanHeld, 'credit_card')).toBe('blocked_by_application');
  expect(lackOf(loanGranted, 'credit_card')).toBe('blocked');
  expect(lackOf(loanGranted, 'loan')).toBeNull();
});
