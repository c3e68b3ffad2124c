import { flushSync } from 'react-dom';
import type { AroundNavHandler } from 'wouter';

/** The name of the picture that moves, as `product-detail.module.css` gives it to the product's. */
const MOVING = 'product-picture';

/** Going from the list to a product its picture moves to its new place, where the browser can and motion is not unwanted. */
export const aroundNavigation: AroundNavHandler = (navigate, to, options) => {
  const go = () => navigate(to, options);
  const picture = location.pathname === '/' ? pictureOfLinkTo(to) : null;
  if (!picture || !canMove()) return go();
  picture.style.viewTransitionName = MOVING;
  const transition = document.startViewTransition(() => flushSync(go));
  // One that is skipped, as in a tab that is not in view, has still gone there.
  transition.ready.catch(() => {});
};

function canMove(): boolean {
  return 'startViewTransition' in document && !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** The picture in the list whose product the address leads to. */
function pictureOfLinkTo(address: string): HTMLElement | null | undefined {
  const link = document.querySelector(`main li > a[href="${CSS.escape(address)}"]`);
  return link?.parentElement?.querySelector<HTMLElement>('img');
}
