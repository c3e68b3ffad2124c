import type { Scenario } from '../scenarios.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store.ts';
import { saveCartFromElsewhere } from './cart-from-elsewhere.ts';
import { scaleShop } from './scale.ts';

type Dependencies = { readonly store: Store; readonly settings: Settings; readonly newId: () => string };

/**
 * Replaces the active scenarios. Most are asked for by the services as they go; what changes the stored data is done here:
 * the size of the shop follows the scenarios, a cart that another device saves is saved when its scenario begins.
 */
export async function switchScenarios(
  { store, settings, newId }: Dependencies,
  scenarios: readonly Scenario[],
): Promise<void> {
  await settings.refresh();
  const before = new Set(settings.scenarios().map((scenario) => JSON.stringify(scenario)));
  await settings.setScenarios(scenarios);
  const now = settings.now();
  await scaleShop(
    store,
    {
      products: settings.active('many_products').at(-1)?.count,
      coupons: settings.active('many_coupons').at(-1)?.count,
    },
    now,
    newId,
  );
  for (const scenario of scenarios) {
    const isNew = !before.has(JSON.stringify(scenario));
    if (scenario.name === 'saved_cart' && isNew) await saveCartFromElsewhere(store, scenario, now, newId);
  }
}
