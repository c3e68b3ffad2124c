import { describe, expect, it } from 'vitest';
import { groupedCardNumber, passesLuhn, TEST_CARDS, tokenizeCard } from './demo-card.ts';

const now = new Date(2026, 5, 15);
const card = { number: '4242 4242 4242 4242', expiry: '12/29', securityCode: '123' };

describe('tokenizeCard', () => {
  for (const { number, token } of TEST_CARDS) {
    it(`makes ${token} of ${number}, with and without spaces`, () => {
      expect(tokenizeCard({ ...card, number }, now)).toEqual({ ok: true, token });
      expect(tokenizeCard({ ...card, number: number.replaceAll(' ', '') }, now)).toEqual({ ok: true, token });
    });
  }

  for (const expiry of ['06/26', '6/26', '0626', '06 / 2026', '06-26']) {
    it(`takes "${expiry}" for the present month, in which the card is still good`, () => {
      expect(tokenizeCard({ ...card, expiry }, now).ok).toBe(true);
    });
  }

  const PROBLEMS = [
    ['number', '', 'number_missing'],
    ['number', '4242 4242 4242 4241', 'number_malformed'],
    ['number', '4242', 'number_malformed'],
    ['number', 'four', 'number_malformed'],
    ['number', '5555 5555 5555 4444', 'number_not_a_test_card'],
    ['expiry', ' ', 'expiry_missing'],
    ['expiry', '13/29', 'expiry_malformed'],
    ['expiry', '1/2', 'expiry_malformed'],
    ['expiry', '05/26', 'expiry_past'],
    ['expiry', '12/25', 'expiry_past'],
    ['securityCode', '', 'security_code_missing'],
    ['securityCode', '12', 'security_code_malformed'],
    ['securityCode', '12a', 'security_code_malformed'],
  ] as const;
  for (const [field, text, problem] of PROBLEMS) {
    it(`finds ${field} "${text}" ${problem}`, () => {
      expect(tokenizeCard({ ...card, [field]: text }, now)).toEqual({
        ok: false,
        problems: { [field]: problem },
      });
    });
  }

  it('finds everything that is missing at once', () => {
    const answer = tokenizeCard({ number: '', expiry: '', securityCode: '' }, now);
    expect(answer.ok || Object.keys(answer.problems)).toEqual(['number', 'expiry', 'securityCode']);
  });
});

describe('passesLuhn', () => {
  it('finds every single wrong digit', () => {
    const number = '4242424242424242';
    for (let position = 0; position < number.length; position += 1) {
      for (const digit of '0123456789') {
        const typed = number.slice(0, position) + digit + number.slice(position + 1);
        expect(passesLuhn(typed)).toBe(typed === number);
      }
    }
  });
});

describe('groupedCardNumber', () => {
  it('groups by four, whatever was typed between the digits', () => {
    expect(groupedCardNumber('42424242-4242 4242')).toBe('4242 4242 4242 4242');
    expect(groupedCardNumber('378282246310005')).toBe('3782 8224 6310 005');
  });
});
