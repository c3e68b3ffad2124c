import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what a control or its focus is recognised by. */
const TEXT = 4.5;
const CONTROL = 3;

const SOURCES = path.resolve(import.meta.dirname, '../..');
const TOKENS = readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8');

const NOTICES = ['accent-soft', 'warning-soft', 'danger-soft'] as const;
const PAGES = ['canvas', 'surface'] as const;

/** Each colour of text, and the grounds it stands on somewhere in the shop. */
const TEXT_ON: Readonly<Record<string, readonly string[]>> = {
  text: [...PAGES, 'sunken', ...NOTICES],
  'text-soft': [...PAGES, 'sunken', 'accent-soft'],
  accent: [...PAGES, ...NOTICES],
  'accent-hover': [...PAGES, ...NOTICES],
  'on-accent': ['accent', 'accent-hover'],
  'on-brand': ['brand'],
  'on-brand-soft': ['brand'],
  sale: PAGES,
  danger: [...PAGES, 'danger-soft'],
  warning: [...PAGES, 'warning-soft', 'accent-soft'],
  /** The offer to undo is the page turned inside out. */
  canvas: ['text'],
};

/** Edges by which a control, its state or its focus is recognised. */
const EDGE_ON: Readonly<Record<string, readonly string[]>> = {
  'line-strong': PAGES,
  accent: [...PAGES, 'accent-soft'],
  danger: PAGES,
  focus: [...PAGES, 'sunken', ...NOTICES],
  'on-brand': ['brand'],
};

/** Lines that only divide, what holds the place of something, the veil behind a dialog, and the sign of what cannot be used now: they need no contrast. */
const WITHOUT_NEED = ['line', 'skeleton', 'scrim', 'line-strong as text'];

type Scheme = 'light' | 'dark';
const SCHEMES = ['light', 'dark'] as const;

/** The colour tokens of a style sheet, as `#rrggbb` for both schemes. */
function readTokens(css: string): Map<string, Readonly<Record<Scheme, string>>> {
  const pairs = css.matchAll(/--color-([\w-]+):\s*light-dark\((#[\da-f]{6}),\s*(#[\da-f]{6})\)/g);
  return new Map([...pairs].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

type Pair = { readonly front: string; readonly ground: string; readonly least: number };

function pairsOf(table: Readonly<Record<string, readonly string[]>>, least: number): Pair[] {
  return Object.entries(table).flatMap(([front, grounds]) =>
    grounds.map((ground) => ({ front, ground, least })),
  );
}

/** What falls short, with its contrast, in both schemes. */
function shortfallsOf(css: string, pairs: readonly Pair[]): string[] {
  const tokens = readTokens(css);
  return SCHEMES.flatMap((scheme) =>
    pairs.flatMap(({ front, ground, least }) => {
      const [a, b] = [tokens.get(front)?.[scheme], tokens.get(ground)?.[scheme]];
      if (!a || !b) return [`${front} on ${ground}: no such token`];
      const contrast = contrastOf(a, b);
      return contrast < least ? [`${front} on ${ground}, ${scheme}: ${contrast.toFixed(2)} of ${least}`] : [];
    }),
  );
}

type Rule = { readonly file: string; readonly declarations: string };

function allRules(): Rule[] {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css') && !file.endsWith('tokens.css'))
    .flatMap((file) => {
      const css = readFileSync(path.join(SOURCES, file), 'utf8');
      return [...css.matchAll(/\{([^{}]*)\}/g)].map(([, declarations = '']) => ({ file, declarations }));
    });
}

/** The token that a rule gives one of these properties. */
function tokenOf({ declarations }: Rule, property: 'color' | 'background(?:-color)?'): string | undefined {
  return new RegExp(`(?:^|[\\s;])${property}:\\s*var\\(--color-([\\w-]+)\\)`).exec(declarations)?.[1];
}

const PAIRS = [...pairsOf(TEXT_ON, TEXT), ...pairsOf(EDGE_ON, CONTROL)];

describe('the contrast of colour tokens', () => {
  it('is enough for all text and every control, in light and in dark', () => {
    expect(shortfallsOf(TOKENS, PAIRS)).toEqual([]);
  });

  it.each([
    ['text-soft', '#8a8375'],
    ['accent', '#4f9b83'],
    ['line-strong', '#c0b8aa'],
    ['focus', '#9dbbff'],
  ])('falls short when %s is changed to %s', (token, colour) => {
    const changed = TOKENS.replace(
      new RegExp(`(--color-${token}: light-dark\\()#[\\da-f]{6}`),
      `$1${colour}`,
    );
    expect(shortfallsOf(changed, PAIRS)).not.toEqual([]);
  });

  it('is known for black, white and the grey that just passes', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it('is asked for of every token there is', () => {
    const asked = new Set([...PAIRS.flatMap(({ front, ground }) => [front, ground]), ...WITHOUT_NEED]);
    const named = [...TOKENS.matchAll(/--color-([\w-]+):/g)].map(([, name]) => name);
    expect(named.filter((name) => !asked.has(name ?? ''))).toEqual([]);
    expect(readTokens(TOKENS).size).toBe(named.length - 1); // The scrim is see-through.
  });

  it('is asked for of every text and ground that one rule puts together, and of every colour of text', () => {
    const missing = allRules().flatMap((rule) => {
      const [text, ground] = [tokenOf(rule, 'color'), tokenOf(rule, 'background(?:-color)?')];
      if (!text || WITHOUT_NEED.includes(`${text} as text`)) return [];
      const grounds = TEXT_ON[text];
      if (grounds && (!ground || grounds.includes(ground))) return [];
      return [`${rule.file}: ${text} on ${ground ?? 'anything'}`];
    });
    expect(missing).toEqual([]);
  });
});
