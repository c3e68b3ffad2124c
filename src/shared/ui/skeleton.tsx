import type { CSSProperties } from 'react';
import styles from './skeleton.module.css';

type SkeletonProps = { width?: CSSProperties['inlineSize']; height?: CSSProperties['blockSize'] };

/** Holds the place of something that is loading, in its size. Hidden from screen readers: say so once, elsewhere. */
export function Skeleton({ width = '100%', height = '1.25em' }: SkeletonProps) {
  return (
    <span
      aria-hidden="true"
      className={styles['skeleton']}
      style={{ inlineSize: width, blockSize: height }}
    />
  );
}
