import { type ComponentType, useRef, useState } from 'react';
import { shellMessages as words } from '@/shared/messages/shell.ts';
import { paths } from '@/shared/paths.ts';
import { Icon } from '@/shared/ui/icon.tsx';
import { Link } from '@/shared/ui/link.tsx';
import { useInterest } from '@/shared/ui/use-interest.ts';
import type { AccountMenuProps } from './account-menu.tsx';
import styles from './customer-entry.module.css';

const loadMenu = () => import('./account-menu.tsx');

type CustomerEntryProps = {
  /** Who is signed in; whoever is not known yet is shown the way in. */
  customerName: string | null;
  onSignOut: () => Promise<void>;
  /** The look of the header's links. */
  className?: string | undefined;
  /** Where the menu cannot be fetched, its first page has to do. */
  onMenuMissing: () => void;
};

/** The way in, or who is signed in with a small menu. */
export function CustomerEntry({ customerName, ...rest }: CustomerEntryProps) {
  if (customerName !== null) return <CustomerMenu customerName={customerName} {...rest} />;
  return (
    <Link className={rest.className} href={paths.signIn()}>
      <Icon name="person" />
      <span className={styles['text']}>{words.signIn}</span>
    </Link>
  );
}

type CustomerMenuProps = CustomerEntryProps & { customerName: string };

/** The menu's program comes with the first sign of interest. */
function CustomerMenu({ customerName, onSignOut, className, onMenuMissing }: CustomerMenuProps) {
  const [Menu, setMenu] = useState<ComponentType<AccountMenuProps> | null>(null);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useInterest(button, () => void loadMenu().catch(() => {}));

  const toggle = async () => {
    if (isOpen) return setOpen(false);
    try {
      const { AccountMenu } = await loadMenu();
      setMenu(() => AccountMenu);
      setOpen(true);
    } catch {
      onMenuMissing();
    }
  };
  return (
    <div className={styles['entry']}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={words.accountOf(customerName)}
        aria-expanded={isOpen}
        onClick={() => void toggle()}
      >
        <Icon name="person" />
        <span className={styles['text']}>{customerName}</span>
      </button>
      {isOpen && Menu && <Menu button={button} onSignOut={onSignOut} onClose={() => setOpen(false)} />}
    </div>
  );
}
