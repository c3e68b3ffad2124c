import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '../fixtures/test.ts';

const LIMITS = { script: 108_000, stylesheet: 12_000 } as const;

test('what the browser really loads for the first screen stays within the budget', async ({
  page,
  catalog,
}) => {
  const loaded = { script: 0, stylesheet: 0 };
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    if (kind !== 'script' && kind !== 'stylesheet') return;
    loaded[kind] += gzipSync(readFileSync(`dist${new URL(response.url()).pathname}`), { level: 9 }).length;
  });
  await catalog.open();
  await expect(catalog.products.getByRole('listitem').first()).toBeVisible();

  expect(loaded.script).toBeGreaterThan(50_000);
  expect(loaded.script).toBeLessThanOrEqual(LIMITS.script);
  expect(loaded.stylesheet).toBeGreaterThan(1_000);
  expect(loaded.stylesheet).toBeLessThanOrEqual(LIMITS.stylesheet);
});
