import {
  answering,
  both,
  type Defect,
  editing,
  handling,
  lastSegment,
  patching,
  problem,
  rewriting,
  together,
  withScenario,
} from './plant.ts';

const APPLY = 'POST /financing/applications';
const CONFIRM = 'POST /financing/applications/{id}/confirmation';
const DAY_MS = 24 * 60 * 60_000;

/** Card and loan together, codes without end, holds that do not end or end too soon. */
export const financingDefects: readonly Defect[] = [
  {
    name: 'card and loan are looked at first and written later',
    foundBy: { 'financing.at-once': 'applications are held, expected 1' },
    plant: both(withScenario('financing_check_then_act'), together(APPLY, 8)),
  },
  {
    name: 'a refused application does not name the other product',
    foundBy: { 'financing.held-blocks': 'product: expected "credit_card", got nothing' },
    plant: editing(APPLY, ({ product, ...body }) => ('code' in body ? body : { product, ...body })),
  },
  {
    name: 'wrong codes can be tried without end',
    foundBy: { 'financing.wrong-code': 'attemptsLeft: expected 3, got 4' },
    plant: editing(CONFIRM, (body) =>
      body['code'] === 'code_invalid' ? { ...body, attemptsLeft: 4 } : body,
    ),
  },
  {
    name: 'a late confirmation is granted',
    foundBy: { 'financing.late-confirmation': 'expected the refusal 410 hold_expired, got 200' },
    plant: answering(CONFIRM, async (response, request) => {
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
  {
    name: 'what is blocked is said to be available',
    foundBy: { 'financing.overview': 'the card: expected' },
    plant: editing('GET /financing', ({ products }) => ({
      products: (products as { status: string }[]).map((product) =>
        product.status === 'blocked' ? { ...product, status: 'available' } : product,
      ),
    })),
  },
  {
    name: 'an application is held for a day',
    foundBy: { 'financing.hold': 's away, expected 600' },
    plant: editing(APPLY, ({ holdExpiresAt, ...application }) =>
      typeof holdExpiresAt === 'string'
        ? { ...application, holdExpiresAt: new Date(Date.parse(holdExpiresAt) + DAY_MS).toISOString() }
        : undefined,
    ),
  },
  {
    name: 'what is granted is said to be held',
    foundBy: { 'financing.granted-blocks': 'code: expected "exclusive_product_granted"' },
    plant: editing(APPLY, ({ code, ...body }) =>
      code === 'exclusive_product_granted' ? { ...body, code: 'exclusive_product_held' } : undefined,
    ),
  },
  {
    name: 'confirming again is too late',
    foundBy: { 'financing.confirmed-twice': 'expected 200, got 410' },
    plant: (next, services) => {
      const confirmed = new Set<string>();
      return handling(CONFIRM, async (request) => {
        const id = lastSegment(request, 2);
        if (confirmed.has(id)) return problem(410, 'hold_expired');
        const response = await next(request);
        if (response.ok) confirmed.add(id);
        return response;
      })(next, services);
    },
  },
  {
    name: 'store credit is never used up',
    foundBy: { 'financing.card-gives-credit': 'credit used: expected' },
    plant: editing('GET /accounts/me', ({ credit, ...customer }) =>
      credit ? { ...customer, credit: { ...credit, used: { amount: 0, currency: 'USD' } } } : undefined,
    ),
  },
  {
    name: 'a loan pays without having been granted',
    foundBy: { 'financing.loan-pays': 'a loan that was never granted: got 201' },
    plant: rewriting('POST /orders', ({ payment, ...body }) => ({
      ...body,
      payment:
        (payment as { method: string }).method === 'loan' ? { method: 'card', token: 'tok_ok' } : payment,
    })),
  },
];
