import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

type VisuallyHiddenProps = {
  children: ReactNode;
  /** Among the words of a text, not beside boxes: there it costs the browser less. */
  inText?: boolean;
};

/** For screen readers only. */
export function VisuallyHidden({ children, inText = false }: VisuallyHiddenProps) {
  return <span className={styles[inText ? 'in-text' : 'hidden']}>{children}</span>;
}
