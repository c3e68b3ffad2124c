import { catalogMessages } from './catalog.ts';
import { inLanguage, type Words } from './in-language.ts';
import { language } from './language.ts';
import { problems } from './problems.ts';
import { routeTitles, shellMessages } from './shell.ts';

const areas = { shellMessages, routeTitles, catalogMessages, problems };

export type FirstLoadWords = Words<typeof areas>;

/**
 * Puts what is loaded at once into the language of this visit; to be awaited before anything is shown. Words of later
 * screens wait for their translation where they are defined. These must not: the program's first chunk would wait for
 * one that imports from it. So read them while rendering, not while a module is loaded.
 */
export async function translateFirstLoad(): Promise<void> {
  document.documentElement.lang = language;
  const words = await inLanguage<FirstLoadWords>(areas, { de: () => import('./de/first-load.ts') });
  for (const area of Object.keys(areas) as (keyof typeof areas)[]) Object.assign(areas[area], words[area]);
}
