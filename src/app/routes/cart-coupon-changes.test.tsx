import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { FOUND_CODES_KEY } from '@/features/coupons/found-codes.ts';
import { couponQueries } from '@/features/coupons/queries.ts';
import { buildCoupon } from '../../../mocks/builders.ts';
import { figure, holdValidations, openCart, summary, VALIDATIONS } from '../testing/open-cart.tsx';

const entry = (title: string) => screen.findByRole('listitem', { name: title });

it('lets a coupon count from the moment its window opens, and no longer than it is open', async () => {
  const now = Date.now();
  const happyHour = buildCoupon({
    title: 'Happy hour',
    startsAt: new Date(now + 4_000).toISOString(),
    endsAt: new Date(now + 7_000).toISOString(),
  });
  await openCart({ seed: { coupons: [happyHour] } });
  const row = await entry('Happy hour');
  expect(within(row).getByText(/^Starts on/)).toBeVisible();
  expect(await within(row).findByText('Saves $4.00', {}, { timeout: 8_000 })).toBeVisible();
  expect(await within(row).findByText(/^Expired on/, {}, { timeout: 8_000 })).toBeVisible();
});

it('goes by the clock of the service, not by the device’s', async () => {
  const serverTime = '2030-01-01T12:00:00.000Z';
  const coupon = {
    ...buildCoupon({ title: 'New year' }),
    startsAt: '2030-01-01T00:00:00.000Z',
    redemptions: 0,
    customerRedemptions: 0,
  };
  await openCart({
    prepare: ({ mocks }) =>
      mocks.server.use(
        http.get('*/api/coupons', () =>
          HttpResponse.json({
            items: [coupon],
            serverTime,
            customer: {
              signedIn: false,
              hasOrdered: false,
            },
          }),
        ),
      ),
  });
  expect(within(await entry('New year')).getByText('Saves $4.00')).toBeVisible();
});

it('still names and counts an applied coupon that the list has dropped', async () => {
  const { client, mocks, user } = await openCart();
  await user.click(await screen.findByRole('button', { name: 'Apply TEN' }));
  await screen.findByRole('button', { name: 'Remove TEN' });

  mocks.server.use(
    http.get('*/api/coupons', () => HttpResponse.json({ items: [], serverTime: new Date().toISOString() })),
  );
  await client.invalidateQueries({ queryKey: couponQueries.all() });
  expect(client.getQueryData(couponQueries.list().queryKey)?.items).toEqual([]);
  expect(within(await entry('10% off')).getByText('Applied')).toBeVisible();
  expect(figure('Discount')).toBe('−$4.00');
});

it('says when the applied coupon has been used up meanwhile, and asks for the list again', async () => {
  const coupon = buildCoupon({ usageLimit: 3 });
  const { client, mocks } = await openCart({ seed: { coupons: [coupon] }, couponId: 'ten' });
  await waitFor(() => expect(figure('Discount')).toBe('−$4.00'));

  const usedUp = { ...coupon, redemptions: 3, customerRedemptions: 0 };
  mocks.server.use(
    http.post('*/api/orders/quotes', async ({ request }) => {
      const { couponId } = (await request.json()) as { couponId: string | null };
      const usd = (amount: number) => ({ amount, currency: 'USD' });
      const line = { productId: 'teapot', quantity: 2, unitPrice: usd(2000), subtotal: usd(4000) };
      return HttpResponse.json({
        lines: [{ ...line, discount: usd(0) }],
        subtotal: usd(4000),
        discount: usd(0),
        delivery: usd(500),
        total: usd(4500),
        coupon: couponId && { couponId, eligible: false, reason: { code: 'usage_limit_reached' } },
      });
    }),
    http.get('*/api/coupons', () =>
      HttpResponse.json({ items: [usedUp], serverTime: new Date().toISOString() }),
    ),
  );
  await client.invalidateQueries({ queryKey: ['orders'] });
  const row = await entry('10% off');
  expect(await within(row).findByText('Limit reached: this coupon has been used up')).toBeVisible();
  expect(within(row).getByText('Applied')).toBeVisible();
  await waitFor(() => expect(figure('Total')).toBe('$45.00'));
  expect(summary()).toHaveTextContent('“10% off” gives nothing off right now');
  await waitFor(() =>
    expect(client.getQueryData(couponQueries.list().queryKey)?.items[0]?.redemptions).toBe(3),
  );
});

it('knows a coupon by its code after a reload, and forgets a code that leads nowhere', async () => {
  const hidden = buildCoupon({ id: 'press', code: 'PRESS', title: 'For the press', active: false });
  const { storage } = await openCart({
    seed: { coupons: [buildCoupon(), hidden] },
    prepare: ({ storage }) => storage.setItem(FOUND_CODES_KEY, '["PRESS","NO SUCH CODE"]'),
  });
  expect(within(await entry('For the press')).getByText('Not active at the moment')).toBeVisible();
  await waitFor(() => expect(storage.getItem(FOUND_CODES_KEY)).toBe('["PRESS"]'));
});

const ten = buildCoupon();
const fifth = buildCoupon({ id: 'fifth', code: 'FIFTH', title: 'A fifth off', minimumQuantity: 3 });
const spoken = () => document.querySelector('[aria-live="polite"]')?.textContent?.trim();

it('asks again about a cart that has changed after the shopper went to another page', async () => {
  const { cart, mocks, user, page, appliedCouponId } = await openCart({ seed: { coupons: [fifth] } });
  const held = holdValidations(mocks.server);
  await user.click(await screen.findByRole('button', { name: 'Apply FIFTH' }));
  await waitFor(() => expect(held.asked).toEqual(['fifth']));
  page.unmount();
  cart.actions.quantityChanged('teapot', 3);
  held.release('fifth');
  await waitFor(() => expect(held.asked).toEqual(['fifth', 'fifth']));
  held.release('fifth');
  await waitFor(() => expect(appliedCouponId()).toBe('fifth'));
});

it('no longer tells a shopper to sign in who has done so', async () => {
  const { client, mocks, user } = await openCart({
    seed: { coupons: [buildCoupon({ signInRequired: true })] },
  });
  await user.click(await screen.findByRole('button', { name: 'Apply TEN' }));
  const row = await entry('10% off');
  await waitFor(() => expect(within(row).getByText('Sign in to use this coupon')).toHaveClass(/problem/));

  const listed = client.getQueryData(couponQueries.list().queryKey);
  mocks.server.use(
    http.get('*/api/coupons', () =>
      HttpResponse.json({ ...listed, customer: { signedIn: true, hasOrdered: false } }),
    ),
  );
  await client.invalidateQueries({ queryKey: couponQueries.all() });
  expect(await within(row).findByText('Saves $4.00')).toBeVisible();
  expect(within(row).queryByText('Sign in to use this coupon')).not.toBeInTheDocument();
});

it('gives one reason when the delivery is free anyway, on the entry, at the code field and aloud', async () => {
  const free = buildCoupon({ code: 'SHIP', title: 'Free delivery', discount: { type: 'free_shipping' } });
  const { user } = await openCart({ seed: { coupons: [free] }, lines: [['teapot', 9]] });
  const row = await entry('Free delivery');
  const why = 'Delivery is already free for this cart';
  expect(await within(row).findByText(why)).toBeVisible();
  await user.click(within(row).getByRole('button', { name: 'Apply SHIP' }));
  await waitFor(() => expect(within(row).getByText(why)).toHaveClass(/problem/));
  expect(row).not.toHaveTextContent('Not for these items');
  expect(spoken()).toBe(why);

  const field = screen.getByRole('textbox', { name: 'Coupon code' });
  await user.type(field, 'ship');
  await user.click(screen.getByRole('button', { name: 'Apply code' }));
  const answer = `SHIP does not count for this cart: ${why}.`;
  await waitFor(() => expect(field).toHaveAccessibleDescription(answer));
  expect(spoken()).toBe(answer);
});

it('says aloud of an unknown code what stands beside the field', async () => {
  const { user } = await openCart();
  await user.type(await screen.findByRole('textbox', { name: 'Coupon code' }), 'nope');
  await user.click(screen.getByRole('button', { name: 'Apply code' }));
  const answer = 'We do not know the code “NOPE”. Check the spelling and try again.';
  const field = screen.getByRole('textbox', { name: 'Coupon code' });
  await waitFor(() => expect(field).toHaveAccessibleDescription(answer));
  expect(spoken()).toBe(answer);
});

it('does not ask for the list again when it already says what the service says', async () => {
  const over = buildCoupon({ endsAt: '2020-01-01T00:00:00.000Z' });
  const { mocks, user } = await openCart({ seed: { coupons: [over] } });
  const row = await entry('10% off');
  let lists = 0;
  mocks.server.events.on('request:start', ({ request }) => {
    if (new URL(request.url).pathname === '/api/coupons') lists += 1;
  });
  await user.click(within(row).getByRole('button', { name: 'Apply TEN' }));
  await waitFor(() => expect(within(row).getByText(/^Expired on/)).toHaveClass(/problem/));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(lists).toBe(0);
});

it('asks for the list again, once, when the service refuses what the list promised', async () => {
  const { client, mocks, user } = await openCart({ seed: { coupons: [buildCoupon({ usageLimit: 3 })] } });
  const row = await entry('10% off');
  const listed = client.getQueryData(couponQueries.list().queryKey);
  let lists = 0;
  mocks.server.use(
    http.get('*/api/coupons', () => {
      lists += 1;
      return HttpResponse.json({
        ...listed,
        items: listed?.items.map((each) => ({ ...each, redemptions: 3 })),
      });
    }),
    http.post(VALIDATIONS, () =>
      HttpResponse.json({ couponId: 'ten', eligible: false, reason: { code: 'usage_limit_reached' } }),
    ),
  );
  for (let time = 0; time < 2; time += 1) {
    await user.click(within(row).getByRole('button', { name: 'Apply TEN' }));
    await waitFor(() => expect(within(row).getByText(/^Limit reached/)).toHaveClass(/problem/));
    await waitFor(() => expect(lists).toBe(1));
  }
});

it('undo is a click like any other: what was asked before it is dropped', async () => {
  const other = buildCoupon({ id: 'other', code: 'OTHER', title: 'Another' });
  const { mocks, user, appliedCouponId } = await openCart({
    seed: { coupons: [ten, fifth, other] },
    lines: [['teapot', 3]],
    couponId: 'ten',
  });
  await user.click(await screen.findByRole('button', { name: 'Apply OTHER' }));
  await waitFor(() => expect(appliedCouponId()).toBe('other'));

  const held = holdValidations(mocks.server);
  await user.click(screen.getByRole('button', { name: 'Apply FIFTH' }));
  await waitFor(() => expect(held.asked).toEqual(['fifth']));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(screen.queryByText('Checking…')).not.toBeInTheDocument();
  held.release('fifth');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(appliedCouponId()).toBe('ten');
});
