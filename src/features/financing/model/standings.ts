import type { FinancingProduct, FinancingStanding } from '../schemas.ts';

type Standings = readonly FinancingStanding[];

/** An application that this screen has seen open. `endsAt` in ms since the epoch, by the service's clock. */
export type OpenApplication = {
  readonly id: string;
  readonly product: FinancingProduct;
  readonly endsAt: number;
};

/** What an answer to this screen ended an application with. */
export type Ending = {
  readonly applicationId: string;
  readonly by: 'cancelled' | 'codes_used_up' | 'too_late';
};

/** What became of an application. */
export type Outcome = {
  readonly product: FinancingProduct;
  readonly kind: 'granted' | Ending['by'] | 'ran_out' | 'ended_elsewhere';
};

function standingOf(standings: Standings, product: FinancingProduct): FinancingStanding | undefined {
  return standings.find((standing) => standing.product === product);
}

export function openApplication(standings: Standings): OpenApplication | null {
  const held = standings.find(({ status }) => status === 'held');
  if (!held?.applicationId || !held.holdExpiresAt) return null;
  return { id: held.applicationId, product: held.product, endsAt: Date.parse(held.holdExpiresAt) };
}

/**
 * What became of an application that was open before; `null` while it still is. `ending` is what this screen knows of
 * its end, which counts even while the service still lists it as open: a refusal is never passed over. Without that,
 * time or another tab has ended it.
 *
 * @param now the service's time of the standings, in ms
 */
export function outcomeOf(
  application: OpenApplication,
  standings: Standings,
  ending: Ending | null,
  now: number,
): Outcome | null {
  const { id, product, endsAt } = application;
  const standing = standingOf(standings, product);
  const isListed = standing?.applicationId === id;
  if (isListed && standing.status === 'granted') return { product, kind: 'granted' };
  if (ending?.applicationId === id) return { product, kind: ending.by };
  if (isListed) return null;
  return { product, kind: now >= endsAt ? 'ran_out' : 'ended_elsewhere' };
}

/** Why a customer cannot pay with a product. `blocked`: the other one is granted. */
export type Lack = 'available' | 'held' | 'blocked_by_application' | 'blocked';

/** What keeps a customer from paying with a product; `null` when it is granted. */
export function lackOf(standings: Standings, product: FinancingProduct): Lack | null {
  const standing = standingOf(standings, product);
  if (!standing) return 'available';
  switch (standing.status) {
    case 'granted':
      return null;
    case 'blocked':
      return standing.holdExpiresAt ? 'blocked_by_application' : 'blocked';
    case 'available':
    case 'held':
      return standing.status;
  }
}
