import { useEffect } from 'react';

const SHOP = 'Cartwright';

/** Names the document after the page on show; without a title after the shop alone. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · ${SHOP}` : SHOP;
  }, [title]);
}
