import { accountEndpoints } from '@/features/account/schemas.ts';
import { cartEndpoints } from '@/features/cart/schemas.ts';
import { catalogEndpoints } from '@/features/catalog/schemas.ts';
import { couponEndpoints } from '@/features/coupons/schemas.ts';
import { financingEndpoints } from '@/features/financing/schemas.ts';
import { orderEndpoints } from '@/features/orders/schemas.ts';
import type { Endpoint, ServiceName } from '@/shared/api/endpoint.ts';

/** Every service with its endpoint table; the document's tags and operations, in this order. */
export const SERVICE_ENDPOINTS = {
  catalog: catalogEndpoints,
  coupons: couponEndpoints,
  orders: orderEndpoints,
  carts: cartEndpoints,
  accounts: accountEndpoints,
  financing: financingEndpoints,
} as const satisfies Record<ServiceName, Record<string, Endpoint>>;
