/** What the schema of a shape cannot say: its format, what it is, and what its fields are. */
export type ShapeWords = {
  readonly format?: string;
  readonly text?: string;
  readonly fields?: Readonly<Record<string, string>>;
};

const SUMS = {
  subtotal: 'Of all lines, before discount.',
  discount: 'The lines’ discounts together; with free shipping the delivery.',
  delivery: 'Free from a certain subtotal on, with the standard method.',
  total: '`subtotal − discount + delivery`',
};

/** By the name of the shape; only where the schema leaves a question. */
export const SHAPE_WORDS: Readonly<Record<string, ShapeWords>> = {
  Id: { text: 'Chosen by the service, opaque to the app.' },
  Uuid: { format: 'uuid', text: 'Chosen by the app, of any version.' },
  Instant: { format: 'date-time', text: 'ISO 8601 in UTC, such as `2026-03-01T09:30:00.000Z`.' },
  Currency: { text: 'ISO 4217, such as `USD`.' },
  Money: { text: 'A price.', fields: { amount: 'In minor units: 1299 is $12.99.' } },
  MoneyTotal: { text: 'A sum of prices.', fields: { amount: 'In minor units: 1299 is $12.99.' } },
  Problem: {
    text: 'RFC 9457. Further members depend on `code`.',
    fields: {
      code: 'For machines: the app chooses its words by it.',
      detail: 'For developers, never shown.',
    },
  },
  MalformedRequest: { fields: { errors: 'Every bad field with its path, such as `lines.0.quantity`.' } },
  Product: {
    fields: {
      compareAtPrice: 'The former price of a reduced product.',
      stock: 'What can be bought now: less what is held for others.',
      image: 'Without one the app draws a placeholder.',
    },
  },
  Coupon: {
    text:
      'What it takes off, on which items, under which conditions. *Qualifying* items are those that the id lists admit, ' +
      'all without a list, less the excluded ones.',
    fields: {
      minimumSubtotal: 'Of the qualifying items before discount; equal is enough.',
      minimumQuantity: 'Units of the qualifying items.',
      maximumDiscount: 'Caps percentages only.',
      productIds: 'Admits these products; an empty list admits none.',
      categoryIds: 'Admits these categories, beside `productIds`; an empty list admits none.',
      excludeReducedItems: 'Excludes what has a `compareAtPrice`.',
      startsAt: 'From this instant on, by the service’s clock.',
      endsAt: 'Up to and including this instant.',
      usageLimit: 'Uses by all customers together.',
      active: 'True when left out.',
      redemptions: 'Uses so far, less those of rejected and cancelled orders.',
      customerRedemptions: 'Those of the caller.',
      lastOrderId: 'The caller’s latest order with this coupon.',
      pendingRedemptions: 'Of `redemptions`, those of orders not yet complete.',
      pendingUntil: 'When the first of these may come back, at the latest.',
    },
  },
  CouponList: { fields: { serverTime: 'By this clock the app tells what has started and ended.' } },
  CouponReason: {
    text: 'Why a coupon does not count. Of several, the first of this list that holds.',
  },
  Discount: {
    text:
      '`percent` has at most two decimals. `fixed_amount` counts once per order; `fixed_amount_per_unit` for each ' +
      'qualifying unit, at most its price.',
  },
  Address: { fields: { country: 'ISO 3166-1 alpha-2, such as `US`.' } },
  CouponVerdict: { fields: { reason: 'A coupon reason or `coupon_not_found`, when not eligible.' } },
  OrderRequest: {
    text: 'What the shopper saw and wants to buy. The service compares it with what holds now, and trusts none of it.',
    fields: { cartId: 'A cart is bought once at most.' },
  },
  Quote: { fields: SUMS },
  Order: {
    text:
      '`pending → reserved → paid → completed`; on the way it may become `rejected`, and a completed one `cancelled`. ' +
      'Nothing else.',
    fields: {
      ...SUMS,
      number: 'For people.',
      lines: 'In the order of the request.',
      problem: 'Why it was rejected.',
    },
  },
  OrderAttempt: {
    text: '`unknown`: the service never saw that key, so that trying again is safe.',
    fields: { orderId: 'When completed.', problem: 'When rejected.' },
  },
  OrderRefusal: {
    text: 'Nothing is charged and nothing stays held. The `quote` of a refused coupon is the one without it.',
  },
  SavedCart: {
    fields: {
      document: 'A JSON object as it was sent, at most 256 KiB: the service does not look into it.',
      version: 'The `ETag` without its quotes.',
    },
  },
  Customer: { fields: { credit: 'Store credit; `null` for none.' } },
};
