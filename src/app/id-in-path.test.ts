import { expect, test } from 'vitest';
import { paths } from '@/shared/paths.ts';
import { idInPath } from './id-in-path.ts';

test.each(['teapot', 'a/b', 'a?b=c&d#e', '50%', '%2F', '%252F', 'a b+c', 'é', '__proto__'])(
  'the link to %j leads to the very same id',
  (id) => {
    expect(idInPath(paths.product(id))).toBe(id);
    expect(idInPath(`${paths.order(id)}/`)).toBe(id);
  },
);

test('broken escapes are no id, and no error', () => {
  expect(idInPath('/products/%E0%A4%A')).toBe('%E0%A4%A');
  expect(idInPath('/products')).toBe('');
});
