import { build, type Plugin, type Rolldown } from 'vite';

/** The tag of `index.html` in whose place the compiled script stands. */
const TAG = /<script inline src="([^"]+)"><\/script>/;

/** Compiles the script that the document starts with and puts it inline: fetching it would take as long as fetching the rest. */
export function earlyScript(define: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'early-script',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const [tag, source] = TAG.exec(html) ?? [];
        if (!tag || !source) throw new Error('index.html has no <script inline src="…">');
        const code = await compile(source.slice(1), define);
        return html.replace(tag, () => `<script>${code}</script>`);
      },
    },
  };
}

async function compile(input: string, define: Readonly<Record<string, string>>): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    define,
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: { input, output: { format: 'iife' } },
    },
  });
  const { output } = result as Rolldown.RolldownOutput;
  const code = output[0].code.trim();
  if (code.includes('</script')) throw new Error(`${input} would end its own tag`);
  return code;
}
