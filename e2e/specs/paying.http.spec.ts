import type { Page } from '@playwright/test';
import { expect, test, TOTAL } from '../fixtures/buyer-test.ts';
import { openBuyer } from '../fixtures/buyers.ts';
import { CARDS } from '../fixtures/checkout-page.ts';

const ORDERS = '**/api/orders';
const ATTEMPTS = '**/api/orders/attempts/*';
/** Longer than a busy machine takes for a reload. */
const SLOW_PAYMENT_MS = 25_000;
const UNKNOWN = 'We do not know yet whether your order went through';

test('from Pay to the receipt there is one round trip, though nothing else is answered', async ({
  buyer,
  till,
}) => {
  const { page, checkout, order } = buyer;
  await checkout.expectTotal(TOTAL);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  await page.route('**/*', (route) => {
    asked.push(`${route.request().method()} ${new URL(route.request().url()).pathname}`);
    return route.request().url().endsWith('/api/orders') ? route.continue() : new Promise(() => {});
  });
  await checkout.pay(TOTAL);
  await order.expectReceipt(['Teapot'], TOTAL);
  expect(asked.filter((request) => request === 'POST /api/orders')).toHaveLength(1);
  await till.expectCharged([TOTAL]);
});

test('an answer lost after the charge, then a reload: the receipt of the one order, no second Pay', async ({
  buyer,
  till,
}) => {
  const { page, checkout, order, header } = buyer;
  const sent = await loseAnswers(page);
  await page.route(ATTEMPTS, (route) => route.abort());
  await checkout.pay(TOTAL);
  await expect(checkout.alert).toContainText(UNKNOWN);
  await till.expectCharged([TOTAL]);
  await expect(page.getByRole('button', { name: `Pay ${TOTAL}` })).toBeDisabled();

  await page.reload();
  await expect(checkout.alert).toContainText(UNKNOWN);
  await expect(page.getByRole('button', { name: `Pay ${TOTAL}` })).toBeDisabled();
  await page.unroute(ATTEMPTS);
  await checkout.alert.getByRole('button', { name: 'Check again' }).click();
  await order.expectReceipt(['Teapot'], TOTAL);
  await header.expectItems(0);
  expect(sent).toHaveLength(1);
  await till.expectCharged([TOTAL]);
});

test('a page that dies after its order has arrived: the next one leads to the receipt', async ({
  device,
  buyer,
  till,
}) => {
  const arrived = new Promise<void>((resolve) => {
    void device.route(ORDERS, async (route) => {
      await route.fetch();
      resolve();
    });
  });
  await buyer.checkout.pay(TOTAL);
  await arrived;
  await buyer.page.close();
  await device.unroute(ORDERS);

  const page = await device.newPage();
  await page.goto('/');
  await expect(page.getByText('Your order went through.')).toBeVisible();
  await page.getByRole('link', { name: 'See your order' }).click();
  await expect(page.getByRole('heading', { name: /^Order CW-/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Cart, empty' })).toBeVisible();
  await till.expectCharged([TOTAL]);
});

test('a page that dies before its order has left: the next one sends it, once', async ({
  device,
  buyer,
  till,
}) => {
  await holdOrdersInPage(buyer.page);
  await buyer.checkout.pay(TOTAL);
  await expect.poll(() => storedTexts(buyer.page)).toContain('cartwright:attempt');
  await buyer.page.close();

  const { page, checkout, order } = await openBuyer(device);
  await expect(checkout.alert).toContainText('Your order did not get through');
  await till.expectCharged([]);
  await checkout.alert.getByRole('button', { name: 'Try again' }).click();
  await order.expectReceipt(['Teapot'], TOTAL);
  expect(await storedTexts(page)).not.toContain('cartwright:attempt');
  await till.expectCharged([TOTAL]);
});

test('offline at Pay is said within a second; cart and form are kept; back online there is one order', async ({
  device,
  buyer,
  till,
}) => {
  const { page, checkout, order, header } = buyer;
  await checkout.expectTotal(TOTAL);
  await device.setOffline(true);
  expect(await checkout.msUntilAlert(TOTAL)).toBeLessThan(1_000);
  await expect(checkout.alert).toContainText('You are offline');
  await expect(checkout.alert).toContainText('Your order was not sent and nothing was charged.');
  await expect(page.getByRole('textbox', { name: 'Email' })).toHaveValue('grace@example.com');
  await expect(page.getByRole('textbox', { name: 'Card number' })).toHaveValue(CARDS.ok);
  await header.expectItems(1);
  await till.expectCharged([]);

  await device.setOffline(false);
  await expect(checkout.alert).toContainText('You are connected again');
  await till.expectCharged([]);
  await checkout.pay(TOTAL);
  await order.expectReceipt(['Teapot'], TOTAL);
  await header.expectItems(0);
  await till.expectCharged([TOTAL]);
});

test('a slow payment says which step it is at, also after a reload, and ends at the receipt', async ({
  device,
  till,
}) => {
  await till.switchOn({ name: 'payment_slow', ms: SLOW_PAYMENT_MS });
  const { page, checkout, order } = await openBuyer(device);
  await checkout.pay(TOTAL);
  await expect(checkout.currentStep).toHaveText('Take the payment');
  await page.reload();
  await expect(checkout.currentStep).toHaveText('Take the payment');
  await till.passTime(SLOW_PAYMENT_MS);
  await order.expectReceipt(['Teapot'], TOTAL);
  await till.expectCharged([TOTAL]);
});

test('nothing of the card is in storage, neither while an order is under way nor for the draft', async ({
  buyer,
}) => {
  const { page, checkout } = buyer;
  await holdOrdersInPage(page);
  await page.getByRole('textbox', { name: 'City' }).fill('Arlington');
  await checkout.pay(TOTAL);
  await expect.poll(() => storedTexts(page)).toContain('cartwright:attempt');
  const stored = await storedTexts(page);
  expect(stored).toContain('Arlington');
  expect(stored).toContain('tok_ok');
  expect(stored).not.toMatch(/4242 ?4242|12\/40|"123"/);
});

/** Orders arrive, their answers do not. @returns the orders that were sent, by their keys */
async function loseAnswers(page: Page): Promise<(string | undefined)[]> {
  const sent: (string | undefined)[] = [];
  await page.route(ORDERS, async (route) => {
    sent.push(route.request().headers()['idempotency-key']);
    await route.fetch();
    await route.abort();
  });
  return sent;
}

/** Orders do not leave the page. A route would let them go when the page is closed. */
async function holdOrdersInPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const send = window.fetch;
    window.fetch = (input, init) =>
      init?.method === 'POST' && typeof input === 'string' && input.endsWith('/orders')
        ? new Promise(() => {})
        : send(input, init);
  });
}

/** Everything that the page has in its storages, as one text. */
function storedTexts(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
}
