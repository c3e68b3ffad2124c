import { translateFirstLoad } from '@/shared/messages/first-load.ts';
import { shellMessages as words } from '@/shared/messages/shell.ts';
import styles from './page-state.module.css';

const listening = new AbortController();

/** From here on React's error boundaries say what went wrong. */
export function startSucceeded(): void {
  listening.abort();
}

/** Instead of a blank page: what kept the app from starting, a wrong configuration above all. */
async function showFailure(error: unknown): Promise<void> {
  await translateFirstLoad();
  const main = document.createElement('main');
  main.className = styles['start'] ?? '';
  main.setAttribute('role', 'alert');
  main.append(
    elementOf('h1', words.startFailedTitle),
    elementOf('p', words.startFailedText),
    elementOf('pre', error instanceof Error ? error.message : String(error)),
  );
  document.getElementById('root')?.replaceChildren(main);
}

function elementOf(tag: 'h1' | 'p' | 'pre', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

// Imported before what may fail while it is imported, so that these are in place by then.
const { signal } = listening;
window.addEventListener('error', ({ error, message }) => void showFailure(error ?? message), { signal });
window.addEventListener('unhandledrejection', ({ reason }) => void showFailure(reason), { signal });
