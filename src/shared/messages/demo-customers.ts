/** The customers of the demonstration's seed, as `mocks/seeds/cartwright.ts` has them; only in builds with mocks. */
export const demoCustomers = {
  title: 'Demonstration',
  text: 'These customers can be signed in as. Nothing here is real.',
  use: (name: string) => `Fill in as ${name}`,
  customers: [
    { name: 'Ada Lovelace', email: 'ada@example.com', password: 'correct horse battery' },
    { name: 'Grace Hopper', email: 'grace@example.com', password: 'correct horse battery' },
  ],
} as const;
