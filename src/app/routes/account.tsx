import { useCallback } from 'react';
import { AccountPage } from '@/features/account/ui/account-page.tsx';
import type { Customer } from '@/features/account/schemas.ts';
import { CreditFigures } from '@/features/financing/ui/credit-figures.tsx';
import { useCustomerDoor } from '../customer-door.ts';
import { find, signOut } from '../customer-flows.ts';

export default function AccountRoute() {
  const door = useCustomerDoor();
  const found = useCallback((customer: Customer) => void find(door, customer).catch(() => {}), [door]);
  return (
    <AccountPage
      renderCredit={(credit) => <CreditFigures {...credit} />}
      onFound={found}
      onSignOut={() => signOut(door)}
    />
  );
}
