import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Router as Navigation } from 'wouter';
import { Announcer } from '@/shared/ui/announcer.tsx';
import { ErrorBoundary } from '@/shared/ui/error-boundary.tsx';
import { PrefetchContext } from '@/shared/ui/prefetch-context.ts';
import { PageFailure } from './page-failure.tsx';
import { Router } from './router.tsx';
import { Shell } from './shell/shell.tsx';
import { usePrefetch } from './use-prefetch.ts';
import { aroundNavigation } from './view-transition.ts';

export function App({ queryClient }: { queryClient: QueryClient }) {
  return (
    <ErrorBoundary
      renderFallback={(error, retry) => (
        <main>
          <PageFailure error={error} onRetry={retry} />
        </main>
      )}
    >
      <QueryClientProvider client={queryClient}>
        <Navigation aroundNav={aroundNavigation}>
          <PrefetchOnIntent>
            <Shell>
              <Router />
            </Shell>
          </PrefetchOnIntent>
        </Navigation>
        <Announcer />
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

function PrefetchOnIntent({ children }: { children: ReactNode }) {
  return <PrefetchContext value={usePrefetch()}>{children}</PrefetchContext>;
}
