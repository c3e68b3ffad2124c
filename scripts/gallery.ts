import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { runAsScript } from './run-as-script.ts';

const FOLDER = 'gallery';

/** Takes pictures of every screen in every state, in full and with real letters, and one page to look at them all. */
runAsScript(import.meta.url, async () => {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'test', 'wide/gallery', '--project', 'wide-mocks'],
    { stdio: 'inherit', env: { ...process.env, GALLERY: FOLDER } },
  );
  if (status !== 0) throw new Error('Not every screen could be brought about');
  writeFileSync(`${FOLDER}/index.html`, galleryPage(readdirSync(FOLDER)));
  console.log(`${FOLDER}/index.html`);
});

/** @param files of the folder; pictures are called `screen.view.webp` */
function galleryPage(files: readonly string[]): string {
  const pictures = files.filter((file) => file.endsWith('.webp'));
  const screens = new Set(pictures.map((file) => file.split('.')[0]));
  const sections = [...screens].map((screen) => {
    const views = pictures.filter((file) => file.startsWith(`${screen}.`));
    const images = views.map(
      (file) => `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>`,
    );
    return `<h2>${screen}</h2><div>${images.join('')}</div>`;
  });
  return `<!doctype html>
<meta charset="utf-8">
<title>Every screen</title>
<style>
  body { font: 1rem system-ui; margin: 2rem; background: #777; }
  div { display: flex; gap: 1rem; align-items: start; overflow-x: auto; }
  img { max-height: 60vh; }
</style>
${sections.join('\n')}
`;
}
