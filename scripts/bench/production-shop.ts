import basicSsl from '@vitejs/plugin-basic-ssl';
import type { Page } from 'playwright';
import { build, preview } from 'vite';
import { httpCookies } from '../../mocks/cookies.ts';
import { createMockServices } from '../../mocks/create-mock-services.ts';
import { serveOverHttp } from '../../mocks/http-server.ts';
import { drawPicture } from '../../mocks/pictures/draw-picture.ts';
import type { SeedFile } from '../../mocks/seed-file.ts';
import { CHROMIUM_ARGS } from '../chromium.mjs';

/** Of a browser that visits the shop, whose certificate nobody signed. */
export const VISITOR_ARGS = [...CHROMIUM_ARGS, '--ignore-certificate-errors'];

export type ProductionShop = {
  readonly url: string;
  readonly servicesUrl: string;
  close(): Promise<void>;
};

/** Builds the shop for production and serves it over HTTP/2 before services, otherwise as `npm run preview` does. */
export async function openProductionShop(seed: SeedFile, port: number): Promise<ProductionShop> {
  const { handlers } = await createMockServices({ seed, cookies: httpCookies, drawPicture });
  const services = await serveOverHttp(handlers, { port: 0 });
  process.env['API_TARGET'] = services.url;
  await build({ logLevel: 'warn' });
  const pages = await preview({
    logLevel: 'warn',
    plugins: [basicSsl()],
    preview: { port, strictPort: true, host: '127.0.0.1' },
  });
  return {
    url: `https://127.0.0.1:${port}`,
    servicesUrl: services.url,
    close: async () => {
      await pages.close();
      await services.close();
    },
  };
}

/** Puts the first three products of the catalog at `url` into the cart. */
export async function fillCart(page: Page, url: string): Promise<void> {
  await page.goto(url);
  for (const index of [0, 1, 2])
    await page
      .getByRole('button', { name: /^Add .+ to cart$/ })
      .nth(index)
      .click();
  await page.getByRole('link', { name: 'Cart, 3 items' }).waitFor();
}
