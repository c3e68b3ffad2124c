import type { SavedCart } from '@/features/cart/schemas.ts';
import { answerOf, type Browser } from '../browser.ts';
import type { Check } from '../check.ts';
import { expectProblem, expectSame, expectThat } from '../expect.ts';
import { api } from '../target.ts';

const { getSavedCart, putSavedCart, deleteSavedCart } = api.carts;
const PUT = 'PUT /cart';
const LARGEST_BYTES = 256 * 1024;
const FIRST = { 'If-None-Match': '*' };

/** The saved cart: whose it is, and which version. */
export const cartChecks: readonly Check[] = [
  {
    id: 'carts.none',
    rule: 'Without a saved cart the answer is 404 cart_not_found.',
    source: 'GET /cart',
    run: async (shop) => {
      await (await shop.guest()).refused(getSavedCart, 404, 'cart_not_found');
    },
  },
  {
    id: 'carts.opaque',
    rule: 'A document comes back as it was sent, whatever is in it, with its version as ETag.',
    source: PUT,
    run: async (shop) => {
      const browser = await shop.guest();
      const document = {
        z: [1, null, { deep: [[]] }],
        a: 'ünïcode ☃ "quoted"',
        'no such field': -0.5,
        empty: {},
      };
      const saved = await save(browser, document, FIRST);
      const exchange = await browser.send(getSavedCart);
      const loaded = answerOf(getSavedCart, exchange);
      expectSame('the document', loaded.document, document, [exchange]);
      expectSame('version', loaded.version, saved.version, [exchange]);
      expectSame('ETag', exchange.got.headers.get('ETag'), saved.etag, [exchange]);
    },
  },
  {
    id: 'carts.new-version',
    rule: 'Saving over the version one knows succeeds and makes another version.',
    source: PUT,
    run: async (shop) => {
      const browser = await shop.guest();
      const first = await save(browser, { n: 1 }, FIRST);
      const second = await save(browser, { n: 2 }, { 'If-Match': first.etag });
      expectThat(first.etag !== second.etag, 'the ETag is the same after a change');
      expectThat(first.version !== second.version, 'the version is the same after a change');
      expectSame('the document', (await browser.ask(getSavedCart)).document, { n: 2 });
    },
  },
  {
    id: 'carts.conflict',
    rule: 'Saving over an older version is 412 version_conflict with the present one, which stays.',
    source: PUT,
    run: async (shop) => {
      const browser = await shop.guest();
      const first = await save(browser, { n: 1 }, FIRST);
      const second = await save(browser, { n: 2 }, { 'If-Match': first.etag });
      const late = await browser.send(putSavedCart, {
        body: { document: { n: 3 } },
        headers: { 'If-Match': first.etag },
      });
      const { document, version } = expectProblem(late, 412, 'version_conflict') as Partial<SavedCart>;
      expectSame('the present one', { document, version }, { document: { n: 2 }, version: second.version }, [
        late,
      ]);
      expectSame('the document', (await browser.ask(getSavedCart)).document, { n: 2 });
    },
  },
  {
    id: 'carts.if-none-match',
    rule: 'If-None-Match: * saves only where nothing is saved.',
    source: PUT,
    run: async (shop) => {
      const browser = await shop.guest();
      await save(browser, { n: 1 }, FIRST);
      const again = await browser.send(putSavedCart, { body: { document: { n: 2 } }, headers: FIRST });
      expectProblem(again, 412, 'version_conflict');
      expectSame('the document', (await browser.ask(getSavedCart)).document, { n: 1 });
    },
  },
  {
    id: 'carts.no-precondition',
    rule: 'Without If-Match and If-None-Match nothing is overwritten.',
    source: PUT,
    run: async (shop) => {
      const browser = await shop.guest();
      await save(browser, { n: 1 }, FIRST);
      const blind = await browser.send(putSavedCart, { body: { document: { n: 2 } } });
      expectThat(blind.got.status >= 400 && blind.got.status < 500, `got ${blind.got.status}`, [blind]);
      expectSame('the document', (await browser.ask(getSavedCart)).document, { n: 1 });
    },
  },
  {
    id: 'carts.size',
    rule: 'A document of 256 KiB is saved, a larger one is refused and changes nothing.',
    source: PUT,
    run: async (shop) => {
      const browser = await shop.guest();
      const room = LARGEST_BYTES - JSON.stringify({ text: '' }).length;
      const { etag } = await save(browser, { text: 'x'.repeat(room) }, FIRST);
      const larger = await browser.send(putSavedCart, {
        body: { document: { text: 'y'.repeat(room + 1) } },
        headers: { 'If-Match': etag },
      });
      expectThat([400, 413].includes(larger.got.status), `256 KiB and a byte: got ${larger.got.status}`, [
        larger,
      ]);
      const { version } = await browser.ask(getSavedCart);
      expectSame('version', `"${version}"`, etag);
    },
  },
  {
    id: 'carts.owners',
    rule: "A guest's cart is the browser's alone; a customer's is the same on every device, and hides the guest's.",
    source: 'GET /cart',
    run: async (shop) => {
      const { credentials } = await shop.customer();
      const device = await shop.guest('first device');
      await save(device, { of: 'guest' }, FIRST);
      await (await shop.guest('another guest')).refused(getSavedCart, 404, 'cart_not_found');

      await device.ask(api.accounts.signIn, { body: credentials });
      await device.refused(getSavedCart, 404, 'cart_not_found');
      await save(device, { of: 'customer' }, FIRST);
      const second = await shop.signedIn(credentials, 'second device');
      expectSame('on the second device', (await second.ask(getSavedCart)).document, { of: 'customer' });
      await (await shop.customer('another customer')).refused(getSavedCart, 404, 'cart_not_found');

      await device.ask(api.accounts.signOut);
      expectSame('after signing out', (await device.ask(getSavedCart)).document, { of: 'guest' });
    },
  },
  {
    id: 'carts.drop-guests-copy',
    rule: "After a login, owner=device drops the guest's copy and leaves the customer's.",
    source: 'DELETE /cart?owner=device',
    run: async (shop) => {
      const { credentials } = await shop.customer();
      const device = await shop.guest();
      await save(device, { of: 'guest' }, FIRST);
      await device.ask(api.accounts.signIn, { body: credentials });
      await save(device, { of: 'customer' }, FIRST);
      for (let time = 0; time < 2; time++) {
        await device.ask(deleteSavedCart, { query: { owner: 'device' } });
      }
      expectSame("the customer's", (await device.ask(getSavedCart)).document, { of: 'customer' });
      await device.ask(api.accounts.signOut);
      await device.refused(getSavedCart, 404, 'cart_not_found');
    },
  },
  {
    id: 'carts.deleted-twice',
    rule: 'Deleting is 204, also the second time, and a version from before can no longer be saved over.',
    source: 'DELETE /cart',
    run: async (shop) => {
      const browser = await shop.guest();
      const { etag } = await save(browser, { n: 1 }, FIRST);
      await browser.ask(deleteSavedCart);
      await browser.ask(deleteSavedCart);
      await browser.refused(getSavedCart, 404, 'cart_not_found');
      const late = await browser.send(putSavedCart, {
        body: { document: { n: 2 } },
        headers: { 'If-Match': etag },
      });
      expectProblem(late, 412, 'version_conflict');
    },
  },
];

async function save(
  browser: Browser,
  document: Record<string, unknown>,
  headers: Readonly<Record<string, string>>,
): Promise<SavedCart & { readonly etag: string }> {
  const exchange = await browser.send(putSavedCart, { body: { document }, headers });
  const saved = answerOf(putSavedCart, exchange);
  const etag = exchange.got.headers.get('ETag');
  expectThat(etag !== null && etag !== '', 'the answer has no ETag', [exchange]);
  return { ...saved, etag };
}
