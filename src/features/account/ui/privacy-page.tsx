import { type ReactNode, useEffect } from 'react';
import { config } from '@/shared/config.ts';
import { durationText } from '@/shared/messages/formats.ts';
import { privacyMessages as words } from '@/shared/messages/privacy.ts';
import { announce } from '@/shared/ui/announcer.tsx';
import { Notice } from '@/shared/ui/notice.tsx';
import statement from '@/shared/ui/statement.module.css';
import { DeleteStored } from './delete-stored.tsx';
import styles from './privacy-page.module.css';
import { SignOutButton } from './sign-out-button.tsx';

type PrivacyPageProps = {
  isGuest: boolean;
  /** Everything has just been deleted. */
  isDeleted: boolean;
  onDelete: () => Promise<void>;
  onSignOut: () => Promise<void>;
};

/** What is stored about whoever reads it, where, and how to be rid of it. */
export function PrivacyPage({ isGuest, isDeleted, onDelete, onSignOut }: PrivacyPageProps) {
  return (
    <div className={statement['page']}>
      <h1>{words.title}</h1>
      {isDeleted && <Deleted />}
      <p>{words.intro}</p>
      <Part title={words.inBrowser} text={words.inBrowserText}>
        {words.browserRecords(durationText(config.cartTtlMs)).map((record) => (
          <Record key={record.what} {...record} />
        ))}
      </Part>
      <Part title={words.atShop} text={words.atShopText}>
        {words.shopRecords.map((record) => (
          <Record key={record.what} {...record} />
        ))}
      </Part>
      <p>{words.noTrackers}</p>
      <section className={statement['box']} aria-labelledby="delete">
        <h2 id="delete">{words.deleteTitle}</h2>
        <p>{isGuest ? words.deleteText : words.signedInText}</p>
        {isGuest ? <DeleteStored onDelete={onDelete} /> : <SignOutButton onSignOut={onSignOut} />}
      </section>
    </div>
  );
}

function Deleted() {
  useEffect(() => announce(`${words.deletedTitle} ${words.deleted}`), []);
  return (
    <Notice>
      <p>
        <strong>{words.deletedTitle}</strong>
      </p>
      <p>{words.deleted}</p>
    </Notice>
  );
}

function Part({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className={statement['part']}>
      <h2>{title}</h2>
      <p>{text}</p>
      <dl className={statement['entries']}>{children}</dl>
    </section>
  );
}

function Record({ what, why, keys }: { what: string; why: string; keys?: readonly string[] }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>
        {why}
        {keys && (
          <span className={styles['keys']}>
            {words.key}:{' '}
            <span>
              {keys.map((key) => (
                <code key={key}>{key}</code>
              ))}
            </span>
          </span>
        )}
      </dd>
    </div>
  );
}
