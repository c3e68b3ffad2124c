import { Device } from '../fixtures/device.ts';
import { expect, test } from '../fixtures/test.ts';

/** Every test relies on it, and none of them would notice if it went blind. */
test('what any page has to complain of is heard, in browsers that the test opens itself, too', async ({
  page,
  browser,
  baseURL,
  complaints,
}) => {
  const device = await Device.open(browser, baseURL);
  for (const each of [page, device.page]) {
    await each.goto('/privacy');
    await expect(each.getByRole('heading', { level: 1 })).toBeVisible();
    await each.evaluate(() => {
      const image = document.createElement('img');
      image.src = 'https://elsewhere.example/a.png';
      document.body.append(image);
      console.error('a word on the console');
      setTimeout(() => {
        throw new Error('an error that nobody caught');
      });
    });
    await expect.poll(() => complaints.join('\n')).toMatch(/^policy: img-src https:\/\/elsewhere/m);
    await expect.poll(() => complaints.join('\n')).toMatch(/^console: a word on the console/m);
    await expect.poll(() => complaints.join('\n')).toMatch(/^uncaught: .*an error that nobody caught/m);
    complaints.splice(0);
  }
  await device.context.close();
  complaints.splice(0);
});
