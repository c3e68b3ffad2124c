import type { Families } from './hostile-strings.ts';
import { MARK } from './marks.ts';

const LONG = 10_000;
const WIDE = 500;

/** A single letter with its marks: no line can be broken within it. */
export const UNBREAKABLE = `o${'\u0489'.repeat(LONG / 10)}`;

/** Texts that are too much of something; cut to length they still are for most fields. */
export const LONG_TEXTS = {
  long: [
    'a'.repeat(LONG),
    'W'.repeat(WIDE),
    'i'.repeat(LONG),
    'word '.repeat(LONG / 5),
    'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(20),
    '\u{1F600}'.repeat(LONG / 10),
    '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'.repeat(100),
    '\u200B'.repeat(LONG),
    UNBREAKABLE,
    '\u65E5\u672C'.repeat(WIDE),
    '\uFDFD'.repeat(100),
    '\u202E'.repeat(WIDE),
    '\u2066'.repeat(WIDE),
    '<b>'.repeat(LONG / 4),
    `<a ${MARK}>`.repeat(WIDE),
    '&amp;'.repeat(LONG / 5),
    '{'.repeat(LONG / 10),
    '['.repeat(LONG / 10),
    '-'.repeat(LONG / 10),
    '_'.repeat(LONG / 10),
    '.'.repeat(LONG / 10),
    '/'.repeat(LONG / 10),
    '9'.repeat(400),
    '\u00AD'.repeat(WIDE),
    '\u00A0'.repeat(WIDE),
    `a${'\u00A0b'.repeat(WIDE)}`,
    'x\n'.repeat(WIDE),
  ],
} satisfies Families;
