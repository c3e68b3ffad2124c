import { CheckoutDraft } from '../schemas.ts';

const DRAFT_KEY = 'cartwright:checkout-draft';

/** What was typed in this tab before a reload; empty fields when there is nothing, or nothing readable. */
export function readDraft(storage: () => Pick<Storage, 'getItem'> = () => sessionStorage): CheckoutDraft {
  return CheckoutDraft.parse(storedDraft(storage) ?? {});
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

function storedDraft(storage: () => Pick<Storage, 'getItem'>): object | null {
  try {
    const stored: unknown = JSON.parse(storage().getItem(DRAFT_KEY) ?? 'null');
    return typeof stored === 'object' ? stored : null;
  } catch {
    return null;
  }
}
