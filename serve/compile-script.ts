import { build, type Rolldown } from 'vite';
import { licensedOnly } from './licences.ts';

/** Compiles one module with all it imports into a script that needs no module loader. @returns its code */
export async function compileScript(
  input: string,
  define: Readonly<Record<string, string>>,
): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: [licensedOnly()],
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: { input, output: { format: 'iife' } },
    },
  });
  const { output } = result as Rolldown.RolldownOutput;
  return output[0].code.trim();
}
