import type { Plugin } from 'vite';

/**
 * Leaves Vite's helper around every `import()` out of the first load: it fetches styles and parts ahead, and here all styles
 * stand in the document (`cssCodeSplit` is off), and the app itself loads its parts ahead.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
