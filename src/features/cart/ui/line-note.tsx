import { availabilityOf, quantityLimit } from '@/features/catalog/model/availability.ts';
import type { Product } from '@/features/catalog/schemas.ts';
import { cartMessages as words } from '@/shared/messages/cart.ts';
import { Button } from '@/shared/ui/button.tsx';
import { useCartActions } from '../store.ts';
import styles from './line-note.module.css';

type LineNoteProps = { id: string; product: Product; quantity: number };

/** What stock and limits have to say about a line's quantity, where it bites; with the way out when it is too much. */
export function LineNote({ id, product, quantity }: LineNoteProps) {
  const { quantityChanged } = useCartActions();
  const limit = quantityLimit(product);
  if (limit === 0) return <Note id={id} text={words.soldOut} tone="danger" />;
  if (quantity <= limit) return <Note id={id} text={quietNote(product, quantity, limit)} tone="soft" />;
  return (
    <div className={styles['too-many']}>
      <Note
        id={id}
        text={limit === product.stock ? words.moreThanStock(limit) : words.moreThanLimit(limit)}
        tone="danger"
      />
      <Button onClick={() => quantityChanged(product.id, limit)}>{words.take(limit)}</Button>
    </div>
  );
}

function quietNote(product: Product, quantity: number, limit: number): string {
  if (quantity === limit && limit === product.stock) return words.thatIsAll;
  if (quantity === limit) return words.atLimit(limit);
  const availability = availabilityOf(product);
  return availability.kind === 'low_stock' ? words.onlyLeft(availability.left) : '';
}

function Note({ id, text, tone }: { id: string; text: string; tone: 'soft' | 'danger' }) {
  return (
    <p id={id} className={styles[tone]}>
      {text}
    </p>
  );
}
