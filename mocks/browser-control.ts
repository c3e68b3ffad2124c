import { chooseLatency, chooseSeed, chosenLatencyMs, seedName } from './browser-choices.ts';
import type { CookiePort } from './cookies.ts';
import type { MockServices } from './create-mock-services.ts';
import { deviatePage } from './deviate-page.ts';
import { SESSION_COOKIE } from './handlers/host.ts';
import { pageDeviationOf } from './page-deviation-of.ts';
import type { ScenarioProblem } from './read-scenarios.ts';
import type { Scenario } from './scenarios.ts';
import { normalizeEmail } from './services/accounts.ts';
import { seedOf } from './seeds/seed-of.ts';
import { LINK_PARAMETER, linkTo, type MockSetting, readLink, type SeedName } from './setting-link.ts';
import { namesInSeed, namesInStore, unknownNames } from './unknown-names.ts';

/** Where the app notes that this browser has a session, so that it asks the Accounts service whose it is. */
const SIGNED_IN_KEY = 'cartwright:signed-in';

/** The levers of the browser mocks. What they change is in force for the next request; a page shows it when it asks again. */
export type BrowserControl = {
  /**
   * Puts the shop into the setting of the link that the page was opened with, and loads the page anew without it, so that
   * the app finds it from the start. Resolves with what is wrong in the link, or at once when there is none.
   */
  takeUpLink(): Promise<readonly string[]>;
  /** The present setting, as this browser's other tabs may have left it. */
  setting(): Promise<MockSetting>;
  /** The address of the present page, with the present setting in it. */
  link(): Promise<string>;
  /** @throws Error when they are about something that the shop does not have */
  setScenarios(scenarios: readonly Scenario[]): Promise<void>;
  setLatency(ms: number | null): void;
  /** Begins anew with the catalogue. */
  setSeed(name: SeedName): Promise<void>;
  /** Signs in a customer of the seed, or nobody. @throws Error when the services do not take it */
  setShopper(email: string | null): Promise<void>;
  /** Back to the seed: stock, orders, uses, accounts, scenarios. Nobody is signed in; the cart in the browser stays. */
  reset(): Promise<void>;
};

/** What a setting is about that its catalogue does not have. */
function problemsOf({ seed, shopper, scenarios }: MockSetting): ScenarioProblem[] {
  const known = namesInSeed(seedOf(seed, 0));
  const isKnown = shopper === null || known.email.has(normalizeEmail(shopper));
  return [
    ...(isKnown ? [] : [{ path: 'shopper.email', message: `the seed has no customer "${shopper}"` }]),
    ...unknownNames(scenarios, known, nameAt(scenarios)),
  ];
}

function nameAt(scenarios: readonly Scenario[]): (index: number) => string {
  return (index) => scenarios[index]?.name ?? '';
}

function inOneLine({ path, message }: ScenarioProblem): string {
  return `${path}: ${message}`;
}

export function createBrowserControl(services: MockServices, cookies: CookiePort): BrowserControl {
  const { settings } = services;

  const setScenarios: BrowserControl['setScenarios'] = async (scenarios) => {
    const [unknown] = unknownNames(scenarios, await namesInStore(services.store), nameAt(scenarios));
    if (unknown) throw new Error(inOneLine(unknown));
    await services.switchScenarios(scenarios);
    deviatePage(pageDeviationOf(scenarios));
  };

  /** The new shop knows no session: this browser must not believe in one. */
  function forgetSession(): void {
    cookies.write(
      { name: SESSION_COOKIE, value: '', maxAgeSeconds: 0 },
      new Request(location.href),
      new Headers(),
    );
    localStorage.removeItem(SIGNED_IN_KEY);
  }

  const reset: BrowserControl['reset'] = async () => {
    await services.reset();
    forgetSession();
    deviatePage(pageDeviationOf([]));
  };

  async function shopper(): Promise<string | null> {
    const token = cookies.read(new Request(location.href))[SESSION_COOKIE];
    const customerId = await services.sessions.customerOf(token);
    return customerId === null ? null : ((await services.accounts.emailOf(customerId)) ?? null);
  }

  const setShopper: BrowserControl['setShopper'] = async (email) => {
    if (email === null) {
      const answer = await fetch('/api/accounts/session', { method: 'DELETE' });
      if (!answer.ok) throw new Error(`Signing out was answered with ${answer.status}`);
      localStorage.removeItem(SIGNED_IN_KEY);
      return;
    }
    const { customers } = seedOf(seedName(), 0);
    const customer = customers.find((each) => each.email.toLowerCase() === email.toLowerCase());
    if (!customer) throw new Error(`The seed has no customer ${email}`);
    const response = await fetch('/api/accounts/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password: customer.password }),
    });
    if (!response.ok) throw new Error(`Signing in as ${email} was answered with ${response.status}`);
    const { id } = (await response.json()) as { id: string };
    localStorage.setItem(SIGNED_IN_KEY, `${crypto.randomUUID()} ${id}`);
  };

  const setting: BrowserControl['setting'] = async () => {
    await settings.refresh();
    return {
      scenarios: settings.scenarios(),
      seed: seedName(),
      shopper: await shopper(),
      latencyMs: chosenLatencyMs(),
    };
  };

  async function takeUp(wanted: MockSetting): Promise<void> {
    chooseSeed(wanted.seed);
    chooseLatency(wanted.latencyMs);
    await reset();
    await setShopper(wanted.shopper);
    await setScenarios(wanted.scenarios);
  }

  /** @returns what is wrong with the link; then everything is as it was */
  async function takeUpValue(value: string): Promise<readonly string[]> {
    const reading = readLink(value);
    if (!reading.ok) return reading.problems.map(inOneLine);
    const problems = problemsOf(reading.setting);
    if (problems.length > 0) return problems.map(inOneLine);
    return takeUp(reading.setting).then(
      () => [],
      (error: unknown) => [String(error)],
    );
  }

  async function deviateAsBefore(): Promise<void> {
    await settings.refresh();
    deviatePage(pageDeviationOf(settings.scenarios()));
  }

  return {
    takeUpLink: async () => {
      const url = new URL(location.href);
      const value = url.searchParams.get(LINK_PARAMETER);
      if (value === null) {
        await deviateAsBefore();
        return [];
      }
      url.searchParams.delete(LINK_PARAMETER);
      const problems = await takeUpValue(value);
      if (problems.length > 0) {
        history.replaceState(history.state, '', url);
        await deviateAsBefore();
        return problems;
      }
      location.replace(url);
      return new Promise(() => {});
    },
    setting,
    link: async () => {
      const search = linkTo(await setting());
      const others = new URLSearchParams(location.search).toString();
      return `${location.origin}${location.pathname}${search}${others && `&${others}`}`;
    },
    setScenarios,
    setLatency: chooseLatency,
    setSeed: async (name) => {
      chooseSeed(name);
      await reset();
    },
    setShopper,
    reset,
  };
}
