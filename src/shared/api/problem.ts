import * as z from 'zod/mini';

/**
 * An RFC 9457 problem, the body of every refused command (`application/problem+json`). `code` is for machines,
 * `detail` for developers; the shopper's words come from the message catalogue by `code`. Further members depend on `code`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
});
export type Problem = z.infer<typeof Problem>;

/** `malformed_request` (400): every bad field with its path, for example `lines.0.quantity`. */
export const MalformedRequest = z.extend(Problem, {
  code: z.literal('malformed_request'),
  errors: z.array(z.object({ path: z.string(), message: z.string() })),
});
