/** The part of the Web Storage API the cart needs. */
export type KeyValueStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** A storage that never throws: what is forbidden reads as empty, and a write says whether it is there now. */
export type SafeStorage = {
  readonly keys: () => string[];
  readonly get: (key: string) => string | null;
  /** `false` when the storage is full or forbidden. */
  readonly set: (key: string, value: string) => boolean;
  readonly remove: (key: string) => void;
};

/** @param open gets the storage anew on every call, because the getter of `localStorage` itself may throw */
export function createSafeStorage(open: () => KeyValueStorage): SafeStorage {
  const attempt = <Result>(run: (storage: KeyValueStorage) => Result, otherwise: Result): Result => {
    try {
      return run(open());
    } catch {
      return otherwise;
    }
  };
  return {
    keys: () =>
      attempt(
        (storage) => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? ''),
        [],
      ),
    get: (key) => attempt((storage) => storage.getItem(key), null),
    set: (key, value) =>
      attempt((storage) => {
        storage.setItem(key, value);
        return true;
      }, false),
    remove: (key) => attempt((storage) => storage.removeItem(key), undefined),
  };
}
