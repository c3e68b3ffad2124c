import { describe, expect, it } from 'vitest';
import { CheckoutDraft } from '../schemas.ts';
import { checkForm, type FieldName, type FieldProblem } from './checkout-form.ts';

const filledIn = CheckoutDraft.parse({
  email: 'ada@example.com',
  name: 'Ada Lovelace',
  line1: '12 St James’s Square',
  city: 'London',
  postalCode: 'SW1Y 4LB',
  country: 'GB',
});

describe('checkForm', () => {
  it('trims, leaves out what is empty, and sends to the contact when nobody else receives the parcel', () => {
    expect(checkForm({ ...filledIn, email: ' ada@example.com ', phone: '  ', line2: '' })).toEqual({
      ok: true,
      contact: { email: 'ada@example.com', name: 'Ada Lovelace' },
      address: {
        name: 'Ada Lovelace',
        line1: '12 St James’s Square',
        city: 'London',
        postalCode: 'SW1Y 4LB',
        country: 'GB',
      },
    });
  });

  it('keeps the optional fields that are filled in', () => {
    const checked = checkForm({
      ...filledIn,
      phone: '020',
      recipient: 'Charles',
      line2: 'Attic',
      region: 'LDN',
    });
    expect(checked).toMatchObject({
      contact: { phone: '020' },
      address: { name: 'Charles', line2: 'Attic', region: 'LDN' },
    });
  });

  const PROBLEMS: [FieldName, string, FieldProblem][] = [
    ['email', '', 'missing'],
    ['email', '   ', 'missing'],
    ['email', 'ada@', 'malformed'],
    ['email', 'ada lovelace@example.com', 'malformed'],
    ['name', '', 'missing'],
    ['name', 'x'.repeat(101), 'too_long'],
    ['phone', '1'.repeat(41), 'too_long'],
    ['recipient', 'x'.repeat(101), 'too_long'],
    ['line1', '', 'missing'],
    ['line1', 'x'.repeat(201), 'too_long'],
    ['postalCode', '', 'missing'],
    ['postalCode', '1'.repeat(21), 'too_long'],
    ['city', ' ', 'missing'],
    ['country', '', 'missing'],
    ['country', 'Britain', 'malformed'],
  ];
  for (const [field, text, problem] of PROBLEMS) {
    it(`finds "${text.slice(0, 30)}" as ${field} ${problem}`, () => {
      expect(checkForm({ ...filledIn, [field]: text })).toEqual({
        ok: false,
        problems: { [field]: problem },
      });
    });
  }

  it('names every field that is missing at once', () => {
    const checked = checkForm(CheckoutDraft.parse({}));
    expect(checked.ok || Object.keys(checked.problems)).toEqual([
      'email',
      'name',
      'country',
      'line1',
      'postalCode',
      'city',
    ]);
  });
});
