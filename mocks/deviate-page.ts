/** What is different in the page itself: nothing that a service could answer. */
export type PageDeviation = {
  readonly isOffline: boolean;
  readonly isStorageFull: boolean;
  /** How far the page's clock runs ahead, in ms. Timers that are running do not hear of it; a reload does. */
  readonly aheadMs: number;
};

type DeviatedPage = { cartwrightDeviation?: { current: PageDeviation } };

/**
 * Makes the page deviate, in place of how it deviated before. Everything it needs stands inside: tests send its text into
 * pages that have no browser mocks.
 */
export function deviatePage(deviation: PageDeviation): void {
  const page = globalThis as DeviatedPage;
  const wasOffline = page.cartwrightDeviation?.current.isOffline ?? false;
  if (page.cartwrightDeviation) page.cartwrightDeviation.current = deviation;
  else install((page.cartwrightDeviation = { current: deviation }));
  if (deviation.isOffline !== wasOffline) {
    globalThis.dispatchEvent(new Event(deviation.isOffline ? 'offline' : 'online'));
  }

  function install(state: { readonly current: PageDeviation }): void {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (this: Storage, key: string, value: string) {
      if (state.current.isStorageFull && !key.startsWith('cartwright-mocks')) {
        throw new DOMException('The storage is full: a scenario of the mock services', 'QuotaExceededError');
      }
      setItem.call(this, key, value);
    };

    const onLine = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine');
    Object.defineProperty(navigator, 'onLine', {
      configurable: true,
      get: () => !state.current.isOffline && (onLine?.get?.call(navigator) ?? true),
    });

    const HostDate = Date;
    class AheadDate extends HostDate {
      constructor(...given: [] | ConstructorParameters<typeof Date>) {
        if (given.length === 0) super(HostDate.now() + state.current.aheadMs);
        else super(...given);
      }

      static override now(): number {
        return HostDate.now() + state.current.aheadMs;
      }
    }
    globalThis.Date = AheadDate as DateConstructor;
  }
}
