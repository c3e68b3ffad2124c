import { SEED_NAMES, type SeedName } from './setting-link.ts';

const LATENCY_KEY = 'cartwright-mocks:latency';
const SEED_KEY = 'cartwright-mocks:seed';
const USUAL_LATENCY_MS = 150;

/** What each answer takes, in ms. */
export function latencyMs(): number {
  return chosenLatencyMs() ?? USUAL_LATENCY_MS;
}

/** What this browser was told that each answer takes; `null` when it was told nothing. */
export function chosenLatencyMs(): number | null {
  const chosen = Number.parseInt(localStorage.getItem(LATENCY_KEY) ?? '', 10);
  return Number.isNaN(chosen) ? null : chosen;
}

export function chooseLatency(ms: number | null): void {
  if (ms === null) localStorage.removeItem(LATENCY_KEY);
  else localStorage.setItem(LATENCY_KEY, String(ms));
}

/** The catalogue that this browser starts with at a reset. */
export function seedName(): SeedName {
  return SEED_NAMES.find((name) => name === localStorage.getItem(SEED_KEY)) ?? 'cartwright';
}

export function chooseSeed(name: SeedName): void {
  localStorage.setItem(SEED_KEY, name);
}
