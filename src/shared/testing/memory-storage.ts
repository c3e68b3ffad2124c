/** A Web Storage of its own. @param items what is in it, shared by every storage made of the same map */
export function memoryStorage(items: Map<string, string> = new Map()): Storage {
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}
