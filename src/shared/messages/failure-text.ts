import { ApiError } from '@/shared/api/client.ts';
import { problems } from './problems.ts';

/** Why something could not be loaded or done, in the shopper's words. */
export function failureText(error: unknown): string {
  if (!(error instanceof ApiError)) return problems.unavailable;
  switch (error.kind) {
    case 'network':
      return problems.network;
    case 'timeout':
      return problems.timeout;
    case 'contract':
      return problems.contract;
    case 'refused':
      return isSessionOver(error) ? problems.sessionEnded : problems.unavailable;
  }
}

function isSessionOver({ code }: ApiError): boolean {
  return code === 'session_expired' || code === 'not_signed_in';
}
