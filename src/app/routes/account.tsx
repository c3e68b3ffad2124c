import { AccountPage } from '@/features/account/ui/account-page.tsx';
import { CreditFigures } from '@/features/financing/ui/credit-figures.tsx';
import { useCustomerDoor } from '../customer-door.ts';
import { signOut } from '../customer-flows.ts';

export default function AccountRoute() {
  const door = useCustomerDoor();
  return (
    <AccountPage renderCredit={(credit) => <CreditFigures {...credit} />} onSignOut={() => signOut(door)} />
  );
}
