import * as z from 'zod/mini';
import { defineEndpoints, Instant } from '@/shared/api/endpoint.ts';

/** The Carts service keeps the document as it is and knows nothing of its inside; at most 256 KiB as JSON. */
export const SavedCart = z.object({ document: z.unknown(), version: z.string(), savedAt: Instant });
export type SavedCart = z.infer<typeof SavedCart>;

export const cartEndpoints = defineEndpoints({
  getSavedCart: {
    method: 'GET',
    path: '/cart',
    answers: { 200: SavedCart },
    problems: { 401: ['session_expired'], 404: ['cart_not_found'] },
  },
  putSavedCart: {
    method: 'PUT',
    path: '/cart',
    body: z.object({ document: z.looseObject({}) }),
    answers: { 200: SavedCart },
    problems: {
      400: ['malformed_request'],
      401: ['session_expired'],
      412: ['version_conflict'],
      413: ['document_too_large'],
    },
  },
  deleteSavedCart: {
    method: 'DELETE',
    path: '/cart',
    query: z.object({ owner: z.optional(z.literal('device')) }),
    answers: { 204: null },
    problems: { 401: ['session_expired'] },
  },
});
