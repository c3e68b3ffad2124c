import { expect, test } from '../fixtures/test.ts';

test('every page comes with the headers that keep it safe, and is asked for again', async ({ request }) => {
  for (const path of ['/', '/cart', '/config.json', '/icon.svg']) {
    const headers = (await request.get(path)).headers();
    expect(headers, path).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-cache',
    });
    expect(headers['content-security-policy'], path).not.toMatch(/unsafe-(inline|eval)/);
    expect(headers['content-security-policy'], path).toContain("require-trusted-types-for 'script'");
  }
});

test('files that carry their hash are kept for ever, and the page never stands in for a missing one', async ({
  request,
}) => {
  const [script] = /\/assets\/[\w-]+\.js/.exec(await (await request.get('/')).text()) ?? [];
  const found = await request.get(script ?? 'no script');
  expect(found.headers()).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': expect.stringContaining('javascript'),
    'content-encoding': 'br',
    vary: expect.stringContaining('Accept-Encoding'),
  });
  const asGzip = await request.get(script ?? 'no script', { headers: { 'Accept-Encoding': 'gzip' } });
  expect(asGzip.headers()['content-encoding']).toBe('gzip');
  expect(await asGzip.text()).toBe(await found.text());
  const missing = await request.get('/assets/of-a-former-version.js');
  expect(missing.status()).toBe(404);
  expect(missing.headers()['cache-control']).toBe('no-cache');
});

test('script that somebody got into the page does not run, and is reported', async ({
  page,
  catalog,
  complaints,
}) => {
  await catalog.open();
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.append('document.title = "taken over"');
    document.body.append(script);
  });
  await expect.poll(() => complaints.splice(0).join()).toMatch(/script-src|trusted-types/);
  await expect(page).not.toHaveTitle('taken over');
});
