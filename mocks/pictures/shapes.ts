import { type Colour, type Ground, GROUNDS, mix, tone } from './colours.ts';

/** Shapes are SVG text on a canvas of 400 × 400; a picture is a paper with shapes on it. */
export type Shape = string;

const GLOW = 'url(#w)';
const GLOW_GRADIENT =
  '<radialGradient id="w"><stop offset=".2" stop-color="#fff1bd" stop-opacity=".85"/><stop offset="1" stop-color="#fff1bd" stop-opacity="0"/></radialGradient>';
const VOLUME = /url\(#v([0-9a-f]{6})\)/g;

/** Paint that runs from light on the left to shade on the right, so that a flat outline looks round. */
export function volume(colour: Colour, shift = 0): string {
  return `url(#v${tone(colour, shift).slice(1)})`;
}

/** A filled outline. */
export function area(d: string, paint: string, opacity = 1): Shape {
  return `<path d="${d}" fill="${paint}"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`;
}

/** A stroke with round ends. */
export function line(d: string, paint: string, width: number, dashes?: string): Shape {
  const dash = dashes ? ` stroke-dasharray="${dashes}"` : '';
  return `<path d="${d}" fill="none" stroke="${paint}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${dash}/>`;
}

/** A row of straight marks along a path, as on a ruler: each `width` high. */
export function ticks(d: string, paint: string, width: number, dashes: string): Shape {
  return `<path d="${d}" fill="none" stroke="${paint}" stroke-width="${width}" stroke-dasharray="${dashes}"/>`;
}

export function disc(cx: number, cy: number, rx: number, ry: number, paint: string, opacity = 1): Shape {
  const faint = opacity < 1 ? ` opacity="${opacity}"` : '';
  return `<ellipse cx="${round(cx)}" cy="${round(cy)}" rx="${round(rx)}" ry="${round(ry)}" fill="${paint}"${faint}/>`;
}

export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  paint: string,
): Shape {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" fill="${paint}"/>`;
}

/** The soft light around a flame or a lamp. */
export function glow(cx: number, cy: number, radius: number): Shape {
  return disc(cx, cy, radius, radius, GLOW);
}

/** `content` turned clockwise around a point, the middle of the canvas unless told. */
export function turned(degrees: number, content: Shape, cx = 200, cy = 200): Shape {
  return `<g transform="rotate(${degrees} ${cx} ${cy})">${content}</g>`;
}

export function moved(dx: number, dy: number, content: Shape): Shape {
  return `<g transform="translate(${dx} ${dy})">${content}</g>`;
}

/** `content` enlarged around a point, the middle of the canvas unless told. */
export function scaled(factor: number, content: Shape, cx = 200, cy = 200): Shape {
  return `<g transform="translate(${round(cx - cx * factor)} ${round(cy - cy * factor)}) scale(${factor})">${content}</g>`;
}

/** `count` shapes, made one by one. */
export function repeated(count: number, make: (index: number) => Shape): Shape {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}

/** `content` seen only inside the outline `d`. One per picture. */
export function inside(d: string, content: Shape): Shape {
  return `<clipPath id="in"><path d="${d}"/></clipPath><g clip-path="url(#in)">${content}</g>`;
}

/** A thing standing on a table, its foot at y = 320 and about `footprint` wide. */
export function standing(ground: Ground, footprint: number, content: Shape): string {
  const paper = GROUNDS[ground];
  return picture(
    `<radialGradient id="s"><stop stop-color="#2a211c" stop-opacity=".34"/><stop offset="1" stop-color="#2a211c" stop-opacity="0"/></radialGradient>`,
    box(0, 0, 400, 400, 0, paper) +
      box(0, 286, 400, 114, 0, mix(paper, '#8a7a68', 0.13)) +
      disc(208, 320, footprint * 0.66, Math.max(10, footprint * 0.09), 'url(#s)'),
    content,
    '20 24 360 360',
  );
}

/** A thing lying flat, seen from above. */
export function lying(ground: Ground, content: Shape): string {
  return picture(
    `<filter id="f" x="-20%" y="-20%" width="140%" height="150%"><feDropShadow dx="3" dy="9" stdDeviation="8" flood-color="#2a211c" flood-opacity=".26"/></filter>`,
    box(0, 0, 400, 400, 0, GROUNDS[ground]),
    `<g filter="url(#f)">${content}</g>`,
  );
}

/** A thing hanging in front of a wall, with a faint shadow behind it. */
export function hanging(ground: Ground, content: Shape): string {
  return picture(
    `<filter id="f" x="-30%" y="-20%" width="160%" height="150%"><feDropShadow dx="14" dy="12" stdDeviation="12" flood-color="#2a211c" flood-opacity=".18"/></filter>`,
    box(0, 0, 400, 400, 0, GROUNDS[ground]),
    `<g filter="url(#f)">${content}</g>`,
  );
}

function picture(definitions: string, backdrop: Shape, content: Shape, view = '0 0 400 400'): string {
  const hues = new Set(Array.from(content.matchAll(VOLUME), ([, hue]) => `#${hue ?? ''}`));
  const gradients = Array.from(hues, gradientOf).join('') + (content.includes(GLOW) ? GLOW_GRADIENT : '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}"><defs>${definitions}${gradients}</defs>${backdrop}${content}</svg>`;
}

function gradientOf(hue: string): string {
  const stops = [
    [0, mix(hue, '#1f1a1c', 0.06)],
    [0.28, mix(hue, '#fffdf8', 0.22)],
    [0.6, hue],
    [1, mix(hue, '#1f1a1c', 0.26)],
  ];
  return `<linearGradient id="v${hue.slice(1)}">${stops
    .map(([offset, colour]) => `<stop offset="${offset}" stop-color="${colour}"/>`)
    .join('')}</linearGradient>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
