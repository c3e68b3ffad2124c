import { useMutation } from '@tanstack/react-query';
import { accountMessages as words } from '@/shared/messages/account.ts';
import { failureText } from '@/shared/messages/failure-text.ts';
import { Button } from '@/shared/ui/button.tsx';
import { Notice } from '@/shared/ui/notice.tsx';

type SignOutButtonProps = {
  /** Settles when this browser is clear; rejects when the customer is still signed in. */
  onSignOut: () => Promise<void>;
  className?: string | undefined;
};

/** Signs out, and says so when that did not work; pressing it again tries again. */
export function SignOutButton({ onSignOut, className }: SignOutButtonProps) {
  const leaving = useMutation({ mutationFn: onSignOut });
  return (
    <>
      <Button className={className} busy={leaving.isPending} onClick={() => leaving.mutate()}>
        {leaving.isPending ? words.signingOut : words.signOut}
      </Button>
      {leaving.isError && (
        <Notice tone="danger" role="alert">
          <p>
            {words.signOutFailed} {failureText(leaving.error)}
          </p>
        </Notice>
      )}
    </>
  );
}
