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
      return problems.unavailable;
  }
}
