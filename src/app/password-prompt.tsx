import { type PasswordPrompt as Prompt, useCustomer } from '@/features/account/session.ts';
import { PasswordDialog } from '@/features/account/ui/password-dialog.tsx';
import { useCustomerDoor } from './customer-door.ts';
import { enterAgain, signOut } from './customer-flows.ts';

/** Asks for the password in place. The same customer goes on; for somebody else this browser is cleared first. */
export function PasswordPrompt({ prompt }: { prompt: Prompt }) {
  const door = useCustomerDoor();
  return (
    <PasswordDialog
      customer={useCustomer() ?? null}
      onSignedIn={async (customer) => {
        await enterAgain(door, customer);
        prompt.answer(true);
      }}
      onLater={() => prompt.answer(false)}
      onSomebodyElse={() => signOut(door)}
    />
  );
}
