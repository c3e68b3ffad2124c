import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Scenario, type ScenarioName, SCENARIOS } from './scenarios.ts';
import { LINK_PARAMETER, linkTo, type MockSetting, readLink, SEED_NAMES } from './setting-link.ts';

const USUAL: MockSetting = { scenarios: [], seed: 'cartwright', shopper: null, latencyMs: null };
const names = Object.keys(SCENARIOS) as ScenarioName[];

/** What the page finds under the parameter when it was opened with the link. */
function openedWith(link: string): string {
  return new URL(link, 'http://shop.test/').searchParams.get(LINK_PARAMETER) ?? '';
}

test('reads well', () => {
  const link = linkTo({
    ...USUAL,
    shopper: 'ada@example.com',
    latencyMs: 300,
    scenarios: [
      { name: 'price_rose', productId: 'mug', percent: 10, when: 'paying' },
      { name: 'payment_declined' },
    ],
  });
  expect(link).toBe(
    '?mocks=shopper(email:ada@example.com);latency(ms:300);price_rose(productId:mug,percent:10,when:paying);payment_declined',
  );
});

test.each(names)('a link with the example of %s gives it back', (name) => {
  const setting = { ...USUAL, scenarios: [{ name, ...SCENARIOS[name].example } as Scenario] };
  expect(readLink(openedWith(linkTo(setting)))).toEqual({ ok: true, setting });
});

test('a link gives any setting back, whatever ids and addresses look like', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom('42', 'true', 'null', '"', '""', 'a,b', 'a;b', 'a:b', '(a)', '100%', '%25', '-1.5'),
  );
  const setting = fc.record({
    seed: fc.constantFrom(...SEED_NAMES),
    shopper: fc.option(text),
    latencyMs: fc.option(fc.nat(60_000)),
    scenarios: fc.array(
      fc.oneof(
        fc.record({ name: fc.constant('sold_out' as const), productId: text, left: fc.nat() }),
        fc.record({ name: fc.constant('coupon_gone' as const), couponId: text }),
        fc.constant({ name: 'payment_declined' as const, when: 'paying' as const }),
      ),
    ),
  });
  fc.assert(
    fc.property(setting, (given) => {
      expect(readLink(openedWith(linkTo(given)))).toEqual({ ok: true, setting: given });
    }),
  );
});

test.each([
  [
    'a scenario that there is not',
    'price_fell',
    'mocks',
    /^no scenario "price_fell"; there are service_down, /,
  ],
  ['a scenario without its bracket', 'service_down(service:catalog', 'mocks', /^no scenario "service_down\(/],
  ['a very long name', 'x'.repeat(5000), 'mocks', /^no scenario "x{59}…; there are .{100,600}$/],
  [
    'a parameter twice',
    'service_down(service:catalog,service:coupons)',
    'service_down.service',
    /^stands there twice$/,
  ],
  ['a parameter that is missing', 'price_rose(productId:mug)', 'price_rose.percent', /expected number/],
  ['a parameter out of its range', 'price_rose(productId:mug,percent:0)', 'price_rose.percent', />=1/],
  [
    'a parameter that there is not',
    'service_down(service:carts,to:9)',
    'service_down',
    /Unrecognized key: "to"/,
  ],
  [
    'a choice that there is not',
    'service_down(service:moon)',
    'service_down.service',
    /"catalog"\|"coupons"/,
  ],
  ['a catalogue that there is not', 'seed(name:mars)', 'seed.name', /"cartwright"\|"northwind"/],
  ['a shopper without an address', 'shopper', 'shopper.email', /expected string/],
  ['a latency below nothing', 'latency(ms:-1)', 'latency.ms', />=0/],
  ['a second shopper', 'shopper(email:a@b.c);shopper(email:d@e.f)', 'shopper', /twice/],
  ['a name that every object has', 'constructor', 'mocks', /^no scenario "constructor"/],
  ['another such name', '__proto__(a:1)', 'mocks', /^no scenario /],
])('%s is named', (_, value, path, message) => {
  expect(readLink(value)).toEqual({
    ok: false,
    problems: [{ path, message: expect.stringMatching(message) }],
  });
});
