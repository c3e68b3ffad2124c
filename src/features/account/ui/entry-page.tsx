import type { ReactNode } from 'react';
import { accountMessages as words } from '@/shared/messages/account.ts';
import { paths } from '@/shared/paths.ts';
import { Link } from '@/shared/ui/link.tsx';
import styles from './entry-page.module.css';

type EntryPageProps = {
  title: string;
  text: string;
  /** What is to be known before signing in. */
  notice?: ReactNode;
  form: ReactNode;
  /** The other way in. */
  alternative: ReactNode;
  aside?: ReactNode;
};

/** Signing in and opening an account, on one plan. */
export function EntryPage({ title, text, notice, form, alternative, aside }: EntryPageProps) {
  return (
    <div className={styles['page']}>
      <header className={styles['heading']}>
        <h1>{title}</h1>
        <p>{text}</p>
      </header>
      {notice}
      <div className={styles['card']}>{form}</div>
      <p>{alternative}</p>
      <p className={styles['privacy']}>
        <Link href={paths.privacy()}>{words.privacy}</Link>
      </p>
      {aside}
    </div>
  );
}
