import { type Refused, refused } from './problem.ts';

/** Whose request it is: the signed-in customer, if any, and the browser. */
export type Caller = {
  readonly customerId: string | null;
  readonly deviceId: string;
  /** Whether the browser brought its device cookie; a caller without one cannot be told from any other. */
  readonly isKnownDevice: boolean;
  /** `expired`: the browser was signed in, and its session has ended; whoever it is, it is not a guest. */
  readonly session: 'none' | 'expired' | 'live';
};

/** The customer who asks; a refusal for guests, and for those whose session has ended. */
export function requireCustomer({
  customerId,
  session,
}: Caller): { readonly ok: true; readonly customerId: string } | Refused {
  if (customerId !== null) return { ok: true, customerId };
  return session === 'expired' ? sessionExpired() : refused(401, 'not_signed_in', 'This needs an account');
}

export function sessionExpired(): Refused {
  return refused(401, 'session_expired', 'The session has ended: sign in again');
}

/**
 * Everything a person can be recognised by. Two callers that share any of them count as the same customer. A guest is
 * known by browser and, once an order names one, by e-mail; a customer by account and e-mail, whatever the browser, which
 * others may use as well.
 */
export function identitiesOf(
  { customerId, deviceId }: Pick<Caller, 'customerId' | 'deviceId'>,
  email?: string,
): string[] {
  return [
    customerId === null ? `device:${deviceId}` : `customer:${customerId}`,
    ...(email === undefined ? [] : [`email:${email.trim().toLowerCase()}`]),
  ];
}
