import { openApplicant, pressAtOnce } from '../fixtures/applicants.ts';
import type { FinancingProduct } from '../fixtures/financing-page.ts';
import { register, signIn } from '../fixtures/sign-in.ts';
import { expect, test } from '../fixtures/test.ts';

const ROUNDS = process.env['DEEP'] ? 20 : 2;

type Ledger = {
  financing: { customerId: string; products: { product: string; applicationId: string; state: string }[] }[];
};

test(
  `two browsers that apply for the card and the loan at once get one of the two (${ROUNDS} rounds)`,
  { tag: '@campaign' },
  async ({ browser, request, baseURL }) => {
    test.setTimeout(ROUNDS * 15_000 + 30_000);
    const options = baseURL ? { baseURL } : {};
    const contexts = await Promise.all([browser.newContext(options), browser.newContext(options)]);

    /** Ada, the first customer of the seed, has the card from the beginning. */
    const productsOfOthers = async (): Promise<Ledger['financing'][number]['products']> => {
      const ledger: Ledger = await (await request.get('/api/_mocks/ledger')).json();
      const others = ledger.financing.filter(({ customerId }) => customerId !== 'customer-1');
      return others.flatMap(({ products }) => products);
    };
    const codeOf = async (applicationId: string | undefined): Promise<string> => {
      const { items }: { items: { id: string; code: string }[] } = await (
        await request.get('/api/_mocks/messages')
      ).json();
      return items.find(({ id }) => id === applicationId)?.code ?? '';
    };

    for (let round = 0; round < ROUNDS; round++) {
      await request.post('/api/_mocks/reset');
      const email = `round-${round}@example.com`;
      const phone = await openApplicant(contexts[0], (page) => register(page, email));
      const desk = await openApplicant(contexts[1], (page) => signIn(page, email));
      const wanted: [FinancingProduct, FinancingProduct] =
        round % 2 === 0 ? ['credit card', 'loan'] : ['loan', 'credit card'];
      await pressAtOnce([phone.financing.applyButton(wanted[0]), desk.financing.applyButton(wanted[1])]);

      await expect(phone.financing.code).toBeVisible();
      await expect(desk.financing.code).toBeVisible();
      const held = await productsOfOthers();
      expect(held).toMatchObject([{ state: 'held' }]);
      const winner: FinancingProduct = held[0]?.product === 'loan' ? 'loan' : 'credit card';
      const [first, second] = winner === wanted[0] ? [phone, desk] : [desk, phone];
      await expect(second.page.getByText(/^We could not take the application/)).toContainText(
        `there is an open one for the ${winner}, until `,
      );
      await expect(first.page.getByText(/^We could not take/)).toHaveCount(0);

      if (round % 4 < 2) {
        const code = await codeOf(held[0]?.applicationId);
        for (const { financing } of [phone, desk]) await financing.code.fill(code);
        await pressAtOnce([phone.financing.confirmButton, desk.financing.confirmButton]);
        for (const { financing } of [phone, desk]) await financing.expectGranted(winner);
        expect(await productsOfOthers()).toMatchObject([{ product: held[0]?.product, state: 'granted' }]);
      } else {
        const loser: FinancingProduct = winner === 'loan' ? 'credit card' : 'loan';
        await first.page.getByRole('button', { name: 'Cancel the application' }).click();
        await expect(first.page.getByText(/is cancelled/)).toBeVisible();
        expect(await productsOfOthers()).toEqual([]);
        await first.financing.apply(loser);
        expect(await productsOfOthers()).toMatchObject([{ state: 'held' }]);
      }
      await Promise.all([phone.page.close(), desk.page.close()]);
    }
    await Promise.all(contexts.map((context) => context.close()));
  },
);

test('a guest signs in on the way, comes back, and applies; in production no code is on screen', async ({
  page,
  request,
  account,
  financing,
}) => {
  await financing.open();
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await account.signIn('andrew@example.com');
  await financing.apply('loan');

  const { items } = await (await request.get('/api/_mocks/messages')).json();
  expect(items).toHaveLength(1);
  await expect(page.getByText(items[0].code)).toHaveCount(0);
  await financing.confirm(items[0].code);
  await financing.expectGranted('loan');
});
