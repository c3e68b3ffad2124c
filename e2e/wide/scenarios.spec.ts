import type { Request } from '@playwright/test';
import { cartwrightSeed } from '../../mocks/seeds/cartwright.ts';
import { type Scenario, type ScenarioName, SCENARIOS } from '../../mocks/scenarios.ts';
import { linkTo } from '../../mocks/setting-link.ts';
import { giveCart } from '../fixtures/buyers.ts';
import { takePicture } from '../fixtures/take-picture.ts';
import { stageOn } from '../fixtures/open-screen.ts';
import { SCENARIO_SCREENS } from '../fixtures/scenario-screens.ts';
import { expect, test } from '../fixtures/test.ts';

/** Where the catalogue's pictures go; unset, none are taken. */
const PICTURES = process.env['PICTURES'];
const NAMES = Object.keys(SCENARIO_SCREENS) as ScenarioName[];

test.use({ viewport: { width: 640, height: 720 } });

for (const name of NAMES) {
  test(`the link of ${name} leads to what its screen is meant to show`, async ({ page }) => {
    const { example, screen } = SCENARIOS[name];
    const { shopper = null, cart: lines, before, show } = SCENARIO_SCREENS[name];
    const calls: string[] = [];
    const stage = stageOn(page, calls);
    if (lines) await giveCart(page.context(), lines, cartwrightSeed(0));
    await before?.(stage);

    page.on('response', (response) => calls.push(`${nameOf(response.request())} ${response.status()}`));
    page.on('requestfailed', (request) => calls.push(`${nameOf(request)} lost`));
    const scenario = { name, ...example } as Scenario;
    await page.goto(screen + linkTo({ scenarios: [scenario], seed: 'cartwright', shopper, latencyMs: null }));
    // Ten thousand of something are written to the browser’s database first.
    await expect(page).not.toHaveURL(/mocks=/, { timeout: 30_000 });
    await show(stage);

    if (PICTURES) await takePicture(page, `${PICTURES}/${name}.webp`);
  });
}

function nameOf(request: Request): string {
  return `${request.method()} ${new URL(request.url()).pathname.replace(/^\/api/, '')}`;
}
