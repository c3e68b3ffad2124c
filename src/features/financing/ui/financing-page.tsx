import type { ReactNode } from 'react';
import { ApiError } from '@/shared/api/client.ts';
import { financingMessages as words } from '@/shared/messages/financing.ts';
import { buttonClass } from '@/shared/ui/button.tsx';
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
import { useApplications, type WithSession } from './use-applications.ts';
import { useFinancing } from './use-financing.ts';

const PRODUCTS: readonly FinancingProduct[] = ['credit_card', 'loan'];

type FinancingPageProps = {
  /** Where to sign in and come back from. */
  signInHref: string;
  withSession: WithSession;
  /** What the customer has of store credit, to show with the card. */
  renderCredit: () => ReactNode;
};

/** Both products, what the customer has of them, and what can be done about it. */
export function FinancingPage({ signInHref, withSession, renderCredit }: FinancingPageProps) {
  const { data, error, isFetching, refetch } = useFinancing();
  const signedOut = signedOutReason(error);
  return (
    <div className={styles['page']}>
      <header className={styles['heading']}>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <p className={styles['soft']}>{words.howTo}</p>
      </header>
      {signedOut && <SignedOut reason={signedOut} signInHref={signInHref} />}
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
          withSession={withSession}
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

type ProductsProps = Pick<FinancingPageProps, 'withSession' | 'renderCredit'> & {
  financing: Financing;
  /** Said unless there is something more important to say. */
  outdated: ReactNode;
};

function Products({ financing, withSession, renderCredit, outdated }: ProductsProps) {
  const applications = useApplications(financing, withSession);
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

type SignedOutReason = 'not_signed_in' | 'session_expired';

function SignedOut({ reason, signInHref }: { reason: SignedOutReason; signInHref: string }) {
  const isOver = reason === 'session_expired';
  return (
    <Notice
      tone={isOver ? 'warning' : 'info'}
      role="status"
      actions={
        <Link className={buttonClass('primary')} href={signInHref}>
          {words.signIn}
        </Link>
      }
    >
      <p>
        <strong>{isOver ? words.sessionOverTitle : words.signedOutTitle}</strong>
      </p>
      <p>{isOver ? words.sessionOverText : words.signedOutText}</p>
    </Notice>
  );
}

function signedOutReason(error: unknown): SignedOutReason | null {
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
