import { scrypt } from '@noble/hashes/scrypt.js';
import { bytesToHex, hexToBytes, randomBytes } from '@noble/hashes/utils.js';

/** A password as it may be stored; `salt` and `hash` in hex, `cost` is scrypt's N. */
export type PasswordHash = { readonly salt: string; readonly hash: string; readonly cost: number };

/**
 * Low enough for test suites that sign in hundreds of times; a shop takes 2 ** 17.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
 */
const COST = 2 ** 10;
const BLOCK_SIZE = 8;
const HASH_BYTES = 32;
const SALT_BYTES = 16;

/** Nobody's password: checking against it takes as long as against anybody's, and always fails. */
const NOBODYS: PasswordHash = {
  salt: '00'.repeat(SALT_BYTES),
  hash: '00'.repeat(HASH_BYTES),
  cost: COST,
};

export function hashPassword(password: string): PasswordHash {
  const salt = randomBytes(SALT_BYTES);
  return { salt: bytesToHex(salt), hash: bytesToHex(derive(password, salt, COST)), cost: COST };
}

/** Whether it is the password. Without a hash to compare with, the same work is done for a no. */
export function isPassword(password: string, stored: PasswordHash | undefined): boolean {
  const { salt, hash, cost } = stored ?? NOBODYS;
  const isSame = isSameBytes(derive(password, hexToBytes(salt), cost), hexToBytes(hash));
  return isSame && stored !== undefined;
}

/** Compares every byte, so that the time it takes tells nothing of where they differ. */
function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  return a.reduce((difference, byte, index) => difference | (byte ^ (b[index] ?? 0)), 0) === 0;
}

/** The same letters count as the same password however the keyboard composes them. */
function derive(password: string, salt: Uint8Array, cost: number): Uint8Array {
  return scrypt(password.normalize('NFKC'), salt, { N: cost, r: BLOCK_SIZE, p: 1, dkLen: HASH_BYTES });
}
