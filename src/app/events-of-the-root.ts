/** The kinds of event that React handles for the shop's elements: `onBlur` is a focusout. */
export const HANDLED_EVENTS: ReadonlySet<string> = new Set([
  'click',
  'submit',
  'change',
  'input',
  'keydown',
  'focusout',
]);

/**
 * Keeps React, while it makes its root, from listening there to the other kinds, of which there are about seventy: some fifteen
 * happen in every tap, and a slow phone looks through the page's elements for each. A handler for a kind that is not in the
 * list would never be called, so a test looks for one. See docs/decisions/0008-a-tap-on-a-slow-phone.md.
 */
export function listeningOnlyToHandled<Root>(
  container: HTMLElement,
  makeRoot: (container: HTMLElement) => Root,
): Root {
  const listen = container.addEventListener.bind(container);
  container.addEventListener = (
    kind: string,
    ...rest: [EventListenerOrEventListenerObject, AddEventListenerOptions?]
  ) => {
    if (HANDLED_EVENTS.has(kind)) listen(kind, ...rest);
  };
  try {
    return makeRoot(container);
  } finally {
    Reflect.deleteProperty(container, 'addEventListener');
  }
}
