import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { money } from '@/shared/money/money.ts';
import { memoryStorage } from '@/shared/testing/memory-storage.ts';
import { Announcer } from '@/shared/ui/announcer.tsx';
import { CartContext } from '../cart-context.ts';
import { createCartStore } from '../create-cart-store.ts';
import type { KeyValueStorage } from '../storage/safe-storage.ts';
import { CartNotices } from './cart-notices.tsx';

const MINUTE_MS = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A cart with two mugs, and the notices about it; hears what is announced. */
function openNotices(storage?: () => KeyValueStorage) {
  const ownStorage = memoryStorage();
  const cart = createCartStore({
    storage: storage ?? (() => ownStorage),
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    ttlMs: 120 * MINUTE_MS,
    isHeld: () => false,
  });
  cart.actions.productAdded({ productId: 'mug', unitPrice: money(800, 'USD'), maxPerOrder: 5 }, 2);
  const { container } = render(
    <CartContext value={cart}>
      <CartNotices />
      <Announcer />
    </CartContext>,
  );
  const announced: string[] = [];
  const voice = container.querySelector('[aria-live="polite"]');
  if (!voice) throw new Error('The announcer is not there');
  let last = voice.textContent;
  const hear = () => {
    if (voice.textContent !== last) announced.push(voice.textContent.trim());
    last = voice.textContent;
  };
  const pass = (minutes: number) => {
    for (let minute = 0; minute < minutes; minute++) {
      act(() => void vi.advanceTimersByTime(MINUTE_MS));
      hear();
    }
  };
  const press = (name: string) => {
    fireEvent.click(screen.getByRole('button', { name }));
    hear();
  };
  return { cart, announced, hear, pass, press };
}

it('says nothing until ten minutes before the end, then names the minutes left', () => {
  const { pass, press } = openNotices();
  pass(109);
  expect(screen.queryByRole('button', { name: 'Keep my cart' })).not.toBeInTheDocument();
  expect(document.documentElement).not.toHaveAttribute('data-time-limit');
  pass(1);
  expect(document.documentElement).toHaveAttribute('data-time-limit');
  expect(screen.getByText('Your cart is kept for 10 minutes more.', { selector: 'strong' })).toBeVisible();
  pass(3);
  expect(screen.getByText('Your cart is kept for 7 minutes more.').closest('[role=status]')).not.toBeNull();
  press('Keep my cart');
  expect(document.documentElement).not.toHaveAttribute('data-time-limit');
});

it('is heard once at ten minutes and once at two', () => {
  const { announced, pass } = openNotices();
  pass(119);
  expect(announced).toEqual([
    'Your cart is kept for 10 minutes more.',
    'Your cart is kept for 2 minutes more.',
  ]);
  expect(screen.getByText('Your cart is kept for 1 minute more.').closest('[role=status]')).toHaveAttribute(
    'aria-live',
    'off',
  );
});

it('is silent in the background, and says where things stand on coming back', () => {
  const { announced, pass, hear } = openNotices();
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  pass(113);
  expect(announced).toEqual([]);
  visibility.mockReturnValue('visible');
  act(() => void document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  hear();
  expect(announced).toEqual(['Your cart is kept for 7 minutes more.']);
  pass(6);
  expect(announced).toEqual([
    'Your cart is kept for 7 minutes more.',
    'Your cart is kept for 2 minutes more.',
  ]);
  visibility.mockRestore();
});

it('keeps the focus near when the cart ends under it', () => {
  const { cart, pass } = openNotices();
  pass(119);
  const keep = screen.getByRole('button', { name: 'Keep my cart' });
  keep.focus();
  pass(1);
  act(() => cart.expireIfDue());
  expect(keep).not.toBeInTheDocument();
  expect(document.activeElement).toContainElement(screen.getByRole('button', { name: 'Restore my cart' }));
  expect(document.activeElement).not.toBe(document.body);
});

it('says that a newer version has stored a cart, and how to get it', () => {
  const storage = memoryStorage();
  storage.setItem('cartwright:cart:0123456789ab', '{"state":{},"version":99}');
  openNotices(() => storage);
  expect(screen.getByText(/newer version of our shop/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  expect(storage.getItem('cartwright:cart:0123456789ab')).toBe('{"state":{},"version":99}');
});

it('keeps the cart with one button, any number of times, and warns again', () => {
  const { announced, pass, press } = openNotices();
  for (let time = 0; time < 3; time++) {
    pass(115);
    press('Keep my cart');
    expect(screen.queryByRole('button', { name: 'Keep my cart' })).not.toBeInTheDocument();
    expect(document.activeElement).not.toBe(document.body);
  }
  expect(announced).toEqual(
    Array.from({ length: 3 }, () => ['Your cart is kept for 10 minutes more.', 'Your cart is kept.']).flat(),
  );
});

it('offers to restore a cart that has ended', () => {
  const { cart, pass, press } = openNotices();
  pass(120);
  act(() => cart.expireIfDue());
  expect(screen.getByText(/^Your cart with 2 items was put away at/)).toBeVisible();
  press('Restore my cart');
  expect(cart.read(cart.store.getState().cart).itemCount).toBe(2);
  expect(screen.queryByRole('button', { name: 'Restore my cart' })).not.toBeInTheDocument();
});

it('lets an ended cart rest', () => {
  const { cart, pass, press } = openNotices();
  pass(120);
  act(() => cart.expireIfDue());
  press('No, thank you');
  expect(screen.queryByRole('button', { name: 'Restore my cart' })).not.toBeInTheDocument();
  expect(cart.read(cart.store.getState().cart).itemCount).toBe(0);
});

it('says that a cart which cannot be stored ends with the tab', () => {
  const { cart } = openNotices(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(screen.getByText(/ends when you close this tab/)).toBeVisible();
  expect(cart.read(cart.store.getState().cart).itemCount).toBe(2);
});

it('says that a stored cart was damaged, until that is read', () => {
  const storage = memoryStorage();
  storage.setItem('cartwright:cart:0123456789ab', '{"state":');
  const { press } = openNotices(() => storage);
  expect(screen.getByText(/could not be read/)).toBeVisible();
  press('Close');
  expect(screen.queryByText(/could not be read/)).not.toBeInTheDocument();
});
