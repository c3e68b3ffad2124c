import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { flushSync } from 'react-dom';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { CartActions } from '@/features/cart/cart-actions.ts';
import { cartMessages } from '@/shared/messages/cart.ts';
import { couponMessages } from '@/shared/messages/coupons.ts';
import { buildCoupon, buildProduct, usd } from '../../../mocks/builders.ts';
import { effectsRun, figure, holdValidations, openCart } from '../testing/open-cart.tsx';

/** Every rendering of a coupon row asks for the name of its button, so the codes asked for are the rows rendered. */
function watchCouponRows(): () => Set<string> {
  const names = [vi.spyOn(couponMessages, 'apply'), vi.spyOn(couponMessages, 'remove')];
  onTestFinished(() => names.forEach((name) => name.mockRestore()));
  return () => new Set(names.flatMap((name) => name.mock.calls.map(([code]) => code)));
}

/** Every rendering of a line asks for the name of its subtotal. */
function watchLines(): () => Set<string> {
  const name = vi.spyOn(cartMessages, 'subtotalOf');
  onTestFinished(() => name.mockRestore());
  return () => new Set(name.mock.calls.map(([product]) => product));
}

/** Every rendering of a part asks for its words. @param look what is noted of the page then */
function watchPart<Label extends string, T>(
  words: Readonly<Record<Label, string>>,
  label: Label,
  look: () => T,
): () => Set<T> {
  const seen = new Set<T>();
  const text = words[label];
  const asked = vi.spyOn(words as Record<string, string>, label, 'get').mockImplementation(() => {
    seen.add(look());
    return text;
  });
  onTestFinished(() => asked.mockRestore());
  return () => seen;
}

const manyCoupons = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    buildCoupon({
      id: `c${index}`,
      code: `C${index}`,
      title: `Coupon ${index}`,
      discount: { type: 'fixed_amount', amount: usd(Math.max(1, 2000 - index)) },
    }),
  );

const manyProducts = (count: number) =>
  Array.from({ length: count }, (_, index) => buildProduct({ id: `p${index}`, name: `Product ${index}` }));

it.each([20, 10_000])('applying one of %i coupons renders the two rows concerned', async (count) => {
  const { user } = await openCart({
    seed: { coupons: manyCoupons(count) },
    lines: [['teapot', 2]],
    couponId: 'c3',
  });
  await waitFor(() => expect(figure('Discount')).toBe('−$19.97'));
  const apply = await screen.findByRole('button', { name: 'Apply C7' });
  const renderedRows = watchCouponRows();
  await user.click(apply);
  await waitFor(() => expect(figure('Discount')).toBe('−$19.93'));
  expect(renderedRows()).toEqual(new Set(['C3', 'C7']));
});

it('a coupon that is being checked says so, and nothing around it is rendered', async () => {
  const { mocks } = await openCart({ seed: { coupons: manyCoupons(20) } });
  const apply = await screen.findByRole('button', { name: 'Apply C7' });
  const { asked } = holdValidations(mocks.server);
  await effectsRun();
  const renderedRows = watchCouponRows();
  const ofPanel = watchPart(couponMessages, 'region', () => true);
  const ofList = watchPart(couponMessages, 'list', () => true);
  // Within one task, so that nothing else of the page can be rendered in between.
  fireEvent.click(apply);
  expect(screen.getByText(couponMessages.asking)).toBeVisible();
  expect(renderedRows()).toEqual(new Set(['C7']));
  expect(ofPanel()).toEqual(new Set());
  expect(ofList()).toEqual(new Set());
  await waitFor(() => expect(asked).toEqual(['c7']));
});

it.each([20, 1000])(
  'changing one of %i quantities renders its line and no coupon',
  async (count) => {
    const { user } = await openCart({
      seed: { products: manyProducts(count), coupons: manyCoupons(20) },
      lines: manyProducts(count).map(({ id }) => [id, 1]),
      lineLimit: count,
    });
    const subtotal = (units: number) => cents.format(units * 20);
    await waitFor(() => expect(figure('Subtotal')).toBe(subtotal(count)), { timeout: 10_000 });
    await screen.findByRole('listitem', { name: 'Coupon 0' });
    const renderedLines = watchLines();
    const renderedRows = watchCouponRows();
    await user.click(screen.getByLabelText('Increase quantity of Product 7'));
    await waitFor(() => expect(figure('Subtotal')).toBe(subtotal(count + 1)), { timeout: 10_000 });
    expect(renderedLines()).toEqual(new Set(['Product 7']));
    expect(renderedRows()).toEqual(new Set());
  },
  120_000,
);

it('a line shows its new quantity before anything of the page around it is rendered', async () => {
  await openCart({ lines: [['teapot', 2]] });
  await waitFor(() => expect(figure('Subtotal')).toBe('$40.00'));
  await effectsRun();
  const quantity = screen.getByLabelText('Quantity of Teapot');
  const look = () => quantity.getAttribute('aria-valuenow');
  const shownToPage = watchPart(cartMessages, 'lead', look);
  const shownToCosts = watchPart(cartMessages, 'summary', look);
  // Within one task, so that no late answer is rendered before it.
  fireEvent.click(screen.getByLabelText('Increase quantity of Teapot'));
  await waitFor(() => expect(figure('Subtotal')).toBe('$60.00'));
  expect(shownToPage()).toEqual(new Set(['3']));
  expect(shownToCosts()).toEqual(new Set(['3']));
});

const SPADE = { productId: 'spade', unitPrice: usd(3000), maxPerOrder: 1 };

it.each<[string, (actions: CartActions) => void, inCart: readonly string[], saved: number]>([
  ['a removed line', ({ lineRemoved }) => lineRemoved('teapot'), ['2'], 0],
  ['an added line', ({ productAdded }) => productAdded(SPADE), ['2', '2', 'loading'], 0],
  ['a line saved for later', ({ lineSavedForLater }) => lineSavedForLater('teapot'), ['2'], 1],
  ['an emptied cart', ({ cartEmptied }) => cartEmptied(), [], 0],
])(
  '%s is shown at once, though a quantity is still on its way to the page',
  async (_, change, inCart, saved) => {
    const { cart } = await openCart({
      lines: [
        ['teapot', 2],
        ['mug', 1],
      ],
    });
    await waitFor(() => expect(figure('Subtotal')).toBe('$48.00'));
    act(() => {
      flushSync(() => cart.actions.quantityStepped('mug', 1));
      expect(figure('Subtotal')).toBe('$48.00');
      flushSync(() => change(cart.actions));
      expect(quantitiesIn(cartMessages.lines)).toEqual(inCart);
      expect(quantitiesIn(cartMessages.saved)).toHaveLength(saved);
    });
  },
);

/** Of the rows of a list. */
function quantitiesIn(list: string): string[] {
  const rows = screen.queryByRole('list', { name: list })?.children ?? [];
  return Array.from(rows, (row) => row.querySelector('input')?.value ?? 'loading');
}

it('a coupon is shown as applied together with what it does', async () => {
  const { cart } = await openCart({ seed: { coupons: manyCoupons(3) }, lines: [['teapot', 2]] });
  await screen.findByRole('button', { name: 'Apply C1' });
  await waitFor(() => expect(figure('Subtotal')).toBe('$40.00'));
  act(() => {
    flushSync(() => cart.actions.couponApplied('c1'));
    expect(screen.getByRole('button', { name: 'Remove C1' })).toBeVisible();
    expect(figure('Discount')).toBe('−$19.99');
  });
});

it('a price that was accepted, though a quantity differs from before too, is accepted at once', async () => {
  const { cart, page } = await openCart({
    lines: [['teapot', 2]],
    prepare: ({ cart: { actions } }) => actions.pricesSeen([{ productId: 'teapot', unitPrice: usd(1500) }]),
  });
  await screen.findByRole('button', { name: cartMessages.acceptPrices });
  act(() => {
    cart.actions.quantityStepped('teapot', 1);
    flushSync(() => cart.actions.pricesSeen([{ productId: 'teapot', unitPrice: usd(2000) }]));
    expect(page.queryByRole('button', { name: cartMessages.acceptPrices })).not.toBeInTheDocument();
  });
});

const cents = new Intl.NumberFormat(undefined, { style: 'currency', currency: 'USD' });
