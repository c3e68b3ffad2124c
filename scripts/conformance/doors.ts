import * as z from 'zod/mini';

/** Loading a large shop takes longest. */
const TIMEOUT_MS = 30_000;

const Amount = z.object({ amount: z.int(), currency: z.string() });

const Ledger = z.object({
  stock: z.array(z.object({ productId: z.string(), held: z.int(), sold: z.int(), available: z.int() })),
  coupons: z.array(z.object({ couponId: z.string(), held: z.int(), used: z.int() })),
  charges: z.array(z.object({ orderId: z.string(), amount: Amount, state: z.string() })),
  financing: z.array(
    z.object({
      customerId: z.string(),
      products: z.array(z.object({ product: z.string(), state: z.string() })),
    }),
  ),
});
export type Ledger = z.infer<typeof Ledger>;

const Messages = z.object({ items: z.array(z.object({ id: z.string(), code: z.string() })) });

/** The doors beside the contract that only the mock services have. @see docs/mocks.md */
export type Doors = {
  /** Replaces everything in the target. */
  seed(shop: unknown): Promise<void>;
  /** Back to what the target was started with. */
  reset(): Promise<void>;
  advanceClock(ms: number): Promise<void>;
  ledger(): Promise<Ledger>;
  /** The one-time code that was "sent" for an application. */
  oneTimeCode(applicationId: string): Promise<string | undefined>;
};

/** The doors of the target, `undefined` when it has none. */
export async function findDoors(baseUrl: string): Promise<Doors | undefined> {
  const doors = doorsAt(`${baseUrl}/_mocks`);
  return doors.ledger().then(
    () => doors,
    () => undefined,
  );
}

function doorsAt(url: string): Doors {
  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${url}${path}`, {
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${url}${path} answered ${response.status}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  }

  return {
    seed: async (shop) => void (await call('POST', '/seed', shop)),
    reset: async () => void (await call('POST', '/reset')),
    advanceClock: async (advanceMs) => void (await call('POST', '/clock', { advanceMs })),
    ledger: async () => Ledger.parse(await call('GET', '/ledger')),
    oneTimeCode: async (applicationId) => {
      const { items } = Messages.parse(await call('GET', '/messages'));
      return items.find((message) => message.id === applicationId)?.code;
    },
  };
}
