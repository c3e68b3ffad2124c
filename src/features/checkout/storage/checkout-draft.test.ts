import { describe, expect, it } from 'vitest';
import { CheckoutDraft } from '../schemas.ts';
import { readDraft, writeDraft } from './checkout-draft.ts';

function memory(stored: string | null = null) {
  const cell = { text: stored };
  return {
    cell,
    storage: () => ({
      getItem: () => cell.text,
      setItem: (_key: string, text: string) => void (cell.text = text),
    }),
  };
}

const forbidden = (): never => {
  throw new DOMException('denied', 'SecurityError');
};

describe('the checkout draft', () => {
  it('comes back as it was typed', () => {
    const { storage } = memory();
    const draft = CheckoutDraft.parse({ email: 'ada@', city: ' London', method: 'express' });
    writeDraft(draft, storage);
    expect(readDraft(storage)).toEqual(draft);
  });

  it('keeps nothing that is not one of its fields', () => {
    const { storage, cell } = memory();
    writeDraft(CheckoutDraft.parse({ email: 'ada@example.com', cardNumber: '4242 4242 4242 4242' }), storage);
    expect(cell.text).toContain('ada@example.com');
    expect(cell.text).not.toContain('4242');
  });

  it.each(['not json', 'null', '[]', '7', '"text"'])('starts empty on %s', (stored) => {
    expect(readDraft(memory(stored).storage)).toEqual(CheckoutDraft.parse({}));
  });

  it('keeps the good fields of a damaged record', () => {
    const stored = JSON.stringify({
      email: 'ada@example.com',
      city: 7,
      name: 'x'.repeat(999),
      method: 'drone',
    });
    expect(readDraft(memory(stored).storage)).toEqual(CheckoutDraft.parse({ email: 'ada@example.com' }));
  });

  it('does without storage', () => {
    writeDraft(CheckoutDraft.parse({}), forbidden);
    expect(readDraft(forbidden)).toEqual(CheckoutDraft.parse({}));
  });
});
