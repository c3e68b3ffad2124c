/** Whose request it is: the signed-in customer, if any, and the browser. */
export type Caller = {
  readonly customerId: string | null;
  readonly deviceId: string;
  /** Whether the browser brought its device cookie; a caller without one cannot be told from any other. */
  readonly isKnownDevice: boolean;
};

/**
 * Everything a person can be recognised by. Two callers that share any of them count as the same customer, so a guest's
 * use of a coupon is found by browser and, once an order names one, by e-mail.
 */
export function identitiesOf({ customerId, deviceId }: Caller, email?: string): string[] {
  return [
    ...(customerId === null ? [] : [`customer:${customerId}`]),
    `device:${deviceId}`,
    ...(email === undefined ? [] : [`email:${email.trim().toLowerCase()}`]),
  ];
}
