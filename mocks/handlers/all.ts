import type { HttpHandler } from 'msw';
import type { MockWorld } from '../world.ts';
import { accountHandlers } from './accounts.ts';
import { cartHandlers } from './carts.ts';
import { catalogHandlers } from './catalog.ts';
import { controlHandlers, type DrawPicture } from './control.ts';
import { couponHandlers } from './coupons.ts';
import { financingHandlers } from './financing.ts';
import type { Host } from './host.ts';
import { orderHandlers } from './orders.ts';

/** Every handler of the mock services, for whichever host. */
export function allHandlers(host: Host, world: MockWorld, drawPicture: DrawPicture): HttpHandler[] {
  return [
    ...controlHandlers(world, drawPicture),
    ...catalogHandlers(host, world.catalog),
    ...couponHandlers(host, world.coupons),
    ...orderHandlers(host, world.orders),
    ...accountHandlers(host, world.accounts),
    ...cartHandlers(host, world.carts),
    ...financingHandlers(host, world.financing),
  ];
}
