import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SOURCES = path.resolve(import.meta.dirname, '../..');

/** Properties and values that name a side of the window, in place of one of the text. */
const PHYSICAL =
  /(?<![-\w(])((left|right|top|bottom|(min-|max-)?(width|height))|(margin|padding|border|scroll-(margin|padding)|inset)-(left|right|top|bottom)[\w-]*|border-(top|bottom)-(left|right)-radius)\s*:|\b(text-align|float|clear)\s*:\s*(left|right)\b|\btranslate\s*:\s*-?(?!0\s)[\d.]/g;

test('styles follow the direction of writing: no property names a side of the window', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  expect(files.length).toBeGreaterThan(20);
  const found = files.flatMap((file) =>
    physicalIn(readFileSync(path.join(SOURCES, file), 'utf8')).map((what) => `${file}: ${what}`),
  );
  expect(found).toEqual([]);
});

test.each([
  'margin-left: 1rem',
  'left: 0',
  'width: 10px',
  'text-align: right',
  'border-top-left-radius: 0',
  'translate: -2rem 0',
])('%s would be found', (declaration) => expect(physicalIn(`.name {\n  ${declaration};\n}`)).toHaveLength(1));

test.each([
  'margin-inline-start: 1rem',
  'inset-inline-start: 0',
  'text-align: end',
  '--width: 1px',
  'translate: 0 -200%',
  'translate: var(--away) 0',
])('%s would not', (declaration) =>
  expect(physicalIn(`@media (min-width: 40rem) {\n  ${declaration};\n}`)).toEqual([]),
);

function physicalIn(css: string): readonly string[] {
  return css.replaceAll(/\/\*[^]*?\*\//g, '').match(PHYSICAL) ?? [];
}
