/** What is typed into the demo card form. It stays in that form: see `demo-card-form.tsx`. */
export type CardFields = { readonly number: string; readonly expiry: string; readonly securityCode: string };

export type CardProblem =
  | 'number_missing'
  | 'number_malformed'
  | 'number_not_a_test_card'
  | 'expiry_missing'
  | 'expiry_malformed'
  | 'expiry_past'
  | 'security_code_missing'
  | 'security_code_malformed';

export type CardProblems = Readonly<Partial<Record<keyof CardFields, CardProblem | undefined>>>;

/** The test cards, and what becomes of a payment with each. */
export const TEST_CARDS = [
  { number: '4242 4242 4242 4242', token: 'tok_ok' },
  { number: '4000 0000 0000 0002', token: 'tok_declined' },
  { number: '4000 0000 0000 0077', token: 'tok_slow' },
  { number: '4000 0000 0000 0341', token: 'tok_timeout' },
] as const;

export type TestToken = (typeof TEST_CARDS)[number]['token'];

/** The token for a card, or what is wrong in which field. `now` decides whether the card has expired. */
export function tokenizeCard(
  card: CardFields,
  now: Date,
):
  | { readonly ok: true; readonly token: TestToken }
  | { readonly ok: false; readonly problems: CardProblems } {
  const digits = digitsOf(card.number);
  const testCard = TEST_CARDS.find((each) => digitsOf(each.number) === digits);
  const problems: CardProblems = {
    ...problemIn('number', numberProblem(digits, testCard !== undefined)),
    ...problemIn('expiry', expiryProblem(card.expiry, now)),
    ...problemIn('securityCode', securityCodeProblem(card.securityCode)),
  };
  if (testCard && Object.keys(problems).length === 0) return { ok: true, token: testCard.token };
  return { ok: false, problems };
}

/** The card number in groups of four, as it is embossed. */
export function groupedCardNumber(number: string): string {
  return digitsOf(number).replaceAll(/(\d{4})(?=\d)/g, '$1 ');
}

/** Whether the digits of a card number fit its check digit (ISO/IEC 7812-1, Luhn). */
export function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return digits.length > 0 && sum % 10 === 0;
}

function numberProblem(digits: string, isTestCard: boolean): CardProblem | undefined {
  if (digits === '') return 'number_missing';
  if (!/^\d{12,19}$/.test(digits) || !passesLuhn(digits)) return 'number_malformed';
  return isTestCard ? undefined : 'number_not_a_test_card';
}

function expiryProblem(expiry: string, now: Date): CardProblem | undefined {
  if (expiry.trim() === '') return 'expiry_missing';
  const match = /^\s*(0?[1-9]|1[0-2])\s*[/.-]?\s*(?:20)?(\d{2})\s*$/.exec(expiry);
  if (!match) return 'expiry_malformed';
  const month = Number(match[1]);
  const year = 2000 + Number(match[2]);
  const isPast = year < now.getFullYear() || (year === now.getFullYear() && month <= now.getMonth());
  return isPast ? 'expiry_past' : undefined;
}

function securityCodeProblem(securityCode: string): CardProblem | undefined {
  if (securityCode.trim() === '') return 'security_code_missing';
  return /^\s*\d{3,4}\s*$/.test(securityCode) ? undefined : 'security_code_malformed';
}

function problemIn(field: keyof CardFields, problem: CardProblem | undefined): CardProblems {
  return problem ? { [field]: problem } : {};
}

function digitsOf(number: string): string {
  return number.replaceAll(/[\s-]/g, '');
}
