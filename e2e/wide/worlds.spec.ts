import type { Page } from '@playwright/test';
import { buildOrderRequest, buildProduct, buildSeed, usd } from '../../mocks/builders.ts';
import { expect, test } from '../fixtures/test.ts';

/** `npm run e2e:parallel` runs them many times over, by eight workers at once. */
const TESTS = 8;

/** Buys one piece, as the checkout does. @returns the id of the order */
async function buy(page: Page, productId: string, cents: number): Promise<string> {
  const order = buildOrderRequest({
    lines: [{ productId, quantity: 1, expectedUnitPrice: usd(cents) }],
    expectedTotal: usd(cents + 500),
  });
  return page.evaluate(async (body) => {
    const response = await fetch('/api/orders', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify(body),
    });
    if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`);
    return ((await response.json()) as { id: string }).id;
  }, order);
}

for (let number = 1; number <= TESTS; number += 1) {
  test(`a test has goods, scenarios and orders to itself (${number})`, async ({
    page,
    shop,
    catalog,
  }, info) => {
    const name = `Bell ${info.project.name} ${number} ${info.repeatEachIndex}`;
    const cents = 1000 * number;
    await shop.seed(
      buildSeed({ products: [buildProduct({ id: 'bell', name, stock: 2, unitPrice: usd(cents) })] }),
    );
    await shop.scenario({ name: 'delivery_dearer', amount: number });
    const empty = await shop.ledger();
    expect(empty).toMatchObject({ orders: [], charges: [], stock: [{ productId: 'bell', available: 2 }] });

    await catalog.open();
    await expect(catalog.products.getByRole('listitem')).toHaveText([new RegExp(name)]);
    await shop.scenario();
    const bought = [await buy(page, 'bell', cents)];
    await page.reload();
    await expect(catalog.products.getByRole('listitem')).toContainText('Only 1 left');
    bought.push(await buy(page, 'bell', cents));

    const { orders, charges, stock } = await shop.ledger();
    expect(orders.map(({ orderId }) => orderId).toSorted()).toEqual(bought.toSorted());
    expect(charges.map(({ amount }) => amount.amount)).toEqual([cents + 500, cents + 500]);
    expect(stock).toMatchObject([{ productId: 'bell', available: 0, held: 0, sold: 2 }]);
  });
}
