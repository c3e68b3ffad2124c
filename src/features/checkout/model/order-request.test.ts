import { describe, expect, it } from 'vitest';
import { OrderRequest, type Quote } from '@/features/orders/schemas.ts';
import { money } from '@/shared/money/money.ts';
import { linesLeft, orderRequest, quoteRequest } from './order-request.ts';

const usd = (amount: number) => money(amount, 'USD');

const quote: Quote = {
  lines: [
    { productId: 'teapot', quantity: 2, unitPrice: usd(2000), subtotal: usd(4000), discount: usd(400) },
  ],
  subtotal: usd(4000),
  discount: usd(400),
  delivery: usd(500),
  total: usd(4100),
  coupon: { couponId: 'ten', eligible: true },
};

describe('orderRequest', () => {
  it('asks for exactly what the quote on screen says, as the contract wants it', () => {
    const request = orderRequest({
      cartId: '22222222-2222-4222-8222-222222222222',
      couponId: 'ten',
      quote,
      contact: { email: 'ada@example.com', name: 'Ada' },
      address: { name: 'Ada', line1: '1 Main St', city: 'Springfield', postalCode: '12345', country: 'US' },
      method: 'express',
      payment: { method: 'card', token: 'tok_ok' },
    });
    expect(OrderRequest.parse(request)).toEqual(request);
    expect(request).toMatchObject({
      lines: [{ productId: 'teapot', quantity: 2, expectedUnitPrice: usd(2000) }],
      couponId: 'ten',
      expectedTotal: usd(4100),
      delivery: { method: 'express' },
    });
  });
});

describe('quoteRequest', () => {
  it('carries nothing of a line but product and quantity, so that equal carts share one answer', () => {
    const lines = [{ productId: 'teapot', quantity: 2, lastSeenUnitPrice: usd(1) }];
    expect(quoteRequest(lines, null, 'standard')).toEqual({
      lines: [{ productId: 'teapot', quantity: 2 }],
      couponId: null,
      delivery: { method: 'standard' },
    });
  });
});

describe('linesLeft', () => {
  const lines = [
    { productId: 'teapot', quantity: 3 },
    { productId: 'mug', quantity: 2 },
    { productId: 'spade', quantity: 1 },
  ];

  it('cuts what is short to what there is, leaves out what is gone, and keeps the rest', () => {
    const short = [
      { productId: 'teapot', available: 1 },
      { productId: 'spade', available: 0 },
    ];
    expect(linesLeft(lines, short)).toEqual([
      { productId: 'teapot', quantity: 1 },
      { productId: 'mug', quantity: 2 },
    ]);
  });

  it('never takes more than was wanted', () => {
    expect(linesLeft(lines, [{ productId: 'mug', available: 50 }])).toEqual(lines);
  });
});
