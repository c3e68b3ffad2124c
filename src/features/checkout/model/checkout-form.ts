import { Address, Contact } from '@/features/orders/schemas.ts';
import type { CheckoutDraft } from '../schemas.ts';

/** Names of the text fields, in the order they stand on the page. */
export const FIELD_NAMES = [
  'email',
  'name',
  'phone',
  'country',
  'recipient',
  'line1',
  'line2',
  'postalCode',
  'city',
  'region',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

export type FieldProblem = 'missing' | 'malformed' | 'too_long';
export type FieldProblems = Readonly<Partial<Record<FieldName, FieldProblem>>>;

export type CheckedForm =
  | { readonly ok: true; readonly contact: Contact; readonly address: Address }
  | { readonly ok: false; readonly problems: FieldProblems };

/**
 * Checks contact and address with the contract's own schemas. Text is trimmed and what was left empty is left out; a
 * parcel without a recipient of its own goes to the contact's name.
 */
export function checkForm(draft: CheckoutDraft): CheckedForm {
  const texts = trimmed(draft);
  const contact = Contact.safeParse({ email: texts.email, name: texts.name, ...given('phone', texts.phone) });
  const address = Address.safeParse({
    name: texts.recipient || texts.name,
    line1: texts.line1,
    ...given('line2', texts.line2),
    city: texts.city,
    ...given('region', texts.region),
    postalCode: texts.postalCode,
    country: texts.country,
  });
  if (contact.success && address.success) return { ok: true, contact: contact.data, address: address.data };

  const addressField = (name: string): string => (name === 'name' ? 'recipient' : name);
  const bad = new Map([...issuesOf(address.error, addressField), ...issuesOf(contact.error, (name) => name)]);
  // Without a recipient the address borrows the contact's name, and its problem is that field's.
  if (!texts.recipient) bad.delete('recipient');
  return { ok: false, problems: problemsOf(texts, bad) };
}

type Issues = {
  readonly issues: readonly { readonly code: string; readonly path: readonly PropertyKey[] }[];
};

function issuesOf(error: Issues | undefined, fieldOf: (name: string) => string): [string, string][] {
  return (error?.issues ?? []).map((issue) => [fieldOf(String(issue.path[0])), issue.code]);
}

function problemsOf(texts: Record<FieldName, string>, bad: ReadonlyMap<string, string>): FieldProblems {
  const entries = FIELD_NAMES.flatMap((name): [FieldName, FieldProblem][] => {
    const code = bad.get(name);
    if (code === undefined) return [];
    if (texts[name] === '') return [[name, 'missing']];
    return [[name, code === 'too_big' ? 'too_long' : 'malformed']];
  });
  return Object.fromEntries(entries);
}

function trimmed(draft: CheckoutDraft): Record<FieldName, string> {
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, draft[name].trim()])) as Record<
    FieldName,
    string
  >;
}

function given<K extends string>(name: K, value: string): Partial<Record<K, string>> {
  return value ? ({ [name]: value } as Record<K, string>) : {};
}
