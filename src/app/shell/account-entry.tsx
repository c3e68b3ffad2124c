import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useCustomer } from '@/features/account/session.ts';
import { CustomerEntry } from '@/features/account/ui/customer-entry.tsx';
import { paths } from '@/shared/paths.ts';
import { useCustomerDoor } from '../customer-door.ts';

/** The header's way into the account. Finds out who is signed in, and keeps what is on screen theirs. */
export function AccountEntry({ className }: { className?: string | undefined }) {
  const customer = useCustomer();
  const [, navigate] = useLocation();
  const door = useCustomerDoor();
  useWhoIsSignedIn();
  useAnswersOfCustomer();
  return (
    <CustomerEntry
      customerName={customer?.name ?? null}
      className={className}
      onMenuMissing={() => navigate(paths.account())}
      onSignOut={async () => {
        const { signOut } = await import('../customer-flows.ts');
        await signOut(door);
      }}
    />
  );
}

/** Asks, once the page is there, who a browser that has signed in is; others are not asked for. */
function useWhoIsSignedIn(): void {
  const customer = useCustomer();
  const door = useCustomerDoor();
  const isAsked = customer === undefined;
  useEffect(() => {
    if (!isAsked) return;
    const ask = () => {
      import('../who-is-signed-in.ts').then(({ findOut }) => findOut(door)).catch(() => {});
    };
    const timer = setTimeout(ask);
    window.addEventListener('online', ask);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', ask);
    };
  }, [isAsked, door]);
}

/** When somebody signs in or out, here or in another tab, what services have said to the one before is forgotten. */
function useAnswersOfCustomer(): void {
  const customer = useCustomer();
  const { queryClient } = useCustomerDoor();
  const id = customer === undefined ? undefined : (customer?.id ?? null);
  const lastKnownId = useRef(id);
  useEffect(() => {
    const before = lastKnownId.current;
    if (id === undefined || id === before) return;
    lastKnownId.current = id;
    if (before === undefined) return;
    void import('../customer-flows.ts').then(({ forgetAnswers }) => forgetAnswers(queryClient));
  }, [id, queryClient]);
}
