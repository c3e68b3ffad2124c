import type { Plugin } from 'vite';

/** Stands in the early script until the name of the program's file is known. */
export const PROGRAM_ENTRY = '/__program-entry__';

const SCRIPT = /<script type="module"(?<crossorigin> crossorigin)? src="(?<src>[^"]+)"><\/script>/g;

/**
 * Has the program fetched with the document, and begun by the early script once the document's own frame has been painted:
 * where the network is quick it would otherwise be drawn first, and the frame never.
 */
export function programAfterFrame(): Plugin {
  return {
    name: 'program-after-frame',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        // An entry that only imports others is left out: then several stand in its place, the last of which begins.
        const entry = [...html.matchAll(SCRIPT)].at(-1)?.groups?.['src'];
        if (!entry || !html.includes(PROGRAM_ENTRY)) throw new Error('The early script begins no program');
        return html
          .replaceAll(SCRIPT, '<link rel="modulepreload"$<crossorigin> fetchpriority="low" href="$<src>">')
          .replace(PROGRAM_ENTRY, () => entry);
      },
    },
  };
}
