import { Suspense, useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { routeTitles } from '@/shared/messages/shell.ts';
import { ErrorBoundary } from '@/shared/ui/error-boundary.tsx';
import { usePageTitle } from '@/shared/ui/page-title.ts';
import { Arrival, useFocusOnArrival } from './arrival.tsx';
import { PageFailure } from './page-failure.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { ANY_PATH, type AppRoute, ROUTES } from './route-table.ts';
import { keepScrollPositions } from './scroll-memory.ts';

/** As a pattern `*` would leave out a path with a line break in it. */
const EVERY_PATH = /^[^]*$/;

/** Shows the page of the present URL. */
export function Router() {
  const [path] = useLocation();
  const focusOnArrival = useFocusOnArrival(path);
  useEffect(() => keepScrollPositions(), []);
  return (
    <Switch>
      {ROUTES.map((route) => (
        <Route key={route.path} path={route.path === ANY_PATH ? EVERY_PATH : route.path}>
          <Page key={path} route={route} onArrival={focusOnArrival} />
        </Route>
      ))}
    </Switch>
  );
}

type PageProps = { route: AppRoute; onArrival: () => void };

function Page({ route: { Screen, title }, onArrival }: PageProps) {
  return (
    <>
      <DocumentTitle title={title} />
      <ErrorBoundary
        renderFallback={(error, retry) => (
          <>
            <PageFailure error={error} onRetry={retry} />
            <Arrival onArrival={onArrival} />
          </>
        )}
      >
        <Suspense fallback={<PageSkeleton />}>
          <Screen />
          <Arrival onArrival={onArrival} />
        </Suspense>
      </ErrorBoundary>
    </>
  );
}

/** Beside the screen and before it, so that a screen that names the document itself has the last word. */
function DocumentTitle({ title }: { title: AppRoute['title'] }) {
  usePageTitle(title && routeTitles[title]);
  return null;
}
