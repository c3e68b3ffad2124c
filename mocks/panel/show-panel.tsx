import type { SetupWorker } from 'msw/browser';
import { createRoot } from 'react-dom/client';
import type { BrowserControl } from '../browser-control.ts';
import type { MockServices } from '../create-mock-services.ts';
import styles from './panel.css?inline';
import { Panel } from './panel.tsx';
import { createRequestLog } from './request-log.ts';

/** Puts the panel beside the shop. It lives in a shadow tree: neither's styles reach the other. */
export function showPanel({
  control,
  services,
  worker,
  problems,
}: {
  control: BrowserControl;
  services: MockServices;
  worker: SetupWorker;
  /** What was wrong with the link that the page was opened with. */
  problems: readonly string[];
}): void {
  const host = document.createElement('cartwright-mocks');
  const tree = host.attachShadow({ mode: 'open' });
  // Unlike a style element, the content security policy of the build lets it pass.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  tree.adoptedStyleSheets = [sheet];
  const root = document.createElement('div');
  tree.append(root);
  standInFront(host);

  const log = createRequestLog(worker, () => services.ledger());
  const products = () => services.store.read((tx) => tx.all('catalog.products'));
  const coupons = () => services.store.read((tx) => tx.all('coupons.coupons'));
  const findIds = async () => ({
    productId: (await products()).map(({ id, name }) => ({ id, name })),
    couponId: (await coupons()).map(({ id, title }) => ({ id, name: title })),
  });
  createRoot(root).render(<Panel control={control} log={log} problems={problems} findIds={findIds} />);
}

/** Keeps the element usable: whatever is outside of a modal dialog is inert, so it moves into the one that is open. */
function standInFront(host: HTMLElement): void {
  const move = () => {
    const place = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
    if (host.parentElement !== place) place.append(host);
  };
  move();
  new MutationObserver(move).observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['open'],
  });
}
