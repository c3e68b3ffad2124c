/** Words of the quantity control. */
export const quantityMessages = {
  quantityOf: (name: string) => `Quantity of ${name}`,
  increase: (name: string) => `Increase quantity of ${name}`,
  decrease: (name: string) => `Decrease quantity of ${name}`,
} as const;
