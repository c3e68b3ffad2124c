import type { DemoWords } from '../demo-customers.ts';

export const words: DemoWords = {
  title: 'Demo',
  text: 'Mit diesen Kundinnen können Sie sich anmelden. Nichts hiervon ist echt.',
  use: (name) => `Daten von ${name} eintragen`,
};
