/** Words of the quantity control. */
export const quantityMessages = {
  quantityOf: (name: string) => `Quantity of ${name}`,
  increase: (name: string) => `Increase quantity of ${name}`,
  decrease: (name: string) => `Decrease quantity of ${name}`,
  outOfRange: (max: number) =>
    max === 1 ? 'Only 1 is possible here.' : `Enter a whole number from 1 to ${max}.`,
} as const;
