import { BAGS } from './bags.ts';
import { GARDEN } from './garden.ts';
import { KITCHEN } from './kitchen.ts';
import { LIGHTING } from './lighting.ts';
import type { ProductRow } from './product-row.ts';
import { STATIONERY } from './stationery.ts';
import { TABLEWARE } from './tableware.ts';
import { TEXTILES } from './textiles.ts';
import { WORKSHOP } from './workshop.ts';

type Department = { readonly id: string; readonly name: string; readonly rows: readonly ProductRow[] };

/** The shop's categories with what they hold, each with its most worthwhile products first. */
export const DEPARTMENTS = [
  { id: 'kitchen', name: 'Kitchen', rows: KITCHEN },
  { id: 'tableware', name: 'Tableware', rows: TABLEWARE },
  { id: 'lighting', name: 'Lighting', rows: LIGHTING },
  { id: 'textiles', name: 'Textiles', rows: TEXTILES },
  { id: 'garden', name: 'Plants & garden', rows: GARDEN },
  { id: 'stationery', name: 'Stationery', rows: STATIONERY },
  { id: 'bags', name: 'Bags', rows: BAGS },
  { id: 'workshop', name: 'Workshop', rows: WORKSHOP },
] as const satisfies readonly Department[];

export type DepartmentId = (typeof DEPARTMENTS)[number]['id'];
