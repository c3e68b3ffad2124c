import { buildCoupon, buildProduct, buildSeed, usd } from '../builders.ts';
import type { SeedFile } from '../seed-file.ts';
import { HOSTILE_STRINGS } from './hostile-strings.ts';

/** Longest a coupon's code may be. */
const CODE_LENGTH = 64;

const texts = HOSTILE_STRINGS.map(({ text }) => text);

/**
 * A shop in which every text that services have for shoppers is hostile: for each string a product, a category, a coupon. Every
 * fifth product has a description, of its own string and the next four.
 */
export function hostileSeed(): SeedFile {
  return buildSeed({
    categories: texts.map((text, index) => ({ id: `category-${index}`, name: text })),
    products: texts.map((text, index) =>
      buildProduct({
        id: `product-${index}`,
        name: text,
        description: index % 5 === 0 ? texts.slice(index, index + 5).join(' ') : '',
        categoryId: `category-${index}`,
        image: { src: `/api/_mocks/pictures/product-${index}.svg`, alt: text },
        unitPrice: usd(100 + index),
        stock: 99,
      }),
    ),
    coupons: distinctCodes(texts).map((code, index) =>
      buildCoupon({
        id: `coupon-${index}`,
        code,
        title: texts[index] ?? '',
        description: texts[index] ?? '',
      }),
    ),
  });
}

/** The strings as codes that coupons can have: cut, not empty, and no two the same in the service's eyes. */
function distinctCodes(strings: readonly string[]): string[] {
  const taken = new Set<string>();
  return strings.map((text, index) => {
    const cut = text.slice(0, CODE_LENGTH);
    const key = cut.trim().toUpperCase();
    const code = key === '' || taken.has(key) ? `${index} ${text}`.slice(0, CODE_LENGTH) : cut;
    taken.add(code.trim().toUpperCase());
    return code;
  });
}
