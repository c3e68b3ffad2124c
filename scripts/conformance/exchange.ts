/** One call as it went over the wire, kept as the evidence of a failure. */
export type Exchange = {
  /** Who called, such as `guest` or `customer on a second device`. */
  readonly actor: string;
  readonly sent: {
    readonly method: string;
    readonly url: string;
    /** Those of the check; cookies are left out. */
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
  readonly got: Reply;
};

/** An answer; `body` is the parsed JSON, the text when it is none, `null` when there is nothing. */
export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
};

/** The target broke a rule: what was expected, what came, and the calls that show it. */
export class Violation extends Error {
  readonly exchanges: readonly Exchange[];

  constructor(message: string, exchanges: readonly Exchange[] = []) {
    super(message);
    this.name = 'Violation';
    this.exchanges = exchanges;
  }
}

/**
 * An answer that no check can go on from: none at all, an unexpected status, another shape. Whatever needs the call stops
 * at it, and the report says it once.
 */
export class UnusableAnswer extends Violation {
  /** The call of the contract, such as `GET /coupons`. */
  readonly call: string;

  constructor(call: string, message: string, exchange: Exchange) {
    super(message, [exchange]);
    this.call = call;
  }
}

/** The target lacks what a check needs; the message says what, and how to provide it. */
export class Skipped extends Error {}
