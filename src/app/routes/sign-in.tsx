import { type ComponentProps, lazy, Suspense, useState } from 'react';
import { useSearch } from 'wouter/use-browser-location';
import { useCustomer, useSession } from '@/features/account/session.ts';
import { EntryPage } from '@/features/account/ui/entry-page.tsx';
import { SignInForm } from '@/features/account/ui/sign-in-form.tsx';
import { accountMessages as words } from '@/shared/messages/account.ts';
import { paths } from '@/shared/paths.ts';
import { Link } from '@/shared/ui/link.tsx';
import { Notice } from '@/shared/ui/notice.tsx';
import { Entrance, useEntrance } from '../entrance.tsx';

const DemoCustomers = __BROWSER_MOCKS__
  ? lazy(() => import('@/features/account/ui/demo-customers.tsx'))
  : () => null;

export default function SignInRoute() {
  const entrance = useEntrance();
  const [filledIn, fillIn] = useState<ComponentProps<typeof SignInForm>['filledIn']>();
  return (
    <Entrance {...entrance}>
      <EntryPage
        title={words.signIn}
        text={words.signInText}
        notice={<BeforeSigningIn />}
        form={<SignInForm key={filledIn?.email} filledIn={filledIn} onSignedIn={entrance.onEntered} />}
        alternative={
          <>
            {words.noAccount} <Link href={paths.register(entrance.next)}>{words.toRegister}</Link>
          </>
        }
        aside={
          <Suspense fallback={null}>
            <DemoCustomers onChoose={(customer) => fillIn({ ...customer })} />
          </Suspense>
        }
      />
    </Entrance>
  );
}

/** What became of whoever was signed in before. */
function BeforeSigningIn() {
  const hasSignedOut = new URLSearchParams(useSearch()).has('signed-out');
  const customer = useCustomer();
  const session = useSession();
  if (hasSignedOut) {
    return (
      <Notice>
        <p>
          <strong>{words.signedOutTitle}</strong>
        </p>
        <p>{words.signedOutText}</p>
      </Notice>
    );
  }
  const wasAnybodyHere = customer === null && session.customerId() !== null;
  return wasAnybodyHere && <Notice>{words.anotherWasHere}</Notice>;
}
