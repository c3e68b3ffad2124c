import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { ApiError } from '@/shared/api/client.ts';
import type { ServiceName } from '@/shared/api/endpoint.ts';
import { createSession, type Session, SIGNED_IN_KEY } from './session.ts';

const ADA = { id: 'c-ada', email: 'ada@example.com', name: 'Ada Lovelace' };
const GRACE = { id: 'c-grace', email: 'grace@example.com', name: 'Grace Hopper' };

beforeEach(() => {
  window.localStorage.clear();
  window.sessionStorage.clear();
});

let marks = 0;

/** A tab of this browser; `tab` is what its storage holds. */
function openTab(tab: Storage = new Storage(), local = () => window.localStorage): Session {
  return createSession({ local, tab: () => tab, newMark: () => String((marks += 1)) });
}

function refusal(code: string, service: ServiceName = 'orders'): ApiError {
  return new ApiError('refused', service, {
    message: code,
    status: 401,
    problem: { type: 'about:blank', title: '', status: 401, code, detail: '' },
  });
}

it('takes a browser that never signed in for a guest’s, without asking', () => {
  const session = openTab();
  expect(session.getCustomer()).toBeNull();
  expect(session.customerId()).toBeNull();
});

it('knows the customer after a reload, and in a new tab that there is one', () => {
  const tab = new Storage();
  openTab(tab).customerNamed(ADA);
  expect(openTab(tab).getCustomer()).toEqual(ADA);
  expect(openTab().getCustomer()).toBeUndefined();
});

it('keeps nothing personal where all tabs can read it', () => {
  openTab().customerNamed(ADA);
  expect(JSON.stringify(window.localStorage)).not.toMatch(/ada@|Ada|Lovelace/);
});

it('does not take another tab’s customer for its own after a reload', () => {
  const tab = new Storage();
  openTab(tab).customerNamed(ADA);
  openTab().customerNamed(GRACE);
  expect(openTab(tab).getCustomer()).toBeUndefined();
});

it.each(['{"id":"c-ada"}', 'not JSON', '7'])('asks when what the tab remembers is %s', (text) => {
  const tab = new Storage();
  openTab(tab).customerNamed(ADA);
  tab.setItem('cartwright:customer', text);
  expect(openTab(tab).getCustomer()).toBeUndefined();
});

it('works in memory where storage is forbidden', () => {
  const session = openTab(new Storage(), () => {
    throw new DOMException('forbidden', 'SecurityError');
  });
  session.customerNamed(ADA);
  expect(session.getCustomer()).toEqual(ADA);
  session.absenceFound();
  expect(session.getCustomer()).toBeNull();
});

it('follows other tabs: another customer is to be asked for, nobody is a guest', () => {
  const [mine, other] = [openTab(), openTab()];
  const told = vi.fn();
  mine.subscribe(told);
  other.customerNamed(ADA);
  mine.storageChanged({ key: SIGNED_IN_KEY });
  expect(mine.getCustomer()).toBeUndefined();
  other.absenceFound();
  mine.storageChanged({ key: SIGNED_IN_KEY });
  expect(mine.getCustomer()).toBeNull();
  expect(told).toHaveBeenCalledTimes(2);
});

it('tells whose session ended from somebody else', () => {
  const session = openTab();
  expect(session.hadAnother(ADA)).toBe(false);
  session.customerNamed(ADA);
  session.endFound();
  expect(session.hadAnother(ADA)).toBe(false);
  expect(session.hadAnother(GRACE)).toBe(true);
});

it('asks once for all calls that need the session, and lets them all go on', async () => {
  const session = openTab();
  const answers = [session.renew(refusal('session_expired')), session.renew(refusal('session_expired'))];
  session.getPrompt()?.answer(true);
  expect(await Promise.all(answers)).toEqual([true, true]);
  expect(session.getPrompt()).toBeNull();
});

it('goes on when another tab has signed in again', async () => {
  const [mine, other] = [openTab(), openTab()];
  mine.customerNamed(ADA);
  const answer = mine.renew(refusal('session_expired'));
  other.customerNamed(ADA);
  mine.storageChanged({ key: SIGNED_IN_KEY });
  expect(await answer).toBe(true);
});

it('does not ask for carts, which are saved in the background, nor guests for an account', async () => {
  const session = openTab();
  expect(await session.renew(refusal('session_expired', 'carts'))).toBe(false);
  expect(await session.renew(refusal('not_signed_in'))).toBe(false);
  expect(session.getPrompt()).toBeNull();
});

it('asks a customer whose session the service no longer knows', () => {
  const session = openTab();
  session.customerNamed(ADA);
  void session.renew(refusal('not_signed_in'));
  expect(session.getPrompt()).not.toBeNull();
});

it('after a no it does not ask again before the next click', async () => {
  const session = openTab();
  const answer = session.renew(refusal('session_expired'));
  session.getPrompt()?.answer(false);
  expect(await answer).toBe(false);
  expect(await session.renew(refusal('session_expired'))).toBe(false);

  document.body.click();
  void session.renew(refusal('session_expired'));
  const prompt = session.getPrompt();
  expect(prompt).not.toBeNull();
  onTestFinished(() => prompt?.answer(true));
});

it('an answer that comes late settles nothing', async () => {
  const session = openTab();
  const first = session.askForPassword();
  const late = session.getPrompt();
  late?.answer(false);
  const second = session.askForPassword();
  late?.answer(true);
  session.getPrompt()?.answer(true);
  expect([await first, await second]).toEqual([false, true]);
});
