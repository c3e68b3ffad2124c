import * as z from 'zod/mini';
import { defineEndpoints, Id, Instant } from '@/shared/api/endpoint.ts';
import { MoneyTotal } from '@/shared/money/money.ts';

export const FinancingProduct = z.enum(['credit_card', 'loan']);
export type FinancingProduct = z.infer<typeof FinancingProduct>;

/**
 * How one product stands for the customer. `holdExpiresAt` is when an open application ends by itself, its own or that
 * of the product which blocks it; without one what blocks is granted.
 */
export const FinancingStanding = z.object({
  product: FinancingProduct,
  status: z.enum(['available', 'held', 'granted', 'blocked']),
  applicationId: z.optional(Id),
  holdExpiresAt: z.optional(Instant),
  blockedBy: z.optional(FinancingProduct),
  /** How many more wrong codes an open application takes before it ends. */
  attemptsLeft: z.optional(z.int().check(z.gte(0))),
  /** The store credit that comes with the card. */
  creditLimit: z.optional(MoneyTotal),
});
export type FinancingStanding = z.infer<typeof FinancingStanding>;

export const FinancingOverview = z.object({
  products: z.array(FinancingStanding),
  /** The service's clock, by which holds end; without it the device's clock is taken. */
  serverTime: z.optional(Instant),
});
export type FinancingOverview = z.infer<typeof FinancingOverview>;

export const FinancingApplication = z.object({
  id: Id,
  product: FinancingProduct,
  status: z.enum(['held', 'granted']),
  holdExpiresAt: Instant,
});
export type FinancingApplication = z.infer<typeof FinancingApplication>;

/**
 * Why an application was not taken: an open one (until `retryAt` at the latest) or a granted product stands in its way.
 * `product` is that of what stands in the way, which may be the same one.
 */
export const ApplyRefusal = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('exclusive_product_held'),
    product: FinancingProduct,
    retryAt: z.optional(Instant),
  }),
  z.object({ code: z.literal('exclusive_product_granted'), product: FinancingProduct }),
]);
export type ApplyRefusal = z.infer<typeof ApplyRefusal>;

/** Why a code did not confirm an application. With no attempts left, and after the other two, it has ended. */
export const ConfirmRefusal = z.discriminatedUnion('code', [
  z.object({ code: z.literal('code_invalid'), attemptsLeft: z.int().check(z.gte(0)) }),
  z.object({ code: z.literal('hold_expired') }),
  z.object({ code: z.literal('application_not_found') }),
]);
export type ConfirmRefusal = z.infer<typeof ConfirmRefusal>;

export const financingEndpoints = defineEndpoints({
  getFinancing: {
    method: 'GET',
    path: '/financing',
    answers: { 200: FinancingOverview },
    problems: { 401: ['not_signed_in', 'session_expired'] },
  },
  apply: {
    method: 'POST',
    path: '/financing/applications',
    body: z.object({ product: FinancingProduct }),
    needsIdempotencyKey: true,
    answers: { 201: FinancingApplication },
    problems: {
      400: ['malformed_request', 'idempotency_key_missing'],
      401: ['not_signed_in', 'session_expired'],
      409: ['exclusive_product_held', 'exclusive_product_granted', 'request_in_progress'],
      422: ['idempotency_key_reused'],
    },
  },
  confirm: {
    method: 'POST',
    path: '/financing/applications/{id}/confirmation',
    body: z.object({ code: z.string().check(z.trim(), z.minLength(1), z.maxLength(20)) }),
    answers: { 200: FinancingApplication },
    problems: {
      401: ['not_signed_in', 'session_expired'],
      404: ['application_not_found'],
      410: ['hold_expired'],
      422: ['code_invalid'],
    },
  },
  cancel: {
    method: 'DELETE',
    path: '/financing/applications/{id}',
    answers: { 204: null },
    problems: { 401: ['not_signed_in', 'session_expired'] },
  },
});
