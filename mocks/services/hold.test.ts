import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  availableTo,
  claim,
  liveHolds,
  release,
  type Resource,
  resourceOf,
  sumOfQuantities,
  take,
} from './hold.ts';

const NOW = 1_000;
const LATER = 2_000;

function held(resource: Resource<null>, owner: string, options: { fence?: number; quantity?: number } = {}) {
  return take(resource, wanted(owner, options), NOW);
}

function wanted(owner: string, { fence = 1, quantity = 1 } = {}) {
  return { owner, fence, quantity, expiresAt: LATER, note: null };
}

function orFail<T>(outcome: { ok: true; resource: T } | { ok: false }): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome.resource;
}

describe('taking', () => {
  test('is refused beyond the capacity, saying what is left', () => {
    const resource = orFail(held(resourceOf<null>('r', 3), 'ann', { quantity: 2 }));
    expect(held(resource, 'bob', { quantity: 2 })).toEqual({
      ok: false,
      reason: 'unavailable',
      available: 1,
    });
    expect(held(resource, 'bob', { quantity: 1 }).ok).toBe(true);
  });

  test('is never refused without a capacity', () => {
    expect(held(resourceOf<null>('r', null), 'ann', { quantity: 1e9 }).ok).toBe(true);
  });

  test('twice by the same attempt is taking once', () => {
    const once = orFail(held(resourceOf<null>('r', 1), 'ann'));
    expect(orFail(held(once, 'ann'))).toEqual(once);
  });

  test("by an owner's next attempt re-enters the owner's hold", () => {
    const first = orFail(held(resourceOf<null>('r', 1), 'ann', { fence: 1 }));
    const second = orFail(held(first, 'ann', { fence: 2 }));
    expect(sumOfQuantities(liveHolds(second, NOW))).toBe(1);
    expect(held(second, 'ann', { fence: 1 })).toMatchObject({ ok: false, reason: 'superseded' });
  });

  test('a larger quantity in the next attempt is still limited', () => {
    const first = orFail(held(resourceOf<null>('r', 2), 'ann'));
    expect(held(first, 'ann', { fence: 2, quantity: 3 })).toMatchObject({ ok: false, available: 2 });
  });

  test('goes by the clock: an expired hold counts no more, at the very instant', () => {
    const resource = orFail(held(resourceOf<null>('r', 1), 'ann'));
    expect(take(resource, wanted('bob'), LATER - 1).ok).toBe(false);
    expect(take(resource, { ...wanted('bob'), expiresAt: LATER + 1 }, LATER).ok).toBe(true);
  });

  test('does not take a second time what the owner has for good', () => {
    const claimed = orFail(
      claim(orFail(held(resourceOf<null>('r', 5), 'ann')), { owner: 'ann', fence: 1 }, NOW),
    );
    expect(held(claimed, 'ann', { fence: 2 })).toMatchObject({ ok: false, reason: 'claimed' });
    expect(held(claimed, 'ann', { fence: 1 })).toEqual({ ok: true, resource: claimed });
  });
});

describe('claiming', () => {
  const taken = orFail(held(resourceOf<null>('r', 1), 'ann'));

  test('makes a hold outlast its time', () => {
    const claimed = orFail(claim(taken, { owner: 'ann', fence: 1 }, NOW));
    expect(availableTo(claimed, LATER * 10)).toBe(0);
  });

  test('twice is claiming once, even after the time of the hold', () => {
    const claimed = orFail(claim(taken, { owner: 'ann', fence: 1 }, NOW));
    expect(claim(claimed, { owner: 'ann', fence: 1 }, LATER * 10)).toEqual({ ok: true, resource: claimed });
  });

  test.each([
    ['expired', claim(taken, { owner: 'ann', fence: 1 }, LATER)],
    ['unknown', claim(taken, { owner: 'bob', fence: 1 }, NOW)],
    ['unknown', claim(taken, { owner: 'ann', fence: 2 }, NOW)],
    [
      'released',
      claim(release(taken, { owner: 'ann', fence: 1, note: null }), { owner: 'ann', fence: 1 }, NOW),
    ],
    ['superseded', claim(orFail(held(taken, 'ann', { fence: 2 })), { owner: 'ann', fence: 1 }, NOW)],
  ])('is refused when %s', (reason, outcome) => {
    expect(outcome).toEqual({ ok: false, reason });
  });
});

describe('releasing', () => {
  const taken = orFail(held(resourceOf<null>('r', 1), 'ann'));
  const ref = { owner: 'ann', fence: 1, note: null };

  test('gives back what was held or claimed, and twice is once', () => {
    const claimed = orFail(claim(taken, ref, NOW));
    for (const resource of [taken, claimed]) {
      const given = release(resource, ref);
      expect(availableTo(given, NOW)).toBe(1);
      expect(release(given, ref)).toEqual(given);
    }
  });

  test('refuses a take of the same attempt that comes late', () => {
    const given = release(resourceOf<null>('r', 1), ref);
    expect(held(given, 'ann')).toMatchObject({ ok: false, reason: 'released' });
    expect(held(given, 'ann', { fence: 2 }).ok).toBe(true);
  });

  test('by a superseded attempt gives nothing back', () => {
    const second = orFail(held(taken, 'ann', { fence: 2 }));
    expect(release(second, ref)).toEqual(second);
  });

  test('by a later attempt leaves what an earlier one has claimed', () => {
    const claimed = orFail(claim(taken, ref, NOW));
    expect(release(claimed, { ...ref, fence: 2 })).toEqual(claimed);
  });
});

type Command = {
  kind: 'take' | 'claim' | 'release';
  owner: string;
  fence: number;
  quantity: number;
  wait: number;
};

const commands = fc.array(
  fc.record<Command>({
    kind: fc.constantFrom('take', 'claim', 'release'),
    owner: fc.constantFrom('ann', 'bob', 'cyd', 'dan'),
    fence: fc.integer({ min: 1, max: 3 }),
    quantity: fc.integer({ min: 1, max: 4 }),
    wait: fc.integer({ min: 0, max: 60 }),
  }),
  { maxLength: 60 },
);

const HOLD_MS = 100;

function apply(resource: Resource<null>, command: Command, now: number): Resource<null> {
  const { kind, owner, fence, quantity } = command;
  if (kind === 'release') return release(resource, { owner, fence, note: null });
  const outcome =
    kind === 'take'
      ? take(resource, { owner, fence, quantity, expiresAt: now + HOLD_MS, note: null }, now)
      : claim(resource, { owner, fence }, now);
  return outcome.ok ? outcome.resource : resource;
}

describe('in any sequence', () => {
  test('no more is out than the capacity, and no owner has two holds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), commands, (capacity, sequence) => {
        let resource = resourceOf<null>('r', capacity);
        let now = 0;
        for (const command of sequence) {
          now += command.wait;
          resource = apply(resource, command, now);
          expect(sumOfQuantities(liveHolds(resource, now))).toBeLessThanOrEqual(capacity);
          expect(new Set(resource.holds.map((hold) => hold.owner)).size).toBe(resource.holds.length);
        }
      }),
    );
  });

  test('repeating any command at once changes nothing', () => {
    fc.assert(
      fc.property(commands, (sequence) => {
        let resource = resourceOf<null>('r', 5);
        let now = 0;
        for (const command of sequence) {
          now += command.wait;
          resource = apply(resource, command, now);
          expect(apply(resource, command, now)).toEqual(resource);
        }
      }),
    );
  });

  test('what is claimed stays until its own attempt gives it back', () => {
    fc.assert(
      fc.property(commands, (sequence) => {
        let resource = resourceOf<null>('r', 5);
        let now = 0;
        for (const command of sequence) {
          now += command.wait;
          const before = resource.holds.filter((hold) => hold.state === 'claimed');
          resource = apply(resource, command, now);
          for (const hold of before) {
            const isOwnRelease =
              command.kind === 'release' && command.owner === hold.owner && command.fence === hold.fence;
            if (!isOwnRelease) expect(resource.holds).toContainEqual(hold);
          }
        }
      }),
    );
  });
});
