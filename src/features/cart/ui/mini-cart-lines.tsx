import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CartLine } from '@/features/cart/store.ts';
import { catalogQueries } from '@/features/catalog/queries.ts';
import type { Product } from '@/features/catalog/schemas.ts';
import { ProductPicture } from '@/features/catalog/ui/product-picture.tsx';
import { config } from '@/shared/config.ts';
import { miniCartMessages as words } from '@/shared/messages/mini-cart.ts';
import { formatMoney } from '@/shared/money/format-money.ts';
import { multiplyMoney, sumMoney } from '@/shared/money/money.ts';
import { paths } from '@/shared/paths.ts';
import { FailureNotice } from '@/shared/ui/failure-notice.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Skeleton } from '@/shared/ui/skeleton.tsx';
import { VisuallyHidden } from '@/shared/ui/visually-hidden.tsx';
import styles from './mini-cart.module.css';

type MiniCartLinesProps = {
  lines: readonly CartLine[];
  /** Called when a product's page is chosen. */
  onLeave: () => void;
};

/** The cart's lines with the shop's present names, pictures and prices, and their subtotal. */
export function MiniCartLines({ lines, onLeave }: MiniCartLinesProps) {
  const { data, isError, error, isFetching, refetch } = useQuery({
    ...catalogQueries.byIds(lines.map((line) => line.productId)),
    placeholderData: keepPreviousData,
  });
  if (isError && !data) {
    return (
      <div className={styles['failed']}>
        <FailureNotice
          title={words.failed}
          error={error}
          isRetrying={isFetching}
          onRetry={() => void refetch()}
        />
      </div>
    );
  }
  const products = data && new Map(data.map((product) => [product.id, product]));
  return (
    <>
      <ul className={styles['lines']} aria-label={words.lines}>
        {lines.map((line) => {
          if (!products) return <LineSkeleton key={line.productId} />;
          const product = products.get(line.productId);
          return product ? (
            <MiniCartLine key={line.productId} product={product} quantity={line.quantity} onLeave={onLeave} />
          ) : (
            <li key={line.productId} className={styles['gone']}>
              {words.gone}
            </li>
          );
        })}
      </ul>
      <p className={styles['subtotal']}>
        <span>{words.subtotal}</span>
        {products ? <strong>{subtotalOf(lines, products)}</strong> : <Skeleton width="5rem" />}
      </p>
      <p className={styles['later']}>{words.later}</p>
    </>
  );
}

type MiniCartLineProps = { product: Product; quantity: number; onLeave: () => void };

function MiniCartLine({ product, quantity, onLeave }: MiniCartLineProps) {
  return (
    <li className={styles['line']}>
      <span className={styles['picture']}>
        <ProductPicture product={product} urgency="soon" decorative />
      </span>
      <Link className={styles['name']} href={paths.product(product.id)} onClick={onLeave}>
        {product.name}
      </Link>
      <span className={styles['quantity']}>
        <span aria-hidden="true">× {quantity}</span>
        <VisuallyHidden>{words.quantity(quantity)}</VisuallyHidden>
      </span>
      <span className={styles['price']}>{formatMoney(multiplyMoney(product.unitPrice, quantity))}</span>
    </li>
  );
}

function LineSkeleton() {
  return (
    <li className={styles['line']}>
      <span className={styles['picture']}>
        <Skeleton height="4rem" />
      </span>
      <Skeleton width="8rem" />
      <Skeleton width="2rem" />
    </li>
  );
}

function subtotalOf(lines: readonly CartLine[], products: ReadonlyMap<string, Product>): string {
  const amounts = lines.flatMap((line) => {
    const product = products.get(line.productId);
    return product ? [multiplyMoney(product.unitPrice, line.quantity)] : [];
  });
  return formatMoney(sumMoney(amounts, config.currency));
}
