import type { Plugin } from 'vite';

/** Stands in the early script until the name of the program's file is known. */
export const PROGRAM_ENTRY = '/__program-entry__';

const SCRIPT = /<script type="module"(?: crossorigin)? src="(?<src>[^"]+)"><\/script>/g;

/**
 * Leaves the program to the early script, which fetches it at once and begins it when the document's own frame has been
 * painted: where the network is quick it would otherwise be drawn first, and the frame never.
 */
export function programAfterFrame(): Plugin {
  return {
    name: 'program-after-frame',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const entry = programIn(html).at(-1);
        if (!entry || !html.includes(PROGRAM_ENTRY)) throw new Error('The early script begins no program');
        return html.replaceAll(SCRIPT, '').replace(PROGRAM_ENTRY, () => entry);
      },
    },
  };
}

/** URLs of the program's files in a document. An entry that only imports others is left out: the last of these begins. */
export function programIn(html: string): string[] {
  return [...html.matchAll(SCRIPT)].flatMap(({ groups }) => groups?.['src'] ?? []);
}
