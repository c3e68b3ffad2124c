import { shellMessages as words } from '@/shared/messages/shell.ts';
import { Button } from '@/shared/ui/button.tsx';
import { ChunkError } from './lazy-screen.tsx';
import styles from './page-state.module.css';

type PageFailureProps = { error: unknown; onRetry: () => void };

/** In place of a page that could not be fetched or broke; the rest of the app stays usable. */
export function PageFailure({ error, onRetry }: PageFailureProps) {
  const isChunk = error instanceof ChunkError;
  return (
    <section className={styles['failure']} role="alert">
      <h1>{isChunk ? words.chunkTitle : words.brokenTitle}</h1>
      <p>{isChunk ? words.chunkText : words.brokenText}</p>
      <p className={styles['actions']}>
        {!isChunk && (
          <Button look="primary" onClick={onRetry}>
            {words.retry}
          </Button>
        )}
        <Button look={isChunk ? 'primary' : 'secondary'} onClick={() => window.location.reload()}>
          {words.reload}
        </Button>
        <a href="/">{words.toShop}</a>
      </p>
    </section>
  );
}
