import { answerOf, type Browser } from '../browser.ts';
import type { Check } from '../check.ts';
import type { ReceivedCookie } from '../cookie-jar.ts';
import { expectMalformed, expectProblem, expectSame, expectThat } from '../expect.ts';
import { api } from '../target.ts';

const { register, signIn, getCustomer } = api.accounts;
const REGISTER = 'POST /accounts';
const SIGN_IN = 'POST /accounts/session';
/** A sign-in throttle that lets more tries than this through protects nobody. */
const MOST_TRIES = 30;

/** Accounts and their cookies. */
export const accountChecks: readonly Check[] = [
  {
    id: 'accounts.register',
    rule: 'A registration is 201 with the customer, who is signed in; no answer holds the password.',
    source: REGISTER,
    run: async (shop) => {
      const browser = await shop.guest();
      const body = { email: newEmail(), password: crypto.randomUUID(), name: 'Ada Lovelace' };
      const exchange = await browser.send(register, { body });
      const customer = answerOf(register, exchange);
      expectSame('email and name', [customer.email, customer.name], [body.email, body.name], [exchange]);
      expectSame('the customer, asked again', await browser.ask(getCustomer), customer);
      const told = JSON.stringify(shop.exchanges.map(({ got }) => got.body));
      expectThat(!told.includes(body.password), 'an answer holds the password', [exchange]);
    },
  },
  {
    id: 'accounts.cookies',
    rule: 'Both cookies are HttpOnly and SameSite=Lax, and Secure outside localhost.',
    source: SIGN_IN,
    run: async (shop) => {
      const customer = await shop.customer();
      for (const name of ['cartwright_device', 'cartwright_session']) {
        const cookie = customer.cookie(name);
        expectThat(cookie !== undefined, `nobody has set the cookie ${name}`);
        const { httpOnly, sameSite, secure } = cookie;
        expectSame(`HttpOnly of ${name}`, httpOnly, true);
        expectSame(`SameSite of ${name}`, sameSite, 'lax');
        if (!isLocal(cookie)) expectSame(`Secure of ${name}`, secure, true);
      }
    },
  },
  {
    id: 'accounts.email-taken',
    rule: 'An address that has an account, in whatever letter case, is 409 email_taken.',
    source: REGISTER,
    run: async (shop) => {
      const { credentials } = await shop.customer();
      const browser = await shop.guest('somebody else');
      for (const email of [credentials.email, credentials.email.toUpperCase()]) {
        const body = { email, password: crypto.randomUUID(), name: 'Somebody Else' };
        await browser.refused(register, 409, 'email_taken', { body });
      }
      await browser.refused(getCustomer, 401, 'not_signed_in');
    },
  },
  {
    id: 'accounts.bad-registration',
    rule: 'A bad registration is 400 malformed_request, and every bad field is named.',
    source: REGISTER,
    run: async (shop) => {
      const body = { email: 'nobody', password: 'short', name: ' ' };
      expectMalformed(await shop.stranger().send(register, { body }), ['email', 'password', 'name']);
    },
  },
  {
    id: 'accounts.sign-in',
    rule: 'Signing in gives the customer, on a second device too, in whatever letter case the address is typed.',
    source: SIGN_IN,
    run: async (shop) => {
      const { id, credentials } = await shop.customer();
      const { email, password } = credentials;
      for (const typed of [email, email.toUpperCase(), ` ${email} `]) {
        const device = await shop.guest('second device');
        const body = { email: typed, password };
        expectSame('the customer', (await device.ask(signIn, { body })).id, id);
        expectSame('the customer, asked again', (await device.ask(getCustomer)).id, id);
      }
    },
  },
  {
    id: 'accounts.invalid-credentials',
    rule: 'A wrong password and an unknown address are the same 401 invalid_credentials: nobody learns who has an account.',
    source: SIGN_IN,
    run: async (shop) => {
      const { credentials } = await shop.customer();
      const password = crypto.randomUUID();
      const wrong = await trySignIn(await shop.guest(), credentials.email, password);
      const unknown = await trySignIn(await shop.guest('another guest'), newEmail(), password);
      expectProblem(wrong, 401, 'invalid_credentials');
      expectProblem(unknown, 401, 'invalid_credentials');
      const said = ({ got }: typeof wrong) => ({ ...(got.body as object), instance: undefined });
      expectSame('the refusal of an unknown address', said(unknown), said(wrong), [wrong, unknown]);
    },
  },
  {
    id: 'accounts.throttle',
    rule: 'Many wrong passwords end in 429 with Retry-After, for an unknown address as well.',
    source: SIGN_IN,
    run: async (shop) => {
      const { credentials } = await shop.customer();
      const tries = async (email: string) => {
        const browser = await shop.guest('guesser');
        for (let count = 1; count <= MOST_TRIES; count++) {
          const answer = await trySignIn(browser, email, crypto.randomUUID());
          if (answer.got.status === 429) return { count, answer };
          expectProblem(answer, 401, 'invalid_credentials');
        }
        return undefined;
      };
      const known = await tries(credentials.email);
      expectThat(known !== undefined, `${MOST_TRIES} wrong passwords and no 429`);
      const seconds = known.answer.got.headers.get('Retry-After') ?? '';
      expectThat(/^[1-9]\d*$/.test(seconds), '429 without seconds in Retry-After', [known.answer]);
      const unknown = await tries(newEmail());
      expectSame('tries at an unknown address', unknown?.count, known.count, [known.answer]);
    },
  },
];

function trySignIn(browser: Browser, email: string, password: string) {
  return browser.send(signIn, { body: { email, password } });
}

function newEmail(): string {
  return `${crypto.randomUUID()}@conformance.example`;
}

function isLocal({ host }: ReceivedCookie): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || /^127\.|^\[::1\]$/.test(host);
}
