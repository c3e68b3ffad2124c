import type { Coupon } from '@/features/coupons/schemas.ts';
import { money } from '@/shared/money/money.ts';
import type { SeedFile } from '../seed-file.ts';
import type { DepartmentId } from './products/departments.ts';

type SeedCoupon = SeedFile['coupons'][number];
type Conditions = Partial<Omit<SeedCoupon, 'id' | 'code' | 'title' | 'description' | 'discount'>>;

const DAY_MS = 24 * 60 * 60 * 1000;

const usd = (cents: number) => money(cents, 'USD');
const percentage = (percent: number): Coupon['discount'] => ({ type: 'percentage', percent });
const fixed = (cents: number): Coupon['discount'] => ({ type: 'fixed_amount', amount: usd(cents) });
const departments = (...ids: DepartmentId[]): string[] => ids;

/**
 * The shop's coupons. Between them they show a guest every state of the coupon panel.
 *
 * @param now ms since the epoch; the coupons' windows are laid around it
 */
export function cartwrightCoupons(now: number): SeedCoupon[] {
  const inDays = (days: number) => new Date(now + days * DAY_MS).toISOString();
  return [
    coupon(
      'WELCOME10',
      '10% off your first order',
      'Ten percent off everything, to say hello.',
      percentage(10),
      {
        firstOrderOnly: true,
      },
    ),
    coupon(
      'KITCHEN15',
      '15% off the kitchen',
      'Fifteen percent off knives, pans and boards.',
      percentage(15),
      {
        categoryIds: departments('kitchen'),
      },
    ),
    coupon('SAVE5', '$5 off', 'Five dollars off any order.', fixed(500)),
    coupon(
      'FREESHIP',
      'Free standard delivery',
      'We pay the postage on orders from $40.',
      { type: 'free_shipping' },
      { minimumSubtotal: usd(4000) },
    ),
    coupon(
      'TWENTY',
      '20% off, up to $30',
      'Twenty percent off, and thirty dollars at most.',
      percentage(20),
      {
        minimumSubtotal: usd(6000),
        maximumDiscount: usd(3000),
      },
    ),
    coupon('TAKE25', '$25 off orders from $150', 'Twenty-five dollars off a well-filled cart.', fixed(2500), {
      minimumSubtotal: usd(15_000),
    }),
    coupon(
      'TABLE3',
      '$3 off each piece of tableware',
      'Three dollars off every cup, plate and glass.',
      { type: 'fixed_amount_per_unit', amount: usd(300) },
      { categoryIds: departments('tableware') },
    ),
    coupon(
      'SIXPACK',
      '12% off six or more',
      'Put six things in the cart, whichever you like.',
      percentage(12),
      {
        minimumQuantity: 6,
      },
    ),
    coupon('GARDEN20', '20% off plants & garden', 'For a few days only: everything green.', percentage(20), {
      categoryIds: departments('garden'),
      startsAt: inDays(-5),
      endsAt: inDays(3),
    }),
    coupon(
      'TOOLKIT',
      '$10 off the starter toolkit',
      'Off the hammer, pliers, level and screwdrivers.',
      fixed(1000),
      {
        productIds: ['claw-hammer', 'combination-pliers', 'spirit-level', 'screwdriver-set'],
      },
    ),
    coupon(
      'ALMOSTALL',
      '8% off almost everything',
      'Eight percent off all but lighting and bags.',
      percentage(8),
      {
        excludedCategoryIds: departments('lighting', 'bags'),
      },
    ),
    coupon(
      'FULLPRICE',
      '12.5% off full-price items',
      'One eighth off whatever is not reduced yet.',
      percentage(12.5),
      {
        excludeReducedItems: true,
      },
    ),
    coupon(
      'LASTONE',
      '$20 off, once only',
      'One coupon for the whole shop: first come, first served.',
      fixed(2000),
      {
        usageLimit: 1,
      },
    ),
    coupon(
      'THANKYOU',
      '7.5% off, once for you',
      'A thank-you that works one time for every customer.',
      percentage(7.5),
      {
        perCustomerLimit: 1,
      },
    ),
    coupon('MEMBER10', '$10 off for members', 'Sign in and take ten dollars off.', fixed(1000), {
      signInRequired: true,
    }),
    coupon('NEXTSEASON', '25% off textiles', 'New season, new blankets.', percentage(25), {
      categoryIds: departments('textiles'),
      startsAt: inDays(9),
      endsAt: inDays(40),
    }),
    coupon('LASTSEASON', '30% off lighting', 'Last season’s farewell to the long evenings.', percentage(30), {
      categoryIds: departments('lighting'),
      startsAt: inDays(-45),
      endsAt: inDays(-12),
    }),
    coupon(
      'FIRST100',
      '$15 off for the first hundred',
      'Fifteen dollars off for our first hundred orders.',
      fixed(1500),
      {
        usageLimit: 100,
        redemptions: 100,
      },
    ),
    coupon('PRESS', 'Press discount', 'For journalists, on request.', percentage(40), { active: false }),
  ];
}

function coupon(
  code: string,
  title: string,
  description: string,
  discount: Coupon['discount'],
  conditions: Conditions = {},
): SeedCoupon {
  return {
    id: `coupon-${code.toLowerCase()}`,
    code,
    title,
    description,
    discount,
    redemptions: 0,
    customerRedemptions: 0,
    ...conditions,
  };
}
