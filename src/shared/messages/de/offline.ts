import type { OfflineWords } from '../offline.ts';

export const words: OfflineWords = {
  update: 'Aktualisierung',
  newVersion: 'Es gibt eine neue Version des Shops. Ihr Warenkorb bleibt, wie er ist.',
  reload: 'Neue Version: neu laden',
  later: 'Später',
};
