import { useSearch } from 'wouter/use-browser-location';
import { useCustomer, useSession } from '@/features/account/session.ts';
import { PrivacyPage } from '@/features/account/ui/privacy-page.tsx';
import { useCustomerDoor } from '../customer-door.ts';
import { deleteStored, signOut } from '../customer-flows.ts';

export default function PrivacyRoute() {
  const search = useSearch();
  const door = useCustomerDoor();
  const session = useSession();
  const isGuest = !useCustomer() && session.customerId() === null;
  return (
    <PrivacyPage
      isGuest={isGuest}
      isDeleted={new URLSearchParams(search).has('forgotten')}
      onDelete={() => deleteStored(door)}
      onSignOut={() => signOut(door)}
    />
  );
}
