import {
  answering,
  both,
  type Defect,
  editing,
  handling,
  jsonOf,
  patching,
  type Plant,
  problem,
  rewriting,
  withJson,
} from './plant.ts';

const SIGN_IN = 'POST /accounts/session';
const REGISTER = 'POST /accounts';

/** Accounts that tell too much, and sessions that end too late or not at all. */
export const accountDefects: readonly Defect[] = [
  {
    name: 'the session cookie can be read by scripts',
    foundBy: { 'accounts.cookies': 'HttpOnly of cartwright_session: expected true' },
    plant: settingCookies(SIGN_IN, REGISTER, (cookie) => cookie.replace(/; HttpOnly/i, '')),
  },
  {
    name: 'the session cookie goes with requests of other sites',
    foundBy: { 'accounts.cookies': 'SameSite of cartwright_session: expected "lax", got "none"' },
    plant: settingCookies(SIGN_IN, REGISTER, (cookie) => cookie.replace(/SameSite=Lax/i, 'SameSite=None')),
  },
  {
    name: 'an address in capitals opens a second account',
    foundBy: { 'accounts.email-taken': 'expected the refusal 409 email_taken, got 201' },
    plant: patching(({ accounts }) => {
      const { register } = accounts;
      accounts.register = (registration, token) => {
        const { email } = registration;
        return register({ ...registration, email: /[A-Z]/.test(email) ? `2${email}` : email }, token);
      };
    }),
  },
  {
    name: 'a sign-in tells which addresses have no account',
    foundBy: { 'accounts.invalid-credentials': 'the refusal of an unknown address' },
    plant: answering(SIGN_IN, async (response, request, { store }) => {
      const { email } = await jsonOf(request);
      const id = String(email).trim().toLowerCase();
      const isKnown = await store.read((tx) => tx.get('accounts.addresses', id));
      return response.status === 401 && !isKnown
        ? problem(401, 'invalid_credentials', 'There is no such account')
        : response;
    }),
  },
  {
    name: 'passwords can be guessed without end',
    foundBy: { 'accounts.throttle': 'wrong passwords and no 429' },
    plant: answering(SIGN_IN, async (response) =>
      response.status === 429 ? problem(401, 'invalid_credentials') : response,
    ),
  },
  {
    name: 'the answer to a registration holds the password',
    foundBy: { 'accounts.register': 'an answer holds the password' },
    plant: editing(REGISTER, async (customer, request) => ({
      ...customer,
      password: (await jsonOf(request))['password'],
    })),
  },
  {
    name: 'signing out ends nothing',
    foundBy: { 'accounts.sign-out': 'expected the refusal 401 not_signed_in, got 200' },
    plant: handling('DELETE /accounts/session', async () => new Response(null, { status: 204 })),
  },
  {
    name: 'a session never ends',
    foundBy: { 'accounts.session-idle': 'expected the refusal 401 session_expired, got 200' },
    plant: patching(({ sessions }) => {
      const { start, visit } = sessions;
      const customers = new Map<string, string>();
      sessions.start = async (customerId, previous) => {
        const token = await start(customerId, previous);
        customers.set(token, customerId);
        return token;
      };
      sessions.visit = async (token) => {
        const customerId = customers.get(token ?? '');
        return customerId === undefined ? visit(token) : { session: 'live', customerId };
      };
    }),
  },
  {
    name: 'a customer whose session has ended buys as a guest',
    foundBy: { 'accounts.session-ends-while-buying': 'expected the refusal 401 session_expired, got 201' },
    plant: patching(({ sessions }) => {
      const { visit } = sessions;
      sessions.visit = async (token) => {
        const visited = await visit(token);
        return visited.session === 'expired' ? { session: 'none', customerId: null } : visited;
      };
    }),
  },
  {
    name: 'an address may have any number of accounts',
    foundBy: {
      'concurrency.registration': '4 of 4 succeeded, expected 1',
      'accounts.email-taken': 'expected the refusal 409 email_taken, got 201',
    },
    plant: rewriting(REGISTER, (body) => ({
      ...body,
      email: `${crypto.randomUUID()}.${String(body['email'])}`,
    })),
  },
  {
    name: 'a short password is fine',
    foundBy: { 'accounts.bad-registration': 'bad fields not named: password' },
    plant: editing(REGISTER, ({ errors, ...body }) =>
      errors === undefined
        ? undefined
        : { ...body, errors: (errors as { path: string }[]).filter(({ path }) => path !== 'password') },
    ),
  },
  {
    name: 'letter case matters at sign-in',
    foundBy: { 'accounts.sign-in': 'expected 200, got 401' },
    plant: handling(SIGN_IN, async (request, next) => {
      const { email } = await jsonOf(request);
      return /[A-Z]/.test(String(email)) ? problem(401, 'invalid_credentials') : next(request);
    }),
  },
  {
    name: 'a guest is forbidden to ask who is signed in',
    foundBy: { 'accounts.not-signed-in': 'expected the refusal 401 not_signed_in, got 403' },
    plant: answering('GET /accounts/me', async (response) =>
      response.status === 401 ? problem(403, 'forbidden') : response,
    ),
  },
  {
    name: 'orders are listed by device',
    foundBy: { 'accounts.orders': 'orders on the second device' },
    plant: patching(({ orders }) => {
      const { listOrders } = orders;
      orders.listOrders = (caller) => listOrders({ ...caller, session: 'none', customerId: null });
    }),
  },
];

/** Changes the session cookie that these calls set. */
function settingCookies(first: string, second: string, change: (cookie: string) => string): Plant {
  const changing = (call: string) =>
    answering(call, async (response) => {
      const cookies = response.headers.getSetCookie();
      const changed = withJson(response, await response.json(), { 'Set-Cookie': null });
      for (const cookie of cookies) {
        const isSession = cookie.startsWith('cartwright_session=');
        changed.headers.append('Set-Cookie', isSession ? change(cookie) : cookie);
      }
      return changed;
    });
  return both(changing(first), changing(second));
}
