import { readFile } from 'node:fs/promises';
import { en } from 'zod/locales';
import * as z from 'zod/mini';
import { type CouponRole, couponRoles } from './coupon-roles.ts';

const CodeByRole = z.partial(
  z.strictObject(
    Object.fromEntries(Object.keys(couponRoles(0)).map((role) => [role, z.string()])) as Record<
      CouponRole,
      z.ZodMiniString
    >,
  ),
);

const Profile = z.strictObject({
  /** Codes of coupons by role; those that `GET /coupons` lists are found without being named. */
  coupons: z.optional(CodeByRole),
  /** Ids of products of which one unit is left. */
  lastItems: z.optional(z.array(z.string())),
  /** A customer with store credit. */
  creditCustomer: z.optional(z.object({ email: z.string(), password: z.string() })),
  /** The one-time code that the test environment accepts for every application. */
  oneTimeCode: z.optional(z.string()),
  /** Payment tokens, unless they are the contract's test tokens; `null` where there is none. */
  tokens: z.optional(
    z.partial(
      z.strictObject({
        ok: z.string(),
        declined: z.nullable(z.string()),
        slow: z.nullable(z.string()),
        timeout: z.nullable(z.string()),
      }),
    ),
  ),
});

/** What a team tells of its test environment, beyond what the contract can be asked for. @see docs/conformance.md */
export type Profile = z.infer<typeof Profile>;

/** @throws Error naming every bad field */
export function parseProfile(content: unknown): Profile {
  const parsed = Profile.safeParse(content, { error: en().localeError });
  if (parsed.success) return parsed.data;
  throw new Error(`The profile is wrong:\n${z.prettifyError(parsed.error)}`);
}

/** @throws Error when the file cannot be read or is no profile */
export async function readProfile(file: string): Promise<Profile> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Error(`Cannot read the profile: ${String(error)}`);
  });
  return parseProfile(jsonOf(text, file));
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${String(error)}`, { cause: error });
  }
}
