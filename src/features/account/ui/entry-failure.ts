import { ApiError } from '@/shared/api/client.ts';
import { accountMessages as words } from '@/shared/messages/account.ts';
import { failureText } from '@/shared/messages/failure-text.ts';

const MINUTE_S = 60;

/** Why nobody was let in, in the shopper's words; never whether an address has an account. */
export function entryFailureText(error: unknown): string {
  if (error instanceof ApiError && error.code === 'invalid_credentials') return words.wrongCredentials;
  if (error instanceof ApiError && error.code === 'too_many_requests') {
    const { retryAfter } = error;
    return retryAfter === undefined
      ? words.tooManyTriesSoon
      : words.tooManyTries(Math.ceil(retryAfter / MINUTE_S));
  }
  return `${failureText(error)} ${words.nothingLost}`;
}
