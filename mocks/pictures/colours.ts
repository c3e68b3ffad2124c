/** The shop's palette: glazes, cloths, woods and metals that the drawings are made of. */
export const COLOURS = {
  white: '#f7f3ea',
  cream: '#efe3cb',
  oat: '#dfcba9',
  sand: '#d3b48a',
  stone: '#b3aca0',
  steel: '#b4bdc4',
  iron: '#565c63',
  charcoal: '#43464b',
  ink: '#2c3440',
  brass: '#c69a45',
  copper: '#bf7650',
  walnut: '#7b5239',
  oak: '#c1955f',
  beech: '#dcb985',
  ochre: '#d5a23f',
  butter: '#ecd28a',
  terracotta: '#c4704b',
  rust: '#a04a2e',
  brick: '#b04a3f',
  rose: '#d79c92',
  plum: '#77506e',
  lilac: '#a795bd',
  indigo: '#39486f',
  denim: '#54749a',
  sky: '#93b6cb',
  teal: '#3f7d80',
  sage: '#9bae8b',
  moss: '#71844f',
  leaf: '#5d9158',
  forest: '#3c6450',
} as const;
export type Colour = keyof typeof COLOURS;

/** The tinted paper that a picture is drawn on. */
export const GROUNDS = {
  linen: '#efe7da',
  fern: '#e0e8da',
  mist: '#dfe7ec',
  blush: '#f3e3dc',
  dusk: '#e6e1ec',
  straw: '#f4ebd0',
  fog: '#e8e6e1',
} as const;
export type Ground = keyof typeof GROUNDS;

const DARK = '#1f1a1c';
const LIGHT = '#fffdf8';

/**
 * A colour of the palette, lighter or darker.
 *
 * @param shift −1 (almost black) to 1 (almost white); 0 is the colour itself
 */
export function tone(colour: Colour, shift = 0): string {
  return mix(COLOURS[colour], shift < 0 ? DARK : LIGHT, Math.abs(shift));
}

/** `share` (0 to 1) of hex colour `b` in hex colour `a`. */
export function mix(a: string, b: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const from = Number.parseInt(a.slice(at, at + 2), 16);
    const to = Number.parseInt(b.slice(at, at + 2), 16);
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
