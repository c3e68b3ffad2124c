import type { ComponentProps } from 'react';
import styles from './button.module.css';

export type ButtonLook = 'primary' | 'secondary' | 'soft' | 'quiet';

type ButtonProps = ComponentProps<'button'> & {
  look?: ButtonLook;
  /** Fills its container's inline size. */
  wide?: boolean;
  /** Keeps focus and name while work is under way; clicks are ignored. */
  busy?: boolean;
};

export function Button({ look = 'secondary', wide = false, busy = false, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`${buttonClass(look, wide)} ${rest.className ?? ''}`}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  );
}

/** The look of a button for elements that are not buttons, such as links. */
export function buttonClass(look: ButtonLook, wide = false): string {
  return `${styles['button']} ${styles[look]} ${wide ? styles['wide'] : ''}`;
}
