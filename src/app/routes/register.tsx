import { EntryPage } from '@/features/account/ui/entry-page.tsx';
import { RegisterForm } from '@/features/account/ui/register-form.tsx';
import { accountMessages as words } from '@/shared/messages/account.ts';
import { paths } from '@/shared/paths.ts';
import { Link } from '@/shared/ui/link.tsx';
import { Entrance, useEntrance } from '../entrance.tsx';

export default function RegisterRoute() {
  const entrance = useEntrance();
  return (
    <Entrance {...entrance}>
      <EntryPage
        title={words.register}
        text={words.registerText}
        form={<RegisterForm onRegistered={entrance.onEntered} />}
        alternative={
          <>
            {words.haveAccount} <Link href={paths.signIn(entrance.next)}>{words.toSignIn}</Link>
          </>
        }
      />
    </Entrance>
  );
}
