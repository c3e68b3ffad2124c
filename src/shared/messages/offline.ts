import { inLanguage, type Words } from './in-language.ts';

const english = {
  update: 'Update',
  newVersion: 'There is a new version of the shop. Your cart stays as it is.',
  reload: 'New version: reload',
  later: 'Later',
} as const;

export type OfflineWords = Words<typeof english>;

/** Words about versions of the program. */
export const offlineMessages = await inLanguage<OfflineWords>(english, {
  de: () => import('./de/offline.ts'),
});
