import { lazy, Suspense, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { shellMessages as words } from '@/shared/messages/shell.ts';
import { paths } from '@/shared/paths.ts';
import { Icon } from '@/shared/ui/icon.tsx';
import { useInterest } from '@/shared/ui/use-interest.ts';

const loadMiniCart = () => import('./mini-cart.tsx');
const MiniCart = lazy(loadMiniCart);

/** Opens the cart summary, whose code comes with the first sign of interest. If it does not come, the cart page does. */
export function MiniCartButton({ className }: { className?: string | undefined }) {
  const [, navigate] = useLocation();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useInterest(button, () => void loadMiniCart().catch(() => {}));
  const open = () => {
    loadMiniCart().then(
      () => setOpen(true),
      () => navigate(paths.cart()),
    );
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={words.showCartSummary}
        aria-haspopup="dialog"
        onClick={open}
      >
        <Icon name="down" size={20} />
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <MiniCart onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
