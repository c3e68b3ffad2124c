import { configureStore, createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { useLayoutEffect } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { CartProvider, useCart } from 'react-use-cart';
import { persistReducer, persistStore } from 'redux-persist';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { createCartStore } from '../../../src/features/cart/create-cart-store.ts';

/** A cart with `lines` lines, ready; `mutate` sets one quantity and resolves once it is in localStorage. */
export type Contender = { mutate: (line: number, quantity: number) => void | Promise<void> };

type Line = { id: string; price: number; quantity: number };

const PRICE = 1299;

export const contenders: Record<string, (lines: number) => Contender | Promise<Contender>> = {
  'plain persist': plainPersist,
  Cartwright: cartwright,
  'react-use-cart': reactUseCart,
  'redux-toolkit + redux-persist': reduxPersist,
};

function cartwright(count: number): Contender {
  const cart = createCartStore({
    storage: () => window.localStorage,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    ttlMs: 7_200_000,
    isHeld: () => false,
    limits: { quantity: 99, lines: count },
  });
  for (const { id, price } of linesOf(count)) {
    cart.actions.productAdded({
      productId: id,
      unitPrice: { amount: price, currency: 'USD' },
      maxPerOrder: 99,
    });
  }
  cart.store.subscribe((state) => void cart.read(state.cart).lines);
  return { mutate: (line, quantity) => cart.actions.quantityChanged(idOf(line), quantity) };
}

function plainPersist(count: number): Contender {
  const useStore = create<{ lines: Line[] }>()(
    persist(() => ({ lines: linesOf(count) }), { name: 'plain-persist' }),
  );
  return {
    mutate: (line, quantity) => {
      useStore.setState(({ lines }) => ({
        lines: lines.map((each) => (each.id === idOf(line) ? { ...each, quantity } : each)),
      }));
    },
  };
}

function reactUseCart(count: number): Contender {
  let update: ReturnType<typeof useCart>['updateItemQuantity'] | undefined;
  function Probe() {
    const { updateItemQuantity } = useCart();
    useLayoutEffect(() => {
      update = updateItemQuantity;
    });
    return null;
  }
  const root = createRoot(document.createElement('div'));
  flushSync(() =>
    root.render(
      <CartProvider id="bench" defaultItems={linesOf(count)}>
        <Probe />
      </CartProvider>,
    ),
  );
  return {
    mutate: (line, quantity) =>
      flushSync(() => {
        update?.(idOf(line), quantity);
      }),
  };
}

async function reduxPersist(count: number): Promise<Contender> {
  const slice = createSlice({
    name: 'cart',
    initialState: { lines: linesOf(count) },
    reducers: {
      quantityChanged: ({ lines }, { payload }: PayloadAction<{ id: string; quantity: number }>) => {
        const line = lines.find(({ id }) => id === payload.id);
        if (line) line.quantity = payload.quantity;
      },
    },
  });
  const storage = {
    getItem: async (key: string) => localStorage.getItem(key),
    setItem: async (key: string, value: string) => localStorage.setItem(key, value),
    removeItem: async (key: string) => localStorage.removeItem(key),
  };
  const store = configureStore({
    reducer: persistReducer({ key: 'redux-persist', storage }, slice.reducer),
    // The development checks are not part of what a shop ships.
    middleware: (defaults) => defaults({ serializableCheck: false, immutableCheck: false }),
  });
  const persistor = await new Promise<ReturnType<typeof persistStore>>((resolve) => {
    const made = persistStore(store, null, () => resolve(made));
  });
  return {
    mutate: async (line, quantity) => {
      store.dispatch(slice.actions.quantityChanged({ id: idOf(line), quantity }));
      await persistor.flush();
    },
  };
}

function linesOf(count: number): Line[] {
  return Array.from({ length: count }, (_, line) => ({ id: idOf(line), price: PRICE, quantity: 1 }));
}

function idOf(line: number): string {
  return `product-${line}`;
}
