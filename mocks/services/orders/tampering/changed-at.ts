import type { OrderRequest } from '@/features/orders/schemas.ts';

/** A request with another value in one place, as in `lines.0.quantity`; `undefined` leaves the field out. */
export function changedAt(request: OrderRequest, path: string, value: unknown): OrderRequest {
  const changed: OrderRequest = structuredClone(request);
  const names = path.split('.');
  const last = names.pop() ?? '';
  let place: unknown = changed;
  for (const name of names) place = Reflect.get(Object(place), name);
  Reflect.set(Object(place), last, value);
  return changed;
}
