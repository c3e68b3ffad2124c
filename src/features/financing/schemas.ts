import * as z from 'zod/mini';
import { defineEndpoints, Id, Instant } from '@/shared/api/endpoint.ts';

export const FinancingProduct = z.enum(['credit_card', 'loan']);
export type FinancingProduct = z.infer<typeof FinancingProduct>;

export const FinancingOverview = z.object({
  products: z.array(
    z.object({
      product: FinancingProduct,
      status: z.enum(['available', 'held', 'granted', 'blocked']),
      applicationId: z.optional(Id),
      holdExpiresAt: z.optional(Instant),
      blockedBy: z.optional(FinancingProduct),
    }),
  ),
});
export type FinancingOverview = z.infer<typeof FinancingOverview>;

export const FinancingApplication = z.object({
  id: Id,
  product: FinancingProduct,
  status: z.enum(['held', 'granted']),
  holdExpiresAt: Instant,
});
export type FinancingApplication = z.infer<typeof FinancingApplication>;

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
