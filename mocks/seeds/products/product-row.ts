/** One product of the shop's own seed, as its author writes it down. */
export type ProductRow = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** In cents, US dollars. */
  readonly price: number;
  /** The former price in cents of a reduced item. */
  readonly was?: number;
  readonly stock: number;
  /** 99 unless told. */
  readonly maxPerOrder?: number;
  /** What the picture shows. */
  readonly alt: string;
  /** The picture as SVG text. */
  readonly picture: string;
};
