import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { Redirect } from 'wouter';
import { ApiError } from '@/shared/api/client.ts';
import { accountMessages as words } from '@/shared/messages/account.ts';
import { paths } from '@/shared/paths.ts';
import { FailureNotice } from '@/shared/ui/failure-notice.tsx';
import { Icon } from '@/shared/ui/icon.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import { VisuallyHidden } from '@/shared/ui/visually-hidden.tsx';
import { accountQueries } from '../queries.ts';
import type { Customer } from '../schemas.ts';
import { useCustomer, useSession } from '../session.ts';
import styles from './account-page.module.css';
import { SignOutButton } from './sign-out-button.tsx';

type AccountPageProps = {
  renderCredit: (credit: NonNullable<Customer['credit']>) => ReactNode;
  /** The service has named a customer whom this tab did not know of; a stable function. */
  onFound: (customer: Customer) => void;
  onSignOut: () => Promise<void>;
};

/** Who the customer is, what they have, and where to go from here. Guests are shown the way in. */
export function AccountPage({ renderCredit, onFound, onSignOut }: AccountPageProps) {
  const { data, error, isFetching, refetch } = useQuery(accountQueries.customer());
  const customer = useCustomer();
  const session = useSession();

  // A browser whose storage was cleared may still have the session.
  useEffect(() => {
    if (data && data.id !== session.getCustomer()?.id) onFound(data);
  }, [data, session, onFound]);

  if (!customer && error instanceof ApiError && error.code === 'not_signed_in') {
    return <Redirect to={paths.signIn(paths.account())} replace />;
  }
  return (
    <div className={styles['page']}>
      <h1>{words.account}</h1>
      {error && (
        <FailureNotice
          title={words.loadFailed}
          error={error}
          onRetry={() => void refetch()}
          isRetrying={isFetching}
        />
      )}
      {data && <About customer={data} renderCredit={renderCredit} />}
      {!data && !error && <AboutSkeleton />}
      <ul className={styles['ways']}>
        <Way href={paths.orders()} name={words.toOrders} text={words.ordersText} />
        <Way href={paths.financing()} name={words.toFinancing} text={words.financingText} />
        <Way href={paths.privacy()} name={words.privacy} text={words.privacyText} />
      </ul>
      <div className={styles['leave']}>
        <p>{words.signOutText}</p>
        <SignOutButton onSignOut={onSignOut} />
      </div>
    </div>
  );
}

type AboutProps = Pick<AccountPageProps, 'renderCredit'> & { customer: Customer };

function About({ customer, renderCredit }: AboutProps) {
  return (
    <div className={styles['about']}>
      <section className={styles['card']} aria-labelledby="you">
        <h2 id="you">{words.you}</h2>
        <p className={styles['name']}>{customer.name}</p>
        <p>{customer.email}</p>
      </section>
      <section className={styles['card']} aria-labelledby="credit">
        <h2 id="credit">{words.credit}</h2>
        {customer.credit ? renderCredit(customer.credit) : <p>{words.noCredit}</p>}
      </section>
    </div>
  );
}

function AboutSkeleton() {
  return (
    <div className={styles['about']}>
      <VisuallyHidden>
        <span role="status">{words.loading}</span>
      </VisuallyHidden>
      <Skeleton height="9.5rem" />
      <Skeleton height="9.5rem" />
    </div>
  );
}

function Way({ href, name, text }: { href: string; name: string; text: string }) {
  return (
    <li>
      <Link className={styles['way']} href={href}>
        <span>
          <strong>{name}</strong>
          <br />
          {text}
        </span>
        <Icon name="next" size={20} />
      </Link>
    </li>
  );
}
