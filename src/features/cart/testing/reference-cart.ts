/**
 * The cart as a set of facts that only grows, and a naive reading of it. Slow and obvious: the real engine, with its
 * counters, registers and records, has to show the same.
 */
export type Fact =
  | { readonly kind: 'opened'; readonly cart: string; readonly at: number }
  | { readonly kind: 'touched'; readonly cart: string; readonly at: number }
  | { readonly kind: 'ended'; readonly cart: string }
  /** Given up for good, with all that was or will be found in it. */
  | { readonly kind: 'sealed'; readonly cart: string }
  /** One unit; `nth` counts the units of this replica for this product in this cart. */
  | {
      readonly kind: 'unit';
      readonly cart: string;
      readonly product: string;
      readonly replica: string;
      readonly nth: number;
    }
  | { readonly kind: 'removed'; readonly cart: string; readonly unit: string }
  | {
      readonly kind: 'chosen';
      readonly cart: string;
      readonly coupon: string | null;
      readonly clock: number;
      readonly replica: string;
    };

type Unit = Extract<Fact, { kind: 'unit' }>;
type Choice = Extract<Fact, { kind: 'chosen' }>;

/** Facts by their own text, so that the same fact from two sides is one. */
export type Facts = Map<string, Fact>;

export function learn(facts: Facts, ...others: readonly (Iterable<Fact> | undefined)[]): void {
  for (const other of others) for (const fact of other ?? []) facts.set(textOf(fact), fact);
}

const texts = new WeakMap<Fact, string>();

function textOf(fact: Fact): string {
  const text = texts.get(fact) ?? JSON.stringify(fact);
  texts.set(fact, text);
  return text;
}

function factsOf<Kind extends Fact['kind']>(facts: Facts, kind: Kind): Extract<Fact, { kind: Kind }>[] {
  return [...facts.values()].filter((fact): fact is Extract<Fact, { kind: Kind }> => fact.kind === kind);
}

export type Actor = { readonly replica: string; readonly now: number; readonly newCart: () => string };

/** Units nobody has removed, in the order in which everybody removes them. */
export function unitsLeft(facts: Facts, product?: string): Unit[] {
  const removed = new Set(factsOf(facts, 'removed').map((fact) => fact.unit));
  const order = cartsIn(facts).filter((cart) => !isSealed(facts, cart));
  return factsOf(facts, 'unit')
    .filter((unit) => (product === undefined || unit.product === product) && !removed.has(textOf(unit)))
    .filter((unit) => order.includes(unit.cart))
    .sort(
      (a, b) =>
        order.indexOf(a.cart) - order.indexOf(b.cart) || a.replica.localeCompare(b.replica) || a.nth - b.nth,
    );
}

function openedAt(facts: Facts, cart: string): number {
  return Math.min(
    ...factsOf(facts, 'opened')
      .filter((fact) => fact.cart === cart)
      .map((fact) => fact.at),
  );
}

function isEnded(facts: Facts, cart: string): boolean {
  return facts.has(textOf({ kind: 'ended', cart })) || isSealed(facts, cart);
}

function isSealed(facts: Facts, cart: string): boolean {
  return facts.has(textOf({ kind: 'sealed', cart }));
}

function cartsIn(facts: Facts): string[] {
  const opened = factsOf(facts, 'opened').sort((a, b) => a.at - b.at);
  return [...new Set(opened.map((fact) => fact.cart))];
}

/** Open carts, and ended ones with units left. */
export function cartsPresent(facts: Facts): string[] {
  const left = new Set(unitsLeft(facts).map((unit) => unit.cart));
  return cartsIn(facts).filter((cart) => !isEnded(facts, cart) || left.has(cart));
}

function openCart(facts: Facts, actor: Actor, touchedAt = actor.now): string {
  const open = cartsIn(facts).find((cart) => !isEnded(facts, cart));
  if (open) return open;
  const cart = actor.newCart();
  learn(facts, [
    { kind: 'opened', cart, at: actor.now },
    { kind: 'touched', cart, at: touchedAt },
  ]);
  return cart;
}

export function touch(facts: Facts, at: number): void {
  learn(
    facts,
    cartsPresent(facts).map((cart): Fact => ({ kind: 'touched', cart, at })),
  );
}

export function add(facts: Facts, actor: Actor, product: string, quantity: number): void {
  const cart = openCart(facts, actor);
  const { replica } = actor;
  const before = factsOf(facts, 'unit').filter(
    (unit) => unit.cart === cart && unit.product === product && unit.replica === replica,
  ).length;
  for (let nth = before; nth < before + quantity; nth += 1) {
    learn(facts, [{ kind: 'unit', cart, product, replica, nth }]);
  }
  touch(facts, actor.now);
}

/** Removes units that are known here; `first` gives up its own before others', within each cart. */
function removeUnits(facts: Facts, product: string, quantity: number, first?: string): void {
  const units = unitsLeft(facts, product);
  const inOrder = cartsIn(facts).flatMap((cart) => {
    const here = units.filter((unit) => unit.cart === cart);
    return [
      ...here.filter((unit) => unit.replica === first),
      ...here.filter((unit) => unit.replica !== first),
    ];
  });
  learn(
    facts,
    inOrder
      .slice(0, quantity)
      .map((unit): Fact => ({ kind: 'removed', cart: unit.cart, unit: textOf(unit) })),
  );
}

export function remove(
  facts: Facts,
  actor: Actor,
  product: string,
  quantity = Number.POSITIVE_INFINITY,
): void {
  if (unitsLeft(facts, product).length === 0) return;
  removeUnits(facts, product, quantity, actor.replica);
  touch(facts, actor.now);
}

export function setQuantity(facts: Facts, actor: Actor, product: string, quantity: number): void {
  const present = unitsLeft(facts, product).length;
  if (present === 0 || present === quantity) return;
  if (quantity > present) add(facts, actor, product, quantity - present);
  else remove(facts, actor, product, present - quantity);
}

export function couponOf(facts: Facts): string | null {
  return (
    latestChoice(factsOf(facts, 'chosen').filter((choice) => !isEnded(facts, choice.cart)))?.coupon ?? null
  );
}

function latestChoice(choices: readonly Choice[]): Choice | undefined {
  return [...choices].sort((a, b) => a.clock - b.clock || (a.replica < b.replica ? -1 : 1)).at(-1);
}

export function choose(facts: Facts, actor: Actor, coupon: string | null): void {
  if (couponOf(facts) === coupon) return;
  const cart = openCart(facts, actor);
  const clock = Math.max(actor.now, ...factsOf(facts, 'chosen').map((choice) => choice.clock + 1));
  learn(facts, [{ kind: 'chosen', cart, coupon, clock, replica: actor.replica }]);
  touch(facts, actor.now);
}

export function empty(facts: Facts, actor: Actor): void {
  touch(facts, actor.now);
  const present = cartsPresent(facts);
  for (const unit of unitsLeft(facts)) {
    learn(facts, [{ kind: 'removed', cart: unit.cart, unit: textOf(unit) }]);
  }
  learn(
    facts,
    present.map((cart): Fact => ({ kind: 'ended', cart })),
  );
}

export function buy(facts: Facts, actor: Actor, lines: Readonly<Record<string, number>>): void {
  const open = cartsIn(facts).filter((cart) => !isEnded(facts, cart));
  for (const [product, quantity] of Object.entries(lines)) removeUnits(facts, product, quantity);
  learn(
    facts,
    open.flatMap((cart): Fact[] => [
      { kind: 'touched', cart, at: actor.now },
      { kind: 'ended', cart },
    ]),
  );
  giveHome(facts, actor);
}

/** Units left in ended carts only get an open cart, so that they can be bought. */
export function giveHome(facts: Facts, actor: Actor): void {
  const present = cartsPresent(facts);
  if (present.length > 0 && present.every((cart) => isEnded(facts, cart))) {
    openCart(facts, actor, Math.max(...present.map((cart) => lastTouched(facts, cart))));
  }
}

export function quantitiesOf(facts: Facts): Record<string, number> {
  const quantities: Record<string, number> = {};
  for (const { product } of unitsLeft(facts)) quantities[product] = (quantities[product] ?? 0) + 1;
  return Object.fromEntries(
    Object.entries(quantities).map(([product, count]) => [product, Math.min(count, 99)]),
  );
}

function lastTouched(facts: Facts, cart: string): number {
  return Math.max(
    ...factsOf(facts, 'touched')
      .filter((fact) => fact.cart === cart)
      .map((fact) => fact.at),
  );
}

/**
 * Carts that are over at `now`, those of one shopping together, the oldest first: carts alive at the same time, directly
 * or through others, are over together.
 */
export function cartsOver(facts: Facts, now: number, ttlMs: number): string[][] {
  const lives = cartsPresent(facts).map((cart) => ({
    from: openedAt(facts, cart),
    to: lastTouched(facts, cart) + ttlMs,
    carts: [cart],
  }));
  for (let one = 0; one < lives.length;) {
    const [a] = lives.slice(one, one + 1);
    const other = lives.findIndex((b) => a && b !== a && a.from < b.to && b.from < a.to);
    const [b] = other < 0 ? [] : lives.splice(other, 1);
    if (!a || !b) one += 1;
    else {
      Object.assign(a, { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) });
      a.carts.push(...b.carts);
      one = 0;
    }
  }
  return lives
    .filter((life) => life.to <= now)
    .sort((a, b) => a.from - b.from)
    .map(({ carts }) => carts);
}

export function without(facts: Facts, carts: readonly string[]): Facts {
  return new Map([...facts].filter(([, fact]) => !carts.includes(fact.cart)));
}
