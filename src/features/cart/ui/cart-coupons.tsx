import { type ComponentProps, lazy, Suspense, useState } from 'react';
import { couponMessages as words } from '@/shared/messages/coupons.ts';
import { ErrorBoundary } from '@/shared/ui/error-boundary.tsx';
import { FailureNotice } from '@/shared/ui/failure-notice.tsx';
import { Skeleton } from '@/shared/ui/skeleton.tsx';

const loadPanel = () => import('@/features/coupons/ui/coupon-panel.tsx');
const lazyPanel = () => lazy(async () => ({ default: (await loadPanel()).CouponPanel }));
const FirstPanel = lazyPanel();

type CartCouponsProps = ComponentProps<typeof FirstPanel>;

/** Fetches the panel's program while the cart's own data are on their way. Whether it comes shows when it is wanted. */
export function preloadCartCoupons(): void {
  loadPanel().catch(() => {});
}

/** The coupons of the cart, whose program comes after that of the lines and the total. */
export function CartCoupons(props: CartCouponsProps) {
  const [Panel, setPanel] = useState(() => FirstPanel);
  return (
    <ErrorBoundary
      renderFallback={(error, retry) => (
        <FailureNotice
          title={words.panelFailed}
          error={error}
          onRetry={() => {
            setPanel(() => lazyPanel());
            retry();
          }}
        />
      )}
    >
      <Suspense fallback={<Skeleton height="32rem" />}>
        <Panel {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
