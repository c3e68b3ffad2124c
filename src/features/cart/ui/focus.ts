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

export function focusLine(productId: string | undefined): void {
  focusFirst(productId === undefined ? null : document.getElementById(lineLinkId(productId)));
}

function focusFirst(preferred: HTMLElement | null | undefined): void {
  (preferred ?? document.querySelector<HTMLElement>('h1'))?.focus();
}
