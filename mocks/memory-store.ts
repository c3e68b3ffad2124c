import type { AllTables, Row, Store, Tx } from './store.ts';

type Rows = Map<string, Row>;

/** A store that lives as long as the process: one for each test, or one for all browsers of an HTTP host. */
export function createMemoryStore<Tables = AllTables>(): Store<Tables> {
  let tables = new Map<string, Rows>();
  let queue: Promise<unknown> = Promise.resolve();

  function enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  async function runOrRollBack<T>(work: (tx: Tx<Tables>) => Promise<T>): Promise<T> {
    const undo: (() => void)[] = [];
    try {
      return await work(transaction(undo));
    } catch (error) {
      for (const step of undo.toReversed()) step();
      throw error;
    }
  }

  function transaction(undo: (() => void)[]): Tx<Tables> {
    const rowsOf = (table: string): Rows => {
      const known = tables.get(table);
      if (known) return known;
      const made: Rows = new Map();
      tables.set(table, made);
      return made;
    };
    const change = (rows: Rows, id: string, row: Row | undefined): void => {
      const before = rows.get(id);
      undo.push(() => set(rows, id, before));
      set(rows, id, row);
    };
    const methods: Tx<Record<string, Row>> = {
      get: async (table, id) => structuredClone(rowsOf(table).get(id)),
      all: async (table) => structuredClone([...rowsOf(table).values()].sort(byId)),
      everything: async () =>
        Object.fromEntries(
          [...tables]
            .filter(([, rows]) => rows.size > 0)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, rows]) => [name, structuredClone([...rows.values()].sort(byId))]),
        ),
      put: async (table, row) => change(rowsOf(table), row.id, structuredClone(row)),
      delete: async (table, id) => change(rowsOf(table), id, undefined),
      clear: async () => {
        const before = tables;
        undo.push(() => {
          tables = before;
        });
        tables = new Map();
      },
    };
    return methods as unknown as Tx<Tables>;
  }

  return {
    transact: (work) => enqueue(() => runOrRollBack(work)),
    read: (work) => enqueue(() => work(transaction([]))),
  };
}

function set(rows: Rows, id: string, row: Row | undefined): void {
  if (row) rows.set(id, row);
  else rows.delete(id);
}

function byId(a: Row, b: Row): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
