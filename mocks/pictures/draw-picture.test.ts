import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { cartwrightSeed } from '../seeds/cartwright.ts';
import { drawPicture } from './draw-picture.ts';

const { products } = cartwrightSeed(0);
const pictures = products.map((product) => ({ id: product.id, svg: drawPicture(product.id) ?? '' }));

test('draws every product of the shop, and says where and what', () => {
  expect(pictures.filter(({ svg }) => svg === '')).toEqual([]);
  expect(products.map((product) => product.image?.src)).toEqual(
    products.map((product) => `/api/_mocks/pictures/${product.id}.svg`),
  );
  expect(products.filter((product) => (product.image?.alt.length ?? 0) < 15)).toEqual([]);
});

test('draws no two products alike', () => {
  expect(new Set(pictures.map(({ svg }) => svg)).size).toBe(products.length);
});

test('has no picture of unknown products', () => {
  expect(drawPicture('nw-1')).toBeUndefined();
});

test.each(pictures)('$id is a small, well-formed picture without script or text', ({ svg }) => {
  const { DOMParser } = new Window();
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  expect(root.nodeName).toBe('svg');
  expect(root.namespaceURI).toBe('http://www.w3.org/2000/svg');
  expect(unbalancedTags(svg)).toEqual([]);
  expect(root.querySelectorAll('script, text, foreignObject, image, a, style').length).toBe(0);
  expect(svg).not.toMatch(/\son\w+=|javascript:|NaN|undefined|Infinity|href/);
  expect(svg.length).toBeGreaterThan(600);
  expect(svg.length).toBeLessThan(2560);
});

test.each(pictures)('$id paints with nothing that it does not define', ({ svg }) => {
  const defined = Array.from(svg.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
  const used = Array.from(svg.matchAll(/url\(#([^)]+)\)/g), ([, id]) => id);
  expect(used.filter((id) => !defined.includes(id))).toEqual([]);
  expect(new Set(defined).size).toBe(defined.length);
});

/** Tags left open or closed out of order: HTML parsers forgive what an image decoder does not. */
function unbalancedTags(svg: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = '', selfClosing] of svg.matchAll(/<(\/?)(\w+)(?:\s[\w:-]+="[^"<]*")*(\/?)>/g)) {
    if (slash && open.pop() !== name) return [`</${name}>`];
    if (!slash && !selfClosing) open.push(name);
  }
  return [
    ...open,
    ...(svg.replaceAll(/<(\/?)(\w+)(?:\s[\w:-]+="[^"<]*")*(\/?)>/g, '').trim() === ''
      ? []
      : ['text outside tags']),
  ];
}
