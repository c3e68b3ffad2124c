import { language } from '../shared/messages/language.ts';
import { nextFrame, pause } from '../shared/next-frame.ts';
import { earlyCalls, type EarlyCall } from './early-calls.ts';
import { programFor, type ProgramFiles } from './program-for.ts';

// Stands inline in the document, before styles and program, and so in the content security policy by its hash.

/** The files of the build; `null` where the document begins the program by itself. */
declare const __PROGRAM_FILES__: ProgramFiles | null;

const { pathname, search } = window.location;
document.documentElement.lang = language;
document.documentElement.dataset['page'] = shownPage();
window.earlyConfig = fetch('/config.json');
const answers = new Map<string, Promise<Response>>();
window.earlyAnswers = answers;
if (__PROGRAM_FILES__) {
  for (const href of programFor(pathname, __PROGRAM_FILES__, hasStoredSomething))
    preload({ rel: 'modulepreload', fetchPriority: 'low', href });
}
const inSight = __BROWSER_MOCKS__ ? undefined : askEarly(earlyCalls(pathname, search)).catch(() => {});
readyFormats();
if (__PROGRAM_ENTRY__) document.addEventListener('DOMContentLoaded', () => void startProgram());
if (__OFFLINE_PROGRAM__) window.addEventListener('load', () => setTimeout(startOffline, OFFLINE_WAITS_MS));

/** Only what is needed to guess; the app reads it properly. */
type Guess = { readonly apiUrl?: string; readonly serviceUrls?: { readonly catalog?: string } };

/** The longest, in ms, that the program waits for the document to be painted. */
const PATIENCE_MS = 250;

/** How long, in ms, after all else is there: what it keeps for later would compete with what the page shows now. */
const OFFLINE_WAITS_MS = 3_000;

/** How long, in ms, an answer waits for the app to ask; then it is no longer new. */
const ANSWER_WAITS_MS = 10_000;

/** Sends what the page will ask for, while its program is still on its way. @returns when the first pictures it names are shown */
async function askEarly(calls: readonly EarlyCall[]): Promise<void> {
  if (calls.length === 0) return;
  const response = (await window.earlyConfig).clone();
  const { apiUrl = '/api', serviceUrls }: Guess = await response.json().catch(() => ({}));
  const shown = calls.map(({ path, picturesOf }) => {
    const url = (serviceUrls?.catalog ?? apiUrl) + path;
    const signal = AbortSignal.timeout(ANSWER_WAITS_MS);
    const answer = fetch(url, { credentials: 'include', signal, priority: picturesOf ? 'high' : 'low' });
    answers.set(url, answer);
    // Whether it failed is the app's to say, once it asks.
    answer.catch(() => {});
    return showPictures(answer, picturesOf);
  });
  setTimeout(() => answers.clear(), ANSWER_WAITS_MS);
  await Promise.allSettled(shown);
}

async function showPictures(answer: Promise<Response>, picturesOf: EarlyCall['picturesOf']): Promise<void> {
  if (!picturesOf) return;
  const body: unknown = await (await answer).clone().json();
  const places = document.querySelectorAll(`.document-${shownPage()} .document-picture`);
  const shown = picturesOf(body, window.innerWidth).map((src, index) => {
    const picture = Object.assign(document.createElement('img'), { fetchPriority: 'high', alt: '', src });
    places[index]?.append(picture);
    return picture.decode();
  });
  await Promise.allSettled(shown);
}

/** Which of the pages in the document's shell to show. */
function shownPage(): 'catalog' | 'product' | 'cart' | 'other' {
  if (pathname.startsWith('/products/')) return 'product';
  if (pathname === '/cart' && hasStoredSomething()) return 'cart';
  return pathname === '/' && !/[?&](query|category)=/.test(search) ? 'catalog' : 'other';
}

function preload(link: Partial<HTMLLinkElement>): void {
  document.head.append(Object.assign(document.createElement('link'), link));
}

/** As the cart's door asks: then it opens before anything is shown. */
function hasStoredSomething(): boolean {
  try {
    return Object.keys(window.localStorage).some((key) => /^cartwright:(?!language$)/.test(key));
  } catch {
    return false;
  }
}

/** A browser's first formatter takes it 20 ms, on a phone 80: here they pass while the answers are on their way. */
function readyFormats(): void {
  Intl.NumberFormat();
}

/**
 * On a quick line the program would be there before the document is painted, and hold that up. A page that is not in view
 * is not painted: it, and a slow answer, make it wait no longer than {@link PATIENCE_MS}.
 */
async function startProgram(): Promise<void> {
  await Promise.race([inSight?.then(nextFrame), pause(PATIENCE_MS)]);
  import(/* @vite-ignore */ __PROGRAM_ENTRY__).catch(() => {
    document.documentElement.dataset['page'] = 'failed';
  });
}

function startOffline(): void {
  import(/* @vite-ignore */ __OFFLINE_PROGRAM__).catch(() => {});
}
