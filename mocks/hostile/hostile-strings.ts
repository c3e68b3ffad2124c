import { ADDRESSES } from './addresses.ts';
import { LONG_TEXTS } from './long-texts.ts';
import { LOOKALIKES } from './lookalikes.ts';
import { SCRIPTS } from './scripts.ts';

/** Texts by what they try. */
export type Families = Readonly<Record<string, readonly string[]>>;

/** A text that somebody put where the shop expects a name, a code, an address. */
export type HostileString = {
  /** What it tries, as in `markup`. */
  readonly family: string;
  readonly text: string;
};

/**
 * Strings that have broken shops: more than 300, no two the same. Whatever of it runs calls {@link SENTINEL}, whatever becomes an
 * element carries {@link MARK}, whatever is fetched comes from {@link HOSTILE_HOST}.
 */
export const HOSTILE_STRINGS: readonly HostileString[] = Object.entries({
  ...SCRIPTS,
  ...ADDRESSES,
  ...LOOKALIKES,
  ...LONG_TEXTS,
}).flatMap(([family, texts]) => texts.map((text) => ({ family, text })));
