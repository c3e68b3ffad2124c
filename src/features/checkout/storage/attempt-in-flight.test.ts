import { describe, expect, it } from 'vitest';
import { hasAttemptInFlight } from './attempt-in-flight.ts';

const MINUTE_MS = 60_000;
const startedAt = 1_000_000_000;

function asked(stored: string | null, now: number): boolean {
  return hasAttemptInFlight(
    () => now,
    () => ({ getItem: () => stored }),
  );
}

const record = JSON.stringify({ key: 'k', cartId: 'c', request: {}, startedAt });

describe('hasAttemptInFlight', () => {
  it('is true from the start until just before half an hour has passed', () => {
    expect(asked(record, startedAt)).toBe(true);
    expect(asked(record, startedAt + 30 * MINUTE_MS - 1)).toBe(true);
    expect(asked(record, startedAt + 30 * MINUTE_MS)).toBe(false);
  });

  it('is false without an attempt, for a damaged one, and for one from the future', () => {
    expect(asked(null, startedAt)).toBe(false);
    expect(asked('not json', startedAt)).toBe(false);
    expect(asked('{}', startedAt)).toBe(false);
    expect(asked(record, startedAt - 1)).toBe(false);
  });

  it('is false where storage is forbidden', () => {
    const forbidden = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(hasAttemptInFlight(() => startedAt, forbidden)).toBe(false);
  });
});
