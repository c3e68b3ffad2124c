import { HOSTILE_STRINGS } from '../../mocks/hostile/hostile-strings.ts';
import { HOSTILE_HOST, MARK } from '../../mocks/hostile/marks.ts';
import { expect, test } from '../fixtures/hostile-test.ts';

const MARKED = HOSTILE_STRINGS.filter(({ family, text }) => family === 'markup' && /^<img.*>$/.test(text));

/** Trusted Types, in browsers that have them. */
test('in the shop a string does not become an element, not even by a mistake', async ({
  page,
  lookout,
  complaints,
}) => {
  await page.goto('/privacy');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const outcomes = await page.evaluate(
    (texts) =>
      texts.map((text) => {
        try {
          document.body.insertAdjacentHTML('beforeend', text);
          return 'inserted';
        } catch (error) {
          return String(error);
        }
      }),
    MARKED.map(({ text }) => text),
  );
  for (const outcome of outcomes) expect(outcome).toContain('TrustedHTML');
  // One by the policy, one on the console.
  await expect.poll(() => complaints.length).toBe(2 * MARKED.length);
  for (const complaint of complaints.splice(0)) {
    expect(complaint).toMatch(/^policy: require-trusted-types-for |^console: .*TrustedHTML/);
  }
  await lookout.expectHarmless();
});

/** What the other tests look out for is seen when it happens: on a page that makes elements of such strings, without a policy. */
test('a page without a guard is found out', async ({ page, lookout }) => {
  await page.route(`**//${HOSTILE_HOST}/**`, (route) => route.abort());
  await page.route('**/unguarded', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><main></main>' }),
  );
  await page.goto('/unguarded');
  expect(MARKED.length).toBeGreaterThan(3);
  for (const { text } of MARKED) {
    lookout.traces.splice(0);
    await page.evaluate((html) => {
      document.querySelector('main')?.setHTMLUnsafe(html);
    }, text);
    await expect.poll(() => lookout.traces.join('\n'), text).toContain('<img> marked');
  }
  await expect.poll(() => lookout.traces.join('\n')).toContain(`request: http://${HOSTILE_HOST}`);

  await page.evaluate(() => document.querySelector('main')?.setHTMLUnsafe('<img src=x onerror=__hostile()>'));
  await expect.poll(() => lookout.traces.join('\n')).toContain('script ran');
  await page.evaluate(() => alert('hostile'));
  expect(lookout.traces).toContain('dialog: hostile');
  await page.evaluate((mark) => {
    const link = document.createElement('a');
    document.body.append(link);
    link.setAttribute('href', 'javascript:0');
    link.setAttribute(mark, '');
  }, MARK);
  await expect.poll(() => lookout.traces.join('\n')).toContain('<a> marked');

  lookout.traces.splice(0);
  await page.evaluate(() => document.body.append('x'.repeat(1000)));
  await expect(lookout.expectHarmless()).rejects.toThrow('the page itself');
});
