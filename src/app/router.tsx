import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { CatalogRoute } from './routes/catalog.tsx';

const ProductRoute = lazy(() => import('./routes/product.tsx'));
const CartRoute = lazy(() => import('./routes/cart.tsx'));
const CheckoutRoute = lazy(() => import('./routes/checkout.tsx'));
const OrdersRoute = lazy(() => import('./routes/orders.tsx'));
const OrderRoute = lazy(() => import('./routes/order.tsx'));
const NotFoundRoute = lazy(() => import('./routes/not-found.tsx'));

export function Router() {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/" component={CatalogRoute} />
        <Route path="/products/:id" component={ProductRoute} />
        <Route path="/cart" component={CartRoute} />
        <Route path="/checkout" component={CheckoutRoute} />
        <Route path="/orders" component={OrdersRoute} />
        <Route path="/orders/:id" component={OrderRoute} />
        <Route component={NotFoundRoute} />
      </Switch>
    </Suspense>
  );
}
