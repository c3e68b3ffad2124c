/** Id of a line's link to its product: where the focus goes when a neighbour is removed or a removal undone. */
export function lineLinkId(productId: string): string {
  return `cart-line-${productId}`;
}

/** Moves the focus off a row that is about to go: to the next one, else the one before, else the page's heading. */
export function focusNeighbourOf(element: Element): void {
  const row = element.closest('li');
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  focusFirst(neighbour?.querySelector<HTMLElement>('a[id]'));
}

export function focusLine(productId: string): void {
  focusFirst(document.getElementById(lineLinkId(productId)));
}

/** To the page's heading, without moving the page: for when what had the focus is gone for good. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}

function focusFirst(preferred: HTMLElement | null | undefined): void {
  if (preferred) preferred.focus();
  else focusHeading();
}
