import type { HttpHandler } from 'msw';
import { financingEndpoints } from '@/features/financing/schemas.ts';
import type { FinancingService } from '../services/financing.ts';
import { defineHandler } from './define.ts';
import type { Host } from './host.ts';

export function financingHandlers(host: Host, financing: FinancingService): HttpHandler[] {
  const { getFinancing, apply, confirm, cancel } = financingEndpoints;
  return [
    defineHandler(host, 'financing', getFinancing, ({ caller }) => financing.overview(caller)),
    defineHandler(host, 'financing', apply, ({ caller, key, body }) =>
      financing.apply(caller, key, body.product),
    ),
    defineHandler(host, 'financing', confirm, ({ caller, params, body }) =>
      financing.confirm(caller, params['id'] ?? '', body.code),
    ),
    defineHandler(host, 'financing', cancel, ({ caller, params }) =>
      financing.cancel(caller, params['id'] ?? ''),
    ),
  ];
}
