import { CheckoutDraft } from '../schemas.ts';

const DRAFT_KEY = 'cartwright:checkout-draft';

/** What was typed in this tab before a reload; empty fields when there is nothing, or nothing readable. */
export function readDraft(storage: () => Pick<Storage, 'getItem'> = () => sessionStorage): CheckoutDraft {
  const stored = CheckoutDraft.safeParse(storedDraft(storage));
  return stored.success ? stored.data : CheckoutDraft.parse({});
}

/** Keeps the draft for this tab's session. Storage that refuses is passed over: the form itself still has it. */
export function writeDraft(
  draft: CheckoutDraft,
  storage: () => Pick<Storage, 'setItem'> = () => sessionStorage,
): void {
  try {
    storage().setItem(DRAFT_KEY, JSON.stringify(draft));
  } catch {
    // See the docstring.
  }
}

function storedDraft(storage: () => Pick<Storage, 'getItem'>): unknown {
  try {
    return JSON.parse(storage().getItem(DRAFT_KEY) ?? 'null');
  } catch {
    return null;
  }
}
