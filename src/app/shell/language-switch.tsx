import { useSearch } from 'wouter/use-browser-location';
import { useCartDoor } from '@/features/cart/cart-door.ts';
import { LANGUAGES, language, searchIn } from '@/shared/messages/language.ts';
import { shellMessages as words } from '@/shared/messages/shell.ts';
import styles from './footer.module.css';

/**
 * Leads to the same page in another language, loaded anew. A cart that only this tab has would not survive that: then the
 * other language opens in another tab.
 */
export function LanguageSwitch() {
  const search = useSearch();
  const { cart } = useCartDoor();
  return (
    <ul className={styles['languages']} aria-label={words.language}>
      {LANGUAGES.map(({ code, name }) => (
        <li key={code}>
          <a
            href={searchIn(code, search)}
            lang={code}
            hrefLang={code}
            aria-current={code === language ? 'true' : undefined}
            onClick={({ currentTarget }) => {
              currentTarget.target = cart?.store.getState().durability === 'memory' ? '_blank' : '';
            }}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
