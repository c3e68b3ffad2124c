import { startSucceeded } from './app/start-failure.ts';
import './app/zod-without-eval.ts';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './shared/styles/tokens.css';
import './shared/styles/base.css';
import './app/shell/document-shell.css';
import { App } from './app/app.tsx';
import { appSurroundings } from './app/customer-door.ts';
import { listeningOnlyToHandled } from './app/events-of-the-root.ts';
import { headStart } from './app/head-start.ts';
import { createQueryClient } from './app/query-client.ts';
import { appSession } from './features/account/session.ts';
import { watchSession } from './features/account/watch-session.ts';
import { watchForCart } from './features/cart/cart-door.ts';
import { hasAttemptInFlight } from './features/checkout/storage/attempt-in-flight.ts';
import { answerEarlyFrom, renewSessionsBy } from './shared/api/client.ts';
import { config, loadConfig } from './shared/config.ts';
import { translateFirstLoad } from './shared/messages/first-load.ts';
import { fallBackOn, keepAskedLanguage } from './shared/messages/language.ts';
import { paths } from './shared/paths.ts';

// A function, not top-level await: what it imports later shares this module's chunk, and would wait for it for ever.
void start();

async function start(): Promise<void> {
  await Promise.all([loadConfig(window.earlyConfig), translateFirstLoad()]);
  fallBackOn(config.locale);
  await translateFirstLoad();
  if (__BROWSER_MOCKS__) {
    const { startBrowserMocks } = await import('../mocks/browser.ts');
    await startBrowserMocks();
  }
  keepAskedLanguage();
  answerEarlyFrom(window.earlyAnswers);
  renewSessionsBy(appSession.renew);
  watchSession(appSession, () => appSurroundings.departure.follow(paths.catalog()));
  const queryClient = createQueryClient();
  await Promise.all([
    watchForCart(
      () => hasAttemptInFlight(),
      () => appSurroundings.openSavedCart(),
    ),
    headStart(window.location, queryClient),
  ]);

  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  const app = listeningOnlyToHandled(root, createRoot);
  // In slices: the document's shell is on show until it is done, and the shopper may scroll.
  startTransition(() =>
    app.render(
      <StrictMode>
        <App queryClient={queryClient} />
      </StrictMode>,
    ),
  );
  startSucceeded();
}
