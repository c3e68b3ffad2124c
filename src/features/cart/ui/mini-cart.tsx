import { useEffect, useId, useRef } from 'react';
import { useCartLines } from '@/features/cart/store.ts';
import { miniCartMessages as words } from '@/shared/messages/mini-cart.ts';
import { paths } from '@/shared/paths.ts';
import { buttonClass } from '@/shared/ui/button.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { Icon } from '@/shared/ui/icon.tsx';
import { MiniCartLines } from './mini-cart-lines.tsx';
import styles from './mini-cart.module.css';

/** The cart in short, in a drawer over the page. Escape, the backdrop and every link in it close it. */
export default function MiniCart({ onClose }: { onClose: () => void }) {
  const lines = useCartLines();
  const titleId = useId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const close = () => dialogRef.current?.close();

  useEffect(() => {
    const dialog = dialogRef.current;
    if (!dialog) return;
    if (!dialog.open) dialog.showModal();
    const closeOnBackdrop = (event: MouseEvent) => {
      if (event.target === dialog) dialog.close();
    };
    dialog.addEventListener('click', closeOnBackdrop);
    return () => dialog.removeEventListener('click', closeOnBackdrop);
  }, []);

  return (
    <dialog ref={dialogRef} className={styles['drawer']} aria-labelledby={titleId} onClose={onClose}>
      <div className={styles['inside']}>
        <div className={styles['head']}>
          <h2 id={titleId}>{words.title}</h2>
          <button type="button" className={styles['close']} aria-label={words.close} onClick={close}>
            <Icon name="close" size={22} />
          </button>
        </div>
        {lines.length === 0 ? (
          <div className={styles['empty']}>
            <p>
              <strong>{words.empty}</strong>
            </p>
            <p>{words.emptyText}</p>
            <Link className={buttonClass('primary')} href={paths.catalog()} onClick={close}>
              {words.continueShopping}
            </Link>
          </div>
        ) : (
          <>
            <MiniCartLines lines={lines} onLeave={close} />
            <p className={styles['ways-on']}>
              <Link className={buttonClass('secondary', true)} href={paths.cart()} onClick={close}>
                {words.viewCart}
              </Link>
              <Link className={buttonClass('primary', true)} href={paths.checkout()} onClick={close}>
                {words.checkOut}
              </Link>
            </p>
          </>
        )}
      </div>
    </dialog>
  );
}
