import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { FOUND_CODES_KEY } from '@/features/coupons/found-codes.ts';
import { couponQueries } from '@/features/coupons/queries.ts';
import { buildCoupon } from '../../../mocks/builders.ts';
import { figure, openCart, summary } from '../testing/open-cart.tsx';

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
