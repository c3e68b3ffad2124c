import type { HttpHandler } from 'msw';
import { couponEndpoints } from '@/features/coupons/schemas.ts';
import type { CouponService } from '../services/coupons.ts';
import { defineHandler } from './define.ts';
import type { Host } from './host.ts';

export function couponHandlers(host: Host, coupons: CouponService): HttpHandler[] {
  const { listCoupons, findCouponByCode, validateCoupon } = couponEndpoints;
  return [
    defineHandler(host, 'coupons', listCoupons, ({ caller }) => coupons.list(caller)),
    defineHandler(host, 'coupons', findCouponByCode, ({ caller, params }) =>
      coupons.findByCode(caller, params['code'] ?? ''),
    ),
    defineHandler(host, 'coupons', validateCoupon, ({ caller, params, body }) =>
      coupons.validate(caller, params['id'] ?? '', body.lines),
    ),
  ];
}
