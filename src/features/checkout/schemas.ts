import * as z from 'zod/mini';
import { Uuid } from '@/shared/api/endpoint.ts';
import { DeliveryMethod, OrderRefusal, OrderRequest } from '@/features/orders/schemas.ts';

/**
 * One try to buy one cart, as it stands in localStorage from before the request leaves until its outcome is known.
 * `key` is its `Idempotency-Key`, `startedAt` is in ms since the epoch. The request holds the payment provider's token,
 * never a card number, so that the very same order can be sent again.
 */
export const Attempt = z.object({
  key: Uuid,
  cartId: Uuid,
  request: OrderRequest,
  startedAt: z.int().check(z.gte(0)),
});
export type Attempt = z.infer<typeof Attempt>;

/**
 * Why an attempt did not become an order: a refusal of the contract, a service that was down when its step came, or a
 * reason that this app does not know.
 */
export const Refusal = z.catch(
  z.union([
    OrderRefusal,
    z.object({ code: z.literal('service_unavailable') }),
    z.object({ code: z.literal('unrecognised') }),
  ]),
  { code: 'unrecognised' },
);
export type Refusal = z.infer<typeof Refusal>;

const draftText = z.catch(z.string().check(z.maxLength(254)), '');

/** What the shopper has typed so far: contact and delivery only, never anything of the payment. */
export const CheckoutDraft = z.object({
  email: draftText,
  name: draftText,
  phone: draftText,
  recipient: draftText,
  line1: draftText,
  line2: draftText,
  city: draftText,
  region: draftText,
  postalCode: draftText,
  country: draftText,
  method: z.catch(DeliveryMethod, 'standard'),
});
export type CheckoutDraft = z.infer<typeof CheckoutDraft>;
