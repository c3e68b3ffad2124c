import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { AllTables, ReadTx, Row, Store, Tx } from './store.ts';

const ROWS = 'rows';

type Mode = 'readonly' | 'readwrite';
type RowsTransaction<M extends Mode> = IDBPTransaction<unknown, string[], M>;

/**
 * A store in IndexedDB: kept over reloads and shared by all tabs, whose transactions are atomic across processes.
 * All tables stand in one object store under the keys `[table, id]`, so a new table needs no new database version.
 */
export async function openIndexedDbStore<Tables = AllTables>(name: string): Promise<Store<Tables>> {
  const database = await openDB(name, 1, { upgrade: (db) => void db.createObjectStore(ROWS) });
  return {
    transact: (work) => run(database, 'readwrite', (tx) => work(writing<Tables>(tx))),
    read: (work) => run(database, 'readonly', (tx) => work(reading<Tables>(tx))),
  };
}

async function run<M extends Mode, T>(
  database: IDBPDatabase,
  mode: M,
  work: (tx: RowsTransaction<M>) => Promise<T>,
): Promise<T> {
  const tx = database.transaction([ROWS], mode, { durability: 'relaxed' });
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    abort(tx);
    await tx.done.catch(() => undefined);
    throw error;
  }
}

function abort(tx: RowsTransaction<Mode>): void {
  try {
    tx.abort();
  } catch {
    // It has aborted itself already, for example because the disk is full.
  }
}

function reading<Tables>(tx: RowsTransaction<Mode>): ReadTx<Tables> {
  const rows = tx.objectStore(ROWS);
  const methods: ReadTx<Record<string, Row>> = {
    get: (table, id) => rows.get([table, id]) as Promise<Row | undefined>,
    all: (table) => rows.getAll(IDBKeyRange.bound([table], [table, []])) as Promise<Row[]>,
    everything: async () => {
      const tables: Record<string, Row[]> = {};
      const [keys, values] = await Promise.all([rows.getAllKeys(), rows.getAll()]);
      for (const [index, key] of keys.entries()) {
        const [table] = key as [string, string];
        (tables[table] ??= []).push(values[index] as Row);
      }
      return tables;
    },
  };
  return methods as unknown as ReadTx<Tables>;
}

function writing<Tables>(tx: RowsTransaction<'readwrite'>): Tx<Tables> {
  const rows = tx.objectStore(ROWS);
  const methods = {
    ...reading<Record<string, Row>>(tx),
    put: async (table: string, row: Row) => {
      await rows.put(row, [table, row.id]);
    },
    delete: (table: string, id: string) => rows.delete([table, id]),
    clear: () => rows.clear(),
  };
  return methods as unknown as Tx<Tables>;
}
