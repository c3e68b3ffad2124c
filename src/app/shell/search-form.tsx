import { useState } from 'react';
import { useLocation } from 'wouter';
import { useSearch } from 'wouter/use-browser-location';
import { catalogUrl, readFilters } from '@/features/catalog/filters.ts';
import { shellMessages as words } from '@/shared/messages/shell.ts';
import { paths } from '@/shared/paths.ts';
import { Icon } from '@/shared/ui/icon.tsx';
import styles from './search-form.module.css';

/** Searches the whole catalog. Holds the words searched for, until other ones are typed. */
export function SearchForm({ className }: { className?: string | undefined }) {
  const [path, navigate] = useLocation();
  const { query = '' } = readFilters(useSearch());
  const searched = path === paths.catalog() ? query : '';
  const [draft, setDraft] = useState({ text: searched, typedOver: searched });
  const text = draft.typedOver === searched ? draft.text : searched;
  return (
    <div className={className}>
      <form
        className={styles['form']}
        role="search"
        action={paths.catalog()}
        onSubmit={(event) => {
          event.preventDefault();
          navigate(catalogUrl({ query: text.trim() }));
        }}
      >
        <input
          className={styles['input']}
          type="search"
          name="query"
          aria-label={words.search}
          placeholder={words.searchPlaceholder}
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
          value={text}
          onChange={(event) => setDraft({ text: event.currentTarget.value, typedOver: searched })}
        />
        <button className={styles['submit']} type="submit" aria-label={words.searchSubmit}>
          <Icon name="search" size={20} />
        </button>
      </form>
    </div>
  );
}
