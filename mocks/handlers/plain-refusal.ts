import type { Endpoint } from '@/shared/api/endpoint.ts';
import { type Refused, refused } from '../problem.ts';
import type { PlainRefusal } from '../scenarios.ts';

/** The members that the contract gives a refusal beside its code. */
const MEMBERS: Partial<Record<PlainRefusal, Readonly<Record<string, unknown>>>> = {
  exclusive_product_held: { product: 'loan' },
  exclusive_product_granted: { product: 'loan' },
  code_invalid: { attemptsLeft: 4 },
  malformed_request: { errors: [{ path: 'request', message: 'refused by a scenario' }] },
};

/** The refusal of a call that may be refused with one of the codes; `undefined` where none of them is in its contract. */
export function plainRefusal(endpoint: Endpoint, codes: readonly PlainRefusal[]): Refused | undefined {
  for (const [status, known] of Object.entries(endpoint.problems ?? {})) {
    const code = codes.find((each) => known.includes(each));
    if (code) return refused(Number(status), code, 'The scenario "refused" is active', MEMBERS[code]);
  }
  return undefined;
}
