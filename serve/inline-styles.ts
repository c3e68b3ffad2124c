import type { Plugin } from 'vite';

/** The tag in whose place the styles themselves stand. */
const LINK = /<link rel="stylesheet"[^>]*? href="\/([^"]+)">/;

/** Puts the styles into the document: they are small, and nothing can be painted before they are there. */
export function inlineStyles(): Plugin {
  return {
    name: 'inline-styles',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const [link, file] = LINK.exec(html) ?? [];
        const asset = file && bundle?.[file];
        if (!link || !asset || asset.type !== 'asset') throw new Error('The document links to no styles');
        const css = String(asset.source).trim();
        if (css.includes('</style')) throw new Error('The styles would end their own tag');
        delete bundle[file];
        return html.replace(link, () => `<style>${css}</style>`);
      },
    },
  };
}
