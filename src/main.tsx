import { startSucceeded } from './app/start-failure.ts';
import './app/zod-without-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './shared/styles/tokens.css';
import './shared/styles/base.css';
import { App } from './app/app.tsx';
import { customerOfBrowser } from './app/customer-of-browser.ts';
import { watchForCart } from './features/cart/cart-door.ts';
import { openSavedCart } from './features/cart/saved/saved-door.ts';
import { hasAttemptInFlight } from './features/checkout/storage/attempt-in-flight.ts';

// A function, not top-level await: what it imports later shares this module's chunk, and would wait for it for ever.
void start();

async function start(): Promise<void> {
  if (__BROWSER_MOCKS__) {
    const { startBrowserMocks } = await import('../mocks/browser.ts');
    await startBrowserMocks();
  }
  await watchForCart(
    () => hasAttemptInFlight(),
    () => openSavedCart(customerOfBrowser),
  );

  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  startSucceeded();
}
