import { catalogMessages as words } from '@/shared/messages/catalog.ts';
import { PRODUCT_SORTS, type ProductSort } from '../schemas.ts';
import styles from './sort-select.module.css';

type SortSelectProps = { value: ProductSort; onChange: (sort: ProductSort) => void };

export function SortSelect({ value, onChange }: SortSelectProps) {
  return (
    <label className={styles['label']}>
      <span className={styles['text']}>{words.sortBy}</span>
      <select
        className={styles['select']}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = PRODUCT_SORTS.find((sort) => sort === currentTarget.value);
          if (chosen) onChange(chosen);
        }}
      >
        {PRODUCT_SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {words.sorts[sort]}
          </option>
        ))}
      </select>
    </label>
  );
}
