import type { Caller } from '../../../mocks/caller.ts';
import {
  answering,
  both,
  type Defect,
  editing,
  handling,
  jsonOf,
  lastSegment,
  patching,
  type Plant,
  problem,
  together,
  withHeader,
  withJson,
  withScenario,
} from './plant.ts';

const CART = 'PUT /cart';
const SIGN_IN = 'POST /accounts/session';

/** Carts, accounts and financing that are somebody else's, forgotten, or had twice. */
export const customerDefects: readonly Defect[] = [
  {
    name: 'If-Match is ignored: the last one who saves wins',
    foundBy: { 'carts.conflict': 'expected the refusal 412 version_conflict, got 200' },
    plant: handling(CART, (request, next) =>
      next(request.headers.has('If-Match') ? withHeader(request, 'If-Match', '*') : request),
    ),
  },
  {
    name: 'If-None-Match is ignored',
    foundBy: {
      'carts.if-none-match': 'expected the refusal 412 version_conflict, got 200',
      'concurrency.saved-cart': 'tabs that saved: expected 1',
    },
    plant: handling(CART, async (request, next) => {
      const response = await next(request.clone());
      const isTaken = response.status === 412 && request.headers.has('If-None-Match');
      return isTaken
        ? next(withHeader(withHeader(request, 'If-None-Match', null), 'If-Match', '*'))
        : response;
    }),
  },
  {
    name: 'a save without a precondition overwrites',
    foundBy: { 'carts.no-precondition': 'got 200' },
    plant: handling(CART, (request, next) => {
      const isBlind = !request.headers.has('If-Match') && !request.headers.has('If-None-Match');
      return next(isBlind ? withHeader(request, 'If-Match', '*') : request);
    }),
  },
  {
    name: 'a saved cart has no ETag',
    foundBy: { 'carts.new-version': 'the answer has no ETag' },
    plant: answering(CART, async (response) => withJson(response, await response.json(), { ETag: null })),
  },
  {
    name: 'the document is tidied: empty members are left out',
    foundBy: { 'carts.opaque': 'the document' },
    plant: editing('GET /cart', ({ document, ...cart }) => ({
      ...cart,
      document: Object.fromEntries(
        Object.entries(document ?? {}).filter(([, value]) => JSON.stringify(value) !== '{}'),
      ),
    })),
  },
  {
    name: 'a large cart is refused long before 256 KiB',
    foundBy: { 'carts.size': 'expected 200, got 413' },
    plant: handling(CART, async (request, next) => {
      const { size } = await request.clone().blob();
      return size > 100_000 ? problem(413, 'document_too_large') : next(request);
    }),
  },
  {
    name: "a customer's cart stays on the device",
    foundBy: { 'carts.owners': 'expected the refusal 404 cart_not_found, got 200' },
    plant: patching(({ carts }) => {
      const { get, put } = carts;
      const onDevice = (caller: Caller): Caller => ({ ...caller, session: 'none', customerId: null });
      carts.get = (caller) => get(onDevice(caller));
      carts.put = (caller, ...rest) => put(onDevice(caller), ...rest);
    }),
  },
  {
    name: "owner=device drops the customer's cart",
    foundBy: { 'carts.drop-guests-copy': 'expected 200, got 404' },
    plant: patching(({ carts }) => {
      const { drop } = carts;
      carts.drop = (caller) => drop(caller, undefined);
    }),
  },
  {
    name: 'deleting what is gone is 404',
    foundBy: { 'carts.deleted-twice': 'expected 204, got 404' },
    plant: handling('DELETE /cart', async (request, next) => {
      const { url, headers } = request;
      const saved = await next(new Request(url, { headers }));
      return saved.ok ? next(request) : problem(404, 'cart_not_found');
    }),
  },
  {
    name: 'the session cookie can be read by scripts',
    foundBy: { 'accounts.cookies': 'HttpOnly of cartwright_session: expected true' },
    plant: settingCookies(SIGN_IN, 'POST /accounts', (cookie) => cookie.replace(/; HttpOnly/i, '')),
  },
  {
    name: 'the session cookie goes with requests of other sites',
    foundBy: { 'accounts.cookies': 'SameSite of cartwright_session: expected "lax", got "none"' },
    plant: settingCookies(SIGN_IN, 'POST /accounts', (cookie) =>
      cookie.replace(/SameSite=Lax/i, 'SameSite=None'),
    ),
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
    plant: editing('POST /accounts', async (customer, request) => ({
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
    name: 'card and loan are looked at first and written later',
    foundBy: { 'financing.at-once': 'applications are held, expected 1' },
    plant: both(withScenario('financing_check_then_act'), together('POST /financing/applications', 8)),
  },
  {
    name: 'a refused application does not name the other product',
    foundBy: { 'financing.held-blocks': 'product: expected "credit_card", got nothing' },
    plant: editing('POST /financing/applications', ({ product, ...body }) =>
      'code' in body ? body : { product, ...body },
    ),
  },
  {
    name: 'wrong codes can be tried without end',
    foundBy: { 'financing.wrong-code': 'attemptsLeft: expected 3, got 4' },
    plant: editing('POST /financing/applications/{id}/confirmation', (body) =>
      body['code'] === 'code_invalid' ? { ...body, attemptsLeft: 4 } : body,
    ),
  },
  {
    name: 'a late confirmation is granted',
    foundBy: { 'financing.late-confirmation': 'expected the refusal 410 hold_expired, got 200' },
    plant: answering('POST /financing/applications/{id}/confirmation', async (response, request) => {
      if (response.status !== 410) return response;
      const holdExpiresAt = new Date().toISOString();
      return Response.json({
        id: lastSegment(request, 2),
        product: 'credit_card',
        status: 'granted',
        holdExpiresAt,
      });
    }),
  },
  {
    name: 'cancelling an application twice is 404',
    foundBy: { 'financing.cancellation': 'expected 204, got 404' },
    plant: (next, services) => {
      const cancelled = new Set<string>();
      return handling('DELETE /financing/applications/{id}', async (request) => {
        const id = lastSegment(request);
        if (cancelled.has(id)) return problem(404, 'application_not_found');
        cancelled.add(id);
        return next(request);
      })(next, services);
    },
  },
  {
    name: 'somebody else can cancel an application',
    foundBy: { 'financing.of-others': 'standing: expected "held", got "available"' },
    plant: patching(({ financing, store }) => {
      const { cancel } = financing;
      financing.cancel = async (caller, id) => {
        const row = await store.read((tx) => tx.get('loan.applications', id));
        return cancel({ ...caller, customerId: row?.customerId ?? caller.customerId }, id);
      };
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
