import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { ErrorBoundary } from './error-boundary.tsx';

type InItsPlace = {
  /** While the program is on its way. */
  readonly pending?: ReactNode;
  /** When it does not come, or breaks. */
  readonly failed?: ReactNode;
};

/** A part of a screen whose program comes after the screen's own. Nothing is in its place unless something is given. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { pending, failed }: InItsPlace = {},
) {
  const Part = lazy(async () => ({ default: await load() }));
  return function LazyPart(props: Props) {
    return (
      <ErrorBoundary renderFallback={() => failed}>
        <Suspense fallback={pending}>
          <Part {...props} />
        </Suspense>
      </ErrorBoundary>
    );
  };
}
