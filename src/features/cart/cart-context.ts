import { createContext } from 'react';
import type { CartStore } from './create-cart-store.ts';

/** Which cart is read: `null` for the app's own; a test provides a fresh one of `createCartStore`. */
export const CartContext = createContext<CartStore | null>(null);
