import { expect, test } from 'vitest';
import { nextPath } from './next-path.ts';

const go = (next: string) => nextPath(`?next=${encodeURIComponent(next)}`, '/account');

test.each(['/checkout', '/?category=kitchen&page=2', '/orders/4711#lines'])('goes on to %s', (path) => {
  expect(go(path)).toBe(path);
});

test.each([
  'https://evil.example/',
  '//evil.example',
  String.raw`/\evil.example`,
  '/\t/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  'javascript:alert(1)',
  'checkout',
  '',
  '//',
])('does not follow %j', (path) => {
  expect(go(path)).toBe('/account');
});

test('does not lead back to the entrance', () => {
  expect(go('/sign-in?next=/cart')).toBe('/account');
  expect(go('/register')).toBe('/account');
  expect(nextPath('', '/account')).toBe('/account');
});
