import type { ReactNode } from 'react';
import { ApiError } from '@/shared/api/client.ts';
import { financingMessages as words } from '@/shared/messages/financing.ts';
import { Button, buttonClass } from '@/shared/ui/button.tsx';
import { FailureNotice } from '@/shared/ui/failure-notice.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Notice } from '@/shared/ui/notice.tsx';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import { VisuallyHidden } from '@/shared/ui/visually-hidden.tsx';
import type { Financing } from '../queries.ts';
import type { FinancingProduct } from '../schemas.ts';
import styles from './financing-page.module.css';
import { CommandFailure } from './command-failure.tsx';
import { FinancingNews } from './financing-news.tsx';
import { ProductCard } from './product-card.tsx';
import { ProductControls } from './product-controls.tsx';
import { useApplications } from './use-applications.ts';
import { useFinancing } from './use-financing.ts';

const PRODUCTS: readonly FinancingProduct[] = ['credit_card', 'loan'];

type FinancingPageProps = {
  /** Where to sign in and come back from. */
  signInHref: string;
  /** Asks for the password in place, once the session has ended; resolves with whether there is one again. */
  onSignInAgain: () => Promise<boolean>;
  /** What the customer has of store credit, to show with the card. */
  renderCredit: () => ReactNode;
};

/** Both products, what the customer has of them, and what can be done about it. */
export function FinancingPage({ signInHref, onSignInAgain, renderCredit }: FinancingPageProps) {
  const { data, error, isFetching, refetch } = useFinancing();
  const signedOut = signedOutReason(error);
  const signInAgain = async () => {
    if (await onSignInAgain()) await refetch();
  };
  return (
    <div className={styles['page']}>
      <header className={styles['heading']}>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <p className={styles['soft']}>{words.howTo}</p>
      </header>
      {signedOut === 'not_signed_in' && <SignedOut signInHref={signInHref} />}
      {signedOut === 'session_expired' && <SessionOver onSignIn={() => void signInAgain()} />}
      {error && !signedOut && !data && (
        <FailureNotice
          title={words.loadFailed}
          error={error}
          onRetry={() => void refetch()}
          isRetrying={isFetching}
        />
      )}
      {!data && !error && <FinancingSkeleton />}
      {signedOut && <ProductsOnShow />}
      {data && !signedOut && (
        <Products
          financing={data}
          renderCredit={renderCredit}
          outdated={
            error && (
              <FailureNotice
                title={words.outdated}
                error={error}
                onRetry={() => void refetch()}
                isRetrying={isFetching}
              />
            )
          }
        />
      )}
    </div>
  );
}

type ProductsProps = Pick<FinancingPageProps, 'renderCredit'> & {
  financing: Financing;
  /** Said unless there is something more important to say. */
  outdated: ReactNode;
};

function Products({ financing, renderCredit, outdated }: ProductsProps) {
  const applications = useApplications(financing);
  return (
    <>
      <FinancingNews applications={applications}>{outdated}</FinancingNews>
      <div className={styles['products']}>
        {financing.products.map((standing) => (
          <ProductCard key={standing.product} standing={standing}>
            <ProductControls
              standing={standing}
              clockAheadMs={financing.clockAheadMs}
              applications={applications}
              renderCredit={renderCredit}
            />
            <CommandFailure standing={standing} applications={applications} />
          </ProductCard>
        ))}
      </div>
    </>
  );
}

/** For guests: what there is, without what only an account can have. */
function ProductsOnShow() {
  return (
    <div className={styles['products']}>
      {PRODUCTS.map((product) => (
        <ProductCard key={product} standing={{ product }} />
      ))}
    </div>
  );
}

function SignedOut({ signInHref }: Pick<FinancingPageProps, 'signInHref'>) {
  return (
    <Notice
      role="status"
      actions={
        <Link className={buttonClass('primary')} href={signInHref}>
          {words.signIn}
        </Link>
      }
    >
      <p>
        <strong>{words.signedOutTitle}</strong>
      </p>
      <p>{words.signedOutText}</p>
    </Notice>
  );
}

function SessionOver({ onSignIn }: { onSignIn: () => void }) {
  return (
    <Notice
      tone="warning"
      role="status"
      actions={
        <Button look="primary" onClick={onSignIn}>
          {words.signIn}
        </Button>
      }
    >
      <p>
        <strong>{words.sessionOverTitle}</strong>
      </p>
      <p>{words.sessionOverText}</p>
    </Notice>
  );
}

function signedOutReason(error: unknown): 'not_signed_in' | 'session_expired' | null {
  const code = error instanceof ApiError ? error.code : undefined;
  return code === 'not_signed_in' || code === 'session_expired' ? code : null;
}

function FinancingSkeleton() {
  return (
    <>
      <VisuallyHidden>
        <span role="status">{words.loading}</span>
      </VisuallyHidden>
      <div className={styles['products']}>
        <Skeleton height="20rem" />
        <Skeleton height="20rem" />
      </div>
    </>
  );
}
