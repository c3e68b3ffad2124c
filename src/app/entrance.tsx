import { type ReactNode, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { useSearch } from 'wouter/use-browser-location';
import { nextPath } from '@/features/account/model/next-path.ts';
import { type KnownCustomer, useCustomer } from '@/features/account/session.ts';
import { paths } from '@/shared/paths.ts';
import { useCustomerDoor } from './customer-door.ts';
import { enter } from './customer-flows.ts';

type EntranceState = {
  /** The path to go on to. */
  readonly next: string;
  readonly isEntering: boolean;
  readonly onEntered: (customer: KnownCustomer) => Promise<void>;
};

/** Coming in by a form, and going on to where the URL says, or to the account. */
export function useEntrance(): EntranceState {
  const next = nextPath(useSearch(), paths.account());
  const [, navigate] = useLocation();
  const [isEntering, setEntering] = useState(false);
  const door = useCustomerDoor();
  const onEntered = async (customer: KnownCustomer) => {
    setEntering(true);
    navigate(await enter(door, customer, next), { replace: true });
  };
  return { next, isEntering, onEntered };
}

/** The page of a form that lets in. Who is in already, perhaps by another tab, goes on at once. */
export function Entrance({ next, isEntering, children }: EntranceState & { children: ReactNode }) {
  const customer = useCustomer();
  return customer && !isEntering ? <Redirect to={next} replace /> : children;
}
