import { type ComponentType, lazy, Suspense, useState } from 'react';
import type { Product } from '../schemas.ts';
import styles from './product-picture.module.css';

type PlaceholderProps = { name: string };

/** Few products are without a picture: what is drawn for them comes when it is wanted, and when it cannot, a plain tint. */
const PlaceholderPicture = lazy<ComponentType<PlaceholderProps>>(async () => {
  try {
    return { default: (await import('./placeholder-picture.tsx')).PlaceholderPicture };
  } catch {
    return { default: () => null };
  }
});

/** Pictures are square; the number only gives their proportion to the browser. */
const PICTURE_SIZE = 600;

type ProductPictureProps = {
  product: Pick<Product, 'name' | 'image'>;
  /** `first` is asked for before everything else, `later` only when it comes near the screen. */
  urgency?: 'first' | 'soon' | 'later';
  /** The picture tells nothing that the name beside it does not: screen readers pass over it. */
  decorative?: boolean;
};

/** Not to the device, a program or data: what the shop's policy would stop is not even tried. */
function leadsToTheWeb(address: string): boolean {
  try {
    return /^https?:$/.test(new URL(address, location.href).protocol);
  } catch {
    return false;
  }
}

/** A product's picture, or a drawn placeholder when there is none, it does not load, or its address is none of a picture. */
export function ProductPicture({ product, urgency = 'later', decorative = false }: ProductPictureProps) {
  const { name, image } = product;
  const [failedSrc, setFailedSrc] = useState<string>();
  return (
    <span className={styles['picture']}>
      {image && image.src !== failedSrc && leadsToTheWeb(image.src) ? (
        <img
          src={image.src}
          alt={decorative ? '' : image.alt}
          width={PICTURE_SIZE}
          height={PICTURE_SIZE}
          loading={urgency === 'later' ? 'lazy' : 'eager'}
          decoding="async"
          fetchPriority={urgency === 'first' ? 'high' : 'auto'}
          onError={() => setFailedSrc(image.src)}
        />
      ) : (
        <Suspense>
          <PlaceholderPicture name={name} />
        </Suspense>
      )}
    </span>
  );
}
