import type { Ledger } from '../ledger.ts';

type Section = Exclude<keyof Ledger, 'at'>;
type Entry = Readonly<Record<string, unknown>>;

/** What names an entry of each section. */
const IDS = {
  stock: 'productId',
  coupons: 'couponId',
  charges: 'orderId',
  credit: 'customerId',
  financing: 'customerId',
  orders: 'orderId',
} as const satisfies Record<Section, string>;

/** What two ledgers differ in, one line for each entry: `stock mug: held 0 → 1, available 9 → 8`. */
export function ledgerChanges(before: Ledger, after: Ledger): string[] {
  return (Object.keys(IDS) as Section[]).flatMap((section) => {
    const known = byId(before[section], IDS[section]);
    const present = byId(after[section], IDS[section]);
    const gone = [...known.keys()].filter((id) => !present.has(id)).map((id) => `${section} ${id}: gone`);
    const changed = [...present].flatMap(([id, entry]) => {
      const fields = changedFields(known.get(id), entry, IDS[section]);
      return fields.length > 0 ? [`${section} ${id}: ${fields.join(', ')}`] : [];
    });
    return [...gone, ...changed];
  });
}

function byId(entries: readonly object[], id: string): Map<string, Entry> {
  return new Map(entries.map((entry) => [String((entry as Entry)[id]), entry as Entry]));
}

function changedFields(before: Entry | undefined, after: Entry, id: string): string[] {
  return Object.entries(after)
    .filter(([field]) => field !== id)
    .flatMap(([field, value]) => {
      const [was, is] = [inWords(before?.[field]), inWords(value)];
      if (was === is) return [];
      return before ? [`${field} ${was} → ${is}`] : [`${field} ${is}`];
    });
}

function inWords(value: unknown): string {
  if (value === undefined) return '–';
  if (typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value) {
    return `${(Number(value.amount) / 100).toFixed(2)} ${String(value.currency)}`;
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
