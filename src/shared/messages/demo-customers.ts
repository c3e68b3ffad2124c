import { inLanguage, type Words } from './in-language.ts';

const english = {
  title: 'Demonstration',
  text: 'These customers can be signed in as. Nothing here is real.',
  use: (name: string) => `Fill in as ${name}`,
} as const;

export type DemoWords = Words<typeof english>;

/** The customers of the demonstration's seed, as `mocks/seeds/cartwright.ts` has them; only in builds with mocks. */
export const demoCustomers = await inLanguage<DemoWords>(english, {
  de: () => import('./de/demo-customers.ts'),
});

/** As `mocks/seeds/cartwright.ts` has them. */
export const DEMO_CUSTOMERS = [
  { name: 'Ada Lovelace', email: 'ada@example.com', password: 'correct horse battery' },
  { name: 'Grace Hopper', email: 'grace@example.com', password: 'correct horse battery' },
] as const;
