import type { QuantityWords } from '../quantity.ts';
import { countedIn } from '../counted.ts';

const counted = countedIn('de');

export const words: QuantityWords = {
  quantityOf: (name) => `Menge von ${name}`,
  increase: (name) => `Menge von ${name} erhöhen`,
  decrease: (name) => `Menge von ${name} verringern`,
  outOfRange: counted('Hier ist nur # möglich.', 'Geben Sie eine ganze Zahl von 1 bis # ein.'),
};
