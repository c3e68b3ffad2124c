import { DEPARTMENTS } from '../seeds/products/departments.ts';

const PICTURES: ReadonlyMap<string, string> = new Map(
  DEPARTMENTS.flatMap(({ rows }) => rows.map((row) => [row.id, row.picture] as const)),
);

/** The picture of one of the shop's own products as SVG text; `undefined` for any other product. */
export function drawPicture(productId: string): string | undefined {
  return PICTURES.get(productId);
}
