import { useQuery } from '@tanstack/react-query';
import { accountQueries } from '@/features/account/queries.ts';
import { useSession } from '@/features/account/session.ts';
import { CreditFigures } from '@/features/financing/ui/credit-figures.tsx';
import { FinancingPage } from '@/features/financing/ui/financing-page.tsx';
import { paths } from '@/shared/paths.ts';

export default function FinancingRoute() {
  const session = useSession();
  return (
    <FinancingPage
      signInHref={paths.signIn(paths.financing())}
      onSignInAgain={session.askForPassword}
      renderCredit={() => <CustomerCredit />}
    />
  );
}

function CustomerCredit() {
  const { data } = useQuery(accountQueries.customer());
  return data?.credit ? <CreditFigures {...data.credit} /> : null;
}
