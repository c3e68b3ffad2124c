import { cartwrightSeed } from '../../mocks/seeds/cartwright.ts';
import { PLAIN_REFUSALS, type PlainRefusal } from '../../mocks/scenarios.ts';
import { giveCart } from '../fixtures/buyers.ts';
import { stageOn } from '../fixtures/open-screen.ts';
import type { Stage } from '../fixtures/scenario-screens.ts';
import { expect, test } from '../fixtures/test.ts';

type RefusalScreen = {
  /** Grace is signed in; else a guest. */
  readonly isGrace?: boolean;
  /** What the shopper has done before anything is refused. */
  readonly before?: (stage: Stage) => Promise<void>;
  /** What the shopper does then, and sees. */
  readonly show: (stage: Stage) => Promise<void>;
};

const GRACE = 'grace@example.com';
const MUG = 'Speckled stoneware mug';
const TOTAL = '$41.90';

/** An application for the loan whose code is refused. */
function confirming(text: string): RefusalScreen {
  return {
    isGrace: true,
    before: async ({ financing }) => {
      await financing.open();
      await financing.apply('loan');
    },
    show: async ({ page, financing }) => {
      await financing.confirm('123456');
      await expect(page.getByRole('main').getByText(text)).toBeVisible();
    },
  };
}

function applying(text: string): RefusalScreen {
  return {
    isGrace: true,
    before: ({ financing }) => financing.open(),
    show: async ({ page, financing }) => {
      await financing.applyButton('credit card').click();
      await expect(page.getByRole('main').getByText(text)).toBeVisible();
    },
  };
}

/** An order that is not let in: sent as it should not be, which is no fault of the shopper's. */
const NOT_LET_IN: RefusalScreen = {
  before: ({ checkout }) => readyToPay(checkout),
  show: async ({ checkout }) => {
    await checkout.pay(TOTAL);
    await expect(checkout.alert).toContainText('Your order did not get through');
    await expect(checkout.alert).toContainText('nothing was charged');
    await expect(checkout.alert.getByRole('button', { name: 'Change my order first' })).toBeVisible();
  },
};

async function readyToPay(checkout: Stage['checkout']): Promise<void> {
  await checkout.open();
  await checkout.fillInCard();
}

/** For each code of the scenario `refused` what a shopper sees of it. */
const SCREENS: Readonly<Record<PlainRefusal, RefusalScreen>> = {
  email_taken: {
    show: async ({ page, account }) => {
      await account.register('New', 'new@example.com', 'a long password');
      const email = page.getByRole('textbox', { name: 'Email' });
      await expect(email).toHaveAccessibleDescription(/There is an account with this address\./);
      await expect(page.getByRole('main').getByRole('link', { name: 'Sign in', exact: true })).toBeVisible();
    },
  },
  invalid_credentials: {
    show: async ({ account, page }) => {
      await account.openSignIn();
      await account.signIn(GRACE);
      await expect(page.getByRole('main').getByRole('alert')).toContainText('do not belong together');
    },
  },
  not_signed_in: {
    isGrace: true,
    show: async ({ page }) => {
      await page.goto('/account/financing');
      const notice = page.getByRole('main').getByRole('status');
      await expect(notice).toContainText('Sign in to apply');
      await expect(notice.getByRole('link', { name: 'Sign in' })).toBeVisible();
    },
  },
  too_many_requests: {
    show: async ({ account, page, cart }) => {
      await account.openSignIn();
      await account.signIn(GRACE);
      await expect(page.getByRole('main').getByRole('alert')).toContainText('There were too many tries.');
      await cart.open();
      await cart.applyTyped('SAVE5');
      await expect(cart.coupons.getByText('Too many tries. Please wait a minute')).toBeVisible();
    },
  },
  /** The ordinary answer to whoever has no saved cart. */
  cart_not_found: {
    isGrace: true,
    show: async ({ page, cart }) => {
      await cart.open();
      await expect(cart.quantityOf(MUG)).toHaveValue('2');
      await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
    },
  },
  document_too_large: {
    isGrace: true,
    show: async ({ page, cart }) => {
      await cart.open();
      await cart.setQuantity(MUG, 3);
      await expect(page.getByText('We cannot save a copy of your cart just now.')).toBeVisible();
      await expect(cart.quantityOf(MUG)).toHaveValue('3');
    },
  },
  order_not_found: {
    show: async ({ page }) => {
      await page.goto('/orders/3f2a0a3e-0c5e-4c2e-9a39-6cf4d0d0a111');
      await expect(page.getByRole('heading', { name: 'We do not know this order' })).toBeVisible();
    },
  },
  order_not_cancellable: {
    before: async ({ checkout, order }) => {
      await readyToPay(checkout);
      await checkout.pay(TOTAL);
      await expect(order.thanks).toBeVisible();
    },
    show: async ({ page }) => {
      await page.getByRole('button', { name: 'Cancel order' }).click();
      await page.getByRole('button', { name: 'Yes, cancel it' }).click();
      await expect(page.getByText('This order can no longer be cancelled.')).toBeVisible();
    },
  },
  exclusive_product_held: applying('there is an open one for the loan'),
  exclusive_product_granted: applying('you already have the loan'),
  code_invalid: confirming('This is not the code we sent. Please check it. 4 tries left.'),
  hold_expired: confirming('Too late: the application for the loan had ended'),
  application_not_found: confirming('Too late: the application for the loan had ended'),
  malformed_request: {
    show: async ({ page }) => {
      await page.goto('/');
      const alert = page.getByRole('main').getByRole('alert');
      await expect(alert).toContainText('The products could not be loaded.');
      await expect(alert.getByRole('button', { name: 'Try again' })).toBeVisible();
    },
  },
  idempotency_key_missing: NOT_LET_IN,
  idempotency_key_reused: NOT_LET_IN,
  request_in_progress: {
    before: ({ checkout }) => readyToPay(checkout),
    show: async ({ page, checkout }) => {
      await checkout.pay(TOTAL);
      await expect(page.getByText('The shop is working on an order for this cart')).toBeVisible();
    },
  },
};

for (const code of PLAIN_REFUSALS) {
  test(`a shopper who is refused with ${code} is told so in words`, async ({ page, shop }) => {
    const { isGrace = false, before, show } = SCREENS[code];
    const stage = stageOn(page);
    await giveCart(
      page.context(),
      { lines: [{ productId: 'speckled-mug', quantity: 2 }] },
      cartwrightSeed(0),
    );
    if (isGrace) await shop.signIn(GRACE);
    await before?.(stage);
    await shop.scenario({ name: 'refused', code });
    await show(stage);
    const { charges } = await shop.ledger();
    expect(charges).toHaveLength(code === 'order_not_cancellable' ? 1 : 0);
  });
}
