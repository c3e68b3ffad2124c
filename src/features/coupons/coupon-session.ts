import { createContext } from 'react';
import { type ApplyDesk, createApplyDesk } from './apply-desk.ts';
import { createLastClick } from './last-click.ts';
import { createFoundCodes, type FoundCodesStore } from './found-codes.ts';

export type CouponSession = { readonly desk: ApplyDesk; readonly foundCodes: FoundCodesStore };

export function createCouponSession(storage: () => Pick<Storage, 'getItem' | 'setItem'>): CouponSession {
  return { desk: createApplyDesk(createLastClick(storage)), foundCodes: createFoundCodes(storage) };
}

/** The app's one session: an attempt outlives the page it was started on. Tests provide their own. */
export const CouponSessionContext = createContext(createCouponSession(() => localStorage));
