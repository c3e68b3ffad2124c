import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { buildCoupon, usd } from '../../../mocks/builders.ts';
import {
  effectsRun,
  figure,
  holdValidations,
  openCart,
  summary,
  VALIDATIONS,
} from '../testing/open-cart.tsx';

const coupons = [
  buildCoupon({ id: 'ten', code: 'TEN', title: 'Ten percent off' }),
  buildCoupon({
    id: 'fifth',
    code: 'FIFTH',
    title: 'A fifth off',
    discount: { type: 'percentage', percent: 20 },
  }),
  buildCoupon({ id: 'big', code: 'BIG', title: 'For big carts', minimumSubtotal: usd(4800) }),
];

const entry = (title: string) => screen.findByRole('listitem', { name: title });
const entryTitles = () =>
  within(screen.getByRole('list', { name: 'Your coupons' }))
    .getAllByRole('heading')
    .map((heading) => heading.textContent);

describe('coupons', () => {
  it('says of every coupon what it would do for this cart, the applied one first', async () => {
    await openCart({ seed: { coupons }, couponId: 'ten' });
    const applied = await entry('Ten percent off');
    expect(within(applied).getByText('Applied')).toBeVisible();
    expect(within(applied).getByText('Saves $4.00')).toBeVisible();
    expect(entryTitles()).toEqual(['Ten percent off', 'A fifth off', 'For big carts']);
    expect(within(await entry('For big carts')).getByText('Add $8.00 more to unlock')).toBeVisible();
    expect(within(await entry('A fifth off')).getByText('Best for this cart')).toBeVisible();
    await waitFor(() => expect(figure('Discount')).toBe('−$4.00'));
  });

  it('applies on yes and removes at once', async () => {
    const { user, appliedCouponId } = await openCart({ seed: { coupons } });
    await user.click(await screen.findByRole('button', { name: 'Apply TEN' }));
    await waitFor(() => expect(within(summary()).getByText('Ten percent off')).toBeVisible());
    const row = await entry('Ten percent off');
    expect(within(row).getByText('Applied')).toBeVisible();
    expect(within(row).getByRole('button', { name: 'Remove TEN' })).toHaveFocus();
    await waitFor(() => expect(figure('Total')).toBe('$41.00'));

    await user.click(within(row).getByRole('button', { name: 'Remove TEN' }));
    expect(within(await entry('Ten percent off')).queryByText('Applied')).not.toBeInTheDocument();
    expect(appliedCouponId()).toBeNull();
    expect(screen.getByRole('button', { name: 'Apply TEN' })).toHaveFocus();
  });

  it('shows a no on its entry until the cart changes', async () => {
    const { user } = await openCart({ seed: { coupons } });
    await user.click(await screen.findByRole('button', { name: 'Apply BIG' }));
    const row = await entry('For big carts');
    await waitFor(() => expect(within(row).getByText('Add $8.00 more to unlock')).toHaveClass(/problem/));
    expect(within(row).queryByText('Applied')).not.toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Increase quantity of Teapot' }));
    expect(within(row).getByText('Saves $6.00')).toBeVisible();
    expect(within(row).queryByText('Add $8.00 more to unlock')).not.toBeInTheDocument();
  });

  it('asks only about the last of two coupons that were clicked before the page could show the first', async () => {
    const { mocks } = await openCart({ seed: { coupons } });
    const held = holdValidations(mocks.server);
    const ten = await screen.findByRole('button', { name: 'Apply TEN' });
    await effectsRun();
    fireEvent.click(ten);
    fireEvent.click(screen.getByRole('button', { name: 'Apply FIFTH' }));
    expect(screen.getAllByText('Checking…')).toHaveLength(1);
    expect(held.asked).toEqual([]);
    await waitFor(() => expect(held.asked).toEqual(['fifth']));
    held.release('fifth');
    await screen.findByRole('button', { name: 'Remove FIFTH' });
    expect(held.asked).toEqual(['fifth']);
  });

  it('lets the last click win when the answers come in the wrong order', async () => {
    const { mocks, user } = await openCart({ seed: { coupons } });
    const held = holdValidations(mocks.server);
    await user.click(await screen.findByRole('button', { name: 'Apply TEN' }));
    const ten = await entry('Ten percent off');
    expect(within(ten).getByText('Checking…')).toBeVisible();
    await waitFor(() => expect(held.asked).toEqual(['ten']));
    await user.click(screen.getByRole('button', { name: 'Apply FIFTH' }));
    expect(within(ten).queryByText('Checking…')).not.toBeInTheDocument();

    await waitFor(() => expect(held.asked).toEqual(['ten', 'fifth']));
    held.release('fifth');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Remove FIFTH' })).toBeVisible());
    held.release('ten');
    await waitFor(() => expect(figure('Discount')).toBe('−$8.00'));
    expect(screen.getAllByText('Applied')).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Remove FIFTH' })).toBeVisible();
  });

  it('asks once for a double click', async () => {
    const { mocks, user } = await openCart({ seed: { coupons } });
    const held = holdValidations(mocks.server);
    await user.dblClick(await screen.findByRole('button', { name: 'Apply TEN' }));
    await waitFor(() => expect(held.asked).toEqual(['ten']));
    held.release('ten');
    expect(await screen.findByRole('button', { name: 'Remove TEN' })).toBeVisible();
    expect(held.asked).toEqual(['ten']);
  });

  it('removing while another is being checked leaves none', async () => {
    const { mocks, user, appliedCouponId } = await openCart({ seed: { coupons }, couponId: 'ten' });
    const held = holdValidations(mocks.server);
    await user.click(await screen.findByRole('button', { name: 'Apply FIFTH' }));
    await waitFor(() => expect(held.asked).toEqual(['fifth']));
    await user.click(screen.getByRole('button', { name: 'Remove TEN' }));
    held.release('fifth');
    await waitFor(() => expect(figure('Total')).toBe('$45.00'));
    expect(appliedCouponId()).toBeNull();
  });

  it('applies what was asked for even when the shopper has moved on', async () => {
    const { mocks, user, appliedCouponId, page } = await openCart({ seed: { coupons } });
    const held = holdValidations(mocks.server);
    await user.click(await screen.findByRole('button', { name: 'Apply TEN' }));
    await waitFor(() => expect(held.asked).toEqual(['ten']));
    page.unmount();
    held.release('ten');
    await waitFor(() => expect(appliedCouponId()).toBe('ten'));
  });

  it.each([
    ['offline', () => HttpResponse.error(), /could not reach the shop/],
    ['failing', () => new HttpResponse(null, { status: 500 }), /went wrong on our side/],
    ['off the contract', () => HttpResponse.json({ eligible: 'maybe' }), /went wrong on our side/],
    ['not JSON', () => HttpResponse.html('<p>hello</p>'), /went wrong on our side/],
  ])('says on the entry that the service is %s, and can be tried again', async (_, answer, words) => {
    const { mocks, user, appliedCouponId } = await openCart({ seed: { coupons } });
    mocks.server.use(http.post(VALIDATIONS, answer, { once: true }));
    await user.click(await screen.findByRole('button', { name: 'Apply TEN' }));
    const row = await entry('Ten percent off');
    expect(await within(row).findByText(words)).toHaveTextContent('nothing has changed');
    expect(appliedCouponId()).toBeNull();

    await user.click(within(row).getByRole('button', { name: 'Apply TEN' }));
    expect(await within(row).findByText('Applied')).toBeVisible();
  });

  it('says how much another coupon would save more, swaps with one tap, and offers undo', async () => {
    const { user } = await openCart({ seed: { coupons }, couponId: 'ten' });
    expect(await screen.findByText('“A fifth off” would save $4.00 more.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Use FIFTH instead' }));
    expect(await screen.findByRole('button', { name: 'Remove FIFTH' })).toBeVisible();
    expect(screen.queryByText(/would save/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.getByRole('button', { name: 'Remove TEN' })).toBeVisible();
  });

  it('shows the better coupon as being checked where it is offered and in its row', async () => {
    const { mocks } = await openCart({ seed: { coupons }, couponId: 'ten' });
    const swap = await screen.findByRole('button', { name: 'Use FIFTH instead' });
    const row = await entry('A fifth off');
    const { asked } = holdValidations(mocks.server);
    await effectsRun();
    fireEvent.click(swap);
    expect(swap).toHaveAttribute('aria-busy', 'true');
    expect(within(row).getByText('Checking…')).toBeVisible();
    await waitFor(() => expect(asked).toEqual(['fifth']));
  });

  it('keeps a coupon in its slot when the cart no longer qualifies, and says what is missing', async () => {
    const { user } = await openCart({ seed: { coupons }, lines: [['teapot', 3]], couponId: 'big' });
    await waitFor(() => expect(figure('Discount')).toBe('−$6.00'));
    await user.click(screen.getByRole('button', { name: 'Decrease quantity of Teapot' }));
    const row = await entry('For big carts');
    expect(within(row).getByText('Applied')).toBeVisible();
    expect(within(row).getByText('Add $8.00 more to unlock')).toBeVisible();
    expect(summary()).toHaveTextContent('“For big carts” gives nothing off right now');
    await waitFor(() => expect(figure('Total')).toBe('$45.00'));

    await user.click(screen.getByRole('button', { name: 'Increase quantity of Teapot' }));
    await waitFor(() => expect(figure('Discount')).toBe('−$6.00'));
  });

  it('keeps the slot of a coupon that is not listed any more, with a way out', async () => {
    const { user } = await openCart({ seed: { coupons }, couponId: 'vanished' });
    const slot = await entry('Your coupon');
    expect(await within(slot).findByText('No longer available')).toBeVisible();
    expect(figure('Discount')).toBe('$0.00');
    await user.click(within(slot).getByRole('button', { name: 'Remove coupon' }));
    expect(screen.queryByRole('listitem', { name: 'Your coupon' })).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Coupons' })).toHaveFocus();
  });

  it('says neither applied nor not applied while the list is failing', async () => {
    const { user } = await openCart({
      seed: { coupons },
      couponId: 'ten',
      prepare: ({ mocks }) =>
        mocks.server.use(
          http.get('*/api/coupons', () => new HttpResponse(null, { status: 503 }), { once: true }),
        ),
    });
    const slot = await entry('Your coupon');
    expect(await within(slot).findByText(/cannot check it right now/)).toBeVisible();
    expect(screen.queryByText('Applied')).not.toBeInTheDocument();
    await waitFor(() => expect(figure('Discount')).toBe('−$4.00'));

    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(within(await entry('Ten percent off')).getByText('Applied')).toBeVisible();
  });
});

describe('the code field', () => {
  const inactive = buildCoupon({ id: 'off', code: 'OFF', title: 'Switched off', active: false });
  const typeCode = async (user: ReturnType<typeof userEvent.setup>, code: string) => {
    await user.type(await screen.findByRole('textbox', { name: 'Coupon code' }), code);
    await user.click(screen.getByRole('button', { name: 'Apply code' }));
  };

  it('asks for a code without asking the service', async () => {
    const { user } = await openCart();
    await user.click(await screen.findByRole('button', { name: 'Apply code' }));
    expect(screen.getByRole('textbox', { name: 'Coupon code' })).toBeInvalid();
    expect(screen.getByText('Enter a coupon code first.')).toBeVisible();
  });

  it('applies a code, trimmed and in any letter case', async () => {
    const { user } = await openCart({ seed: { coupons } });
    await typeCode(user, ' ten ');
    expect(await screen.findByRole('button', { name: 'Remove TEN' })).toBeVisible();
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Coupon code' })).toHaveValue(''));
  });

  it('says when nobody knows the code, and keeps what was typed', async () => {
    const { user } = await openCart({ seed: { coupons } });
    await typeCode(user, 'nope');
    const field = screen.getByRole('textbox', { name: 'Coupon code' });
    await waitFor(() => expect(field).toHaveAccessibleDescription(/do not know the code “NOPE”/));
    expect(field).toHaveValue('nope');
  });

  it('says when to try again after too many tries', async () => {
    const { mocks, user } = await openCart({ seed: { coupons } });
    mocks.server.use(
      http.get('*/api/coupons/by-code/:code', () =>
        HttpResponse.json(
          { type: 'about:blank', title: 'Slow down', status: 429, code: 'too_many_requests', detail: '' },
          {
            status: 429,
            headers: { 'Content-Type': 'application/problem+json', 'Retry-After': '42' },
          },
        ),
      ),
    );
    await typeCode(user, 'guess');
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Coupon code' })).toHaveAccessibleDescription(
        'Too many tries. Please try again in 42 seconds.',
      ),
    );
  });

  it('shows a coupon in the list that was found by its code only, with the reason it was refused for', async () => {
    const { user } = await openCart({ seed: { coupons: [...coupons, inactive] } });
    await entry('Ten percent off');
    expect(screen.queryByRole('listitem', { name: 'Switched off' })).not.toBeInTheDocument();
    await typeCode(user, 'OFF');
    const row = await entry('Switched off');
    expect(within(row).getByText('Not active at the moment')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Coupon code' })).toHaveAccessibleDescription(
      'OFF does not count for this cart: Not active at the moment.',
    );
  });
});
