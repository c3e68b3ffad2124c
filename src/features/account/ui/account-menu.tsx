import { type RefObject, useEffect, useRef } from 'react';
import { accountMessages as words } from '@/shared/messages/account.ts';
import { paths } from '@/shared/paths.ts';
import { Link } from '@/shared/ui/link.tsx';
import styles from './account-menu.module.css';
import { SignOutButton } from './sign-out-button.tsx';

export type AccountMenuProps = {
  /** What opened it; focus goes back there. */
  button: RefObject<HTMLButtonElement | null>;
  onSignOut: () => Promise<void>;
  onClose: () => void;
};

/** The customer's own pages and the way out. Escape, a press elsewhere and every link in it close it. */
export function AccountMenu({ button, onSignOut, onClose }: AccountMenuProps) {
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const pressed = ({ target }: PointerEvent) => {
      const isInside = [menu, button].some(({ current }) => current?.contains(target as Node));
      if (!isInside) onClose();
    };
    const typed = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      onClose();
      button.current?.focus();
    };
    document.addEventListener('pointerdown', pressed);
    document.addEventListener('keydown', typed);
    return () => {
      document.removeEventListener('pointerdown', pressed);
      document.removeEventListener('keydown', typed);
    };
  }, [button, onClose]);

  return (
    <div ref={menu} className={styles['menu']}>
      <ul>
        <li>
          <Link className={styles['link']} href={paths.account()} onClick={onClose}>
            {words.menuAccount}
          </Link>
        </li>
        <li>
          <Link className={styles['link']} href={paths.orders()} onClick={onClose}>
            {words.menuOrders}
          </Link>
        </li>
      </ul>
      <SignOutButton onSignOut={onSignOut} className={styles['leave']} />
    </div>
  );
}
