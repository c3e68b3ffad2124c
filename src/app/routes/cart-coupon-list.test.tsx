import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { evaluateCoupon } from '@/features/coupons/model/evaluate-coupon.ts';
import { couponMessages } from '@/shared/messages/coupons.ts';
import { buildCoupon, usd } from '../../../mocks/builders.ts';
import { openCart } from '../testing/open-cart.tsx';

vi.mock('@/features/coupons/model/evaluate-coupon.ts', async (importOriginal) => {
  const original = await importOriginal<{ evaluateCoupon: typeof evaluateCoupon }>();
  return { ...original, evaluateCoupon: vi.fn(original.evaluateCoupon) };
});

const MANY = 10_000;
/** Rows of one page. */
const PAGE = 12;

/** Coupon 0 saves most. All need two items but every tenth, which needs three. */
const coupons = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    buildCoupon({
      id: `c${index}`,
      code: `C${index}`,
      title: `Coupon ${index}`,
      discount: { type: 'fixed_amount', amount: usd(20_000 - index) },
      minimumQuantity: index % 10 === 9 ? 3 : 2,
    }),
  );

async function openList(count: number) {
  const visit = await openCart({ seed: { coupons: coupons(count) }, lines: [['teapot', 2]] });
  await screen.findByRole('listitem', { name: 'Coupon 0' }, { timeout: 20_000 });
  await orderIsSettled();
  return visit;
}

/** Once nothing has been judged for a while, the order is that of the present cart. */
async function orderIsSettled(): Promise<void> {
  for (let judged = -1; judged !== vi.mocked(evaluateCoupon).mock.calls.length;) {
    judged = vi.mocked(evaluateCoupon).mock.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** What the panel does from here on: coupons judged, and rows rendered by the names of their buttons. */
function watchWork() {
  vi.mocked(evaluateCoupon).mockClear();
  const names = vi.spyOn(couponMessages, 'apply').mockClear();
  onTestFinished(() => names.mockRestore());
  return {
    judged: () => vi.mocked(evaluateCoupon).mock.calls.length,
    renderedRows: () => names.mock.calls.map(([code]) => code),
  };
}

const list = () => screen.getByRole('list', { name: 'Your coupons' });
const rows = () => within(list()).getAllByRole('listitem');
const filter = () => screen.getByRole('searchbox', { name: 'Filter coupons' });

it('opens with one page of ten thousand coupons, and turning it judges nothing', async () => {
  const { user } = await openList(MANY);
  expect(rows()).toHaveLength(PAGE);
  expect(screen.getByText('1–12 of 10,000')).toBeVisible();

  const work = watchWork();
  await user.click(screen.getByRole('button', { name: 'Next coupons' }));
  expect(await screen.findByText('13–24 of 10,000')).toBeVisible();
  expect(rows()).toHaveLength(PAGE);
  expect(work.judged()).toBe(0);
  expect(work.renderedRows()).toHaveLength(PAGE);
}, 60_000);

it('filtering ten thousand coupons judges nothing and renders at most one page for a key', async () => {
  const { user } = await openList(MANY);
  await user.click(filter());
  for (const typed of ['c', 'c1', 'c12', 'c123']) {
    const work = watchWork();
    await user.keyboard(typed.slice(-1));
    await waitFor(() => {
      for (const row of rows()) expect(row).toHaveTextContent(new RegExp(typed, 'i'));
    });
    expect(work.judged()).toBe(0);
    expect(work.renderedRows().length).toBeLessThanOrEqual(PAGE);
  }
  expect(rows()).toHaveLength(11);
  expect(screen.getByText('1–11 of 11')).toBeVisible();
  expect(filter()).toHaveFocus();
  await user.keyboard('nothing');
  expect(await screen.findByText('No coupon matches “c123nothing”.')).toBeVisible();
}, 60_000);

it('a change of the cart judges what is shown at once, and the rest in slices behind it', async () => {
  const { user } = await openList(MANY);
  await user.type(filter(), 'C99');
  await screen.findByText('1–12 of 111');
  const titles = () => rows().map((row) => within(row).getByRole('heading').textContent);
  // Three items unlock it; with two it stands behind the hundred that two are enough for.
  expect(titles()).not.toContain('Coupon 99');

  const work = watchWork();
  await user.click(screen.getByRole('button', { name: 'Increase quantity of Teapot' }));
  expect(work.judged()).toBeGreaterThan(0);
  expect(work.judged()).toBeLessThan(MANY / 2);
  await waitFor(() => expect(titles()).toContain('Coupon 99'), { timeout: 20_000 });
  expect(work.judged()).toBeGreaterThanOrEqual(MANY);
}, 60_000);

it('every entry is on exactly one page, in its order, and within reach of the keyboard', async () => {
  const { user } = await openList(60);
  const seen: (string | null)[] = [];
  const next = () => screen.getByRole('button', { name: 'Next coupons' });
  screen.getByRole('searchbox', { name: 'Filter coupons' }).focus();
  for (;;) {
    for (const row of rows()) {
      await user.tab();
      expect(within(row).getByRole('button')).toHaveFocus();
      seen.push(within(row).getByRole('heading').textContent);
    }
    if (next().getAttribute('aria-disabled') === 'true') break;
    await user.tab();
    await user.tab();
    expect(next()).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(list()).toHaveFocus());
  }
  const titles = coupons(60).map(({ title }) => title);
  const isLocked = (title: string) => title.endsWith('9');
  expect(seen).toEqual([...titles.filter((title) => !isLocked(title)), ...titles.filter(isLocked)]);
});

it('the ends of the list cannot be passed', async () => {
  const { user } = await openList(21);
  const button = (name: string) => screen.getByRole('button', { name });
  expect(button('Previous coupons')).toHaveAttribute('aria-disabled', 'true');
  await user.click(button('Previous coupons'));
  expect(screen.getByText('1–12 of 21')).toBeVisible();

  await user.click(button('Next coupons'));
  expect(await screen.findByText('13–21 of 21')).toBeVisible();
  expect(button('Next coupons')).toHaveAttribute('aria-disabled', 'true');
  await user.click(button('Next coupons'));
  expect(screen.getByText('13–21 of 21')).toBeVisible();
  expect(rows()).toHaveLength(9);
});

it('twenty coupons need neither a filter nor pages', async () => {
  await openList(20);
  expect(rows()).toHaveLength(20);
  expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Next coupons' })).not.toBeInTheDocument();
});

it('applying one of ten thousand coupons renders its row, and the one that moves up onto the page', async () => {
  const { user } = await openList(MANY);
  const work = watchWork();
  await user.click(screen.getByRole('button', { name: 'Apply C0' }));
  expect(await screen.findByRole('button', { name: 'Remove C0' })).toBeVisible();
  await orderIsSettled();
  expect(new Set(work.renderedRows())).toEqual(new Set(['C0', 'C13']));
  expect(rows()).toHaveLength(PAGE + 1);
}, 60_000);
