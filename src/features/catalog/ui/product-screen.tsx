import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '@/shared/api/client.ts';
import { productMessages as words } from '@/shared/messages/product.ts';
import { paths } from '@/shared/paths.ts';
import { buttonClass } from '@/shared/ui/button.tsx';
import { FailureNotice } from '@/shared/ui/failure-notice.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { usePageTitle } from '@/shared/ui/page-title.ts';
import { findListedProduct } from '../listed-product.ts';
import { catalogQueries } from '../queries.ts';
import type { Product } from '../schemas.ts';
import { Breadcrumb } from './breadcrumb.tsx';
import { ProductDetail } from './product-detail.tsx';
import { ProductDetailSkeleton } from './product-detail-skeleton.tsx';
import styles from './product-screen.module.css';

type ProductScreenProps = {
  productId: string;
  inCart: number;
  refusal?: string | undefined;
  isWaiting: boolean;
  onAdd: (product: Product, quantity: number) => void;
};

/** The product page: at once with what a list already told about the product, then with the service's own answer. */
export function ProductScreen({ productId, ...cart }: ProductScreenProps) {
  const queryClient = useQueryClient();
  const product = useQuery({
    ...catalogQueries.detail(productId),
    placeholderData: () => findListedProduct(queryClient, productId),
  });
  const { data: categories } = useQuery(catalogQueries.categories());
  const isGone = product.error instanceof ApiError && product.error.code === 'product_not_found';
  usePageTitle(isGone ? words.gone : product.data?.name);

  if (isGone) return <ProductGone />;
  return (
    <>
      <Breadcrumb category={categories?.find((each) => each.id === product.data?.categoryId)} />
      {product.isPending && <ProductDetailSkeleton />}
      {product.isError && !product.data && (
        <FailureNotice
          title={words.failed}
          error={product.error}
          isRetrying={product.isFetching}
          onRetry={() => void product.refetch()}
        />
      )}
      {product.data && <ProductDetail product={product.data} {...cart} />}
    </>
  );
}

function ProductGone() {
  return (
    <section className={styles['gone']}>
      <h1>{words.gone}</h1>
      <p>{words.goneText}</p>
      <p>
        <Link className={buttonClass('primary')} href={paths.catalog()}>
          {words.backToShop}
        </Link>
      </p>
    </section>
  );
}
