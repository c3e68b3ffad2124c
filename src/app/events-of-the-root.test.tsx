import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { HANDLED_EVENTS, listeningOnlyToHandled } from './events-of-the-root.ts';

const SOURCES = path.resolve(import.meta.dirname, '..');

const AT_THE_ROOT = kindsAtTheRoot();

/** Where React listens to other kinds than a handler's name says. */
const KINDS_BEHIND: Readonly<Record<string, readonly string[]>> = {
  onChange: ['change', 'input', 'click'],
  onFocus: ['focusin'],
  onBlur: ['focusout'],
  onDoubleClick: ['dblclick'],
  onMouseEnter: ['mouseover', 'mouseout'],
  onMouseLeave: ['mouseover', 'mouseout'],
  onPointerEnter: ['pointerover', 'pointerout'],
  onPointerLeave: ['pointerover', 'pointerout'],
  onSelect: ['mousedown', 'mouseup', 'keyup', 'contextmenu', 'dragend'],
  onBeforeInput: ['textInput', 'keypress', 'paste', 'compositionend'],
};

// The components' own tests run on roots that listen to everything: this is what tells of a handler that is never called.
test('every handler in the shop is for a kind of event its root listens to, and it listens to no other', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.|\btesting\b|events-of-the-root/.test(file),
  );
  expect(files.length).toBeGreaterThan(200);
  const needed = files.flatMap((file) => kindsHandledIn(readFileSync(path.join(SOURCES, file), 'utf8')));
  expect(new Set(needed)).toEqual(HANDLED_EVENTS);
});

test.each([
  ['<p onMouseDown={press}>', ['mousedown']],
  ['<p onTouchStart={press} onKeyUp={press}>', ['touchstart', 'keyup']],
  ['<p onDoubleClick={press}>', ['dblclick']],
  ['<p onClickCapture={press}>', ['click']],
  ['<p onGotPointerCapture={hold}>', ['gotpointercapture']],
  ['<form onErrorCapture={note}>', ['error']],
  ['return { onPaste: take, onSubmit };', ['paste', 'submit']],
  ['<dialog onClose={leave}><img onError={hide} /></dialog>', []],
  ['<Price onFound={show} />', []],
])('%s is a handler for %j', (source, kinds) => expect(kindsHandledIn(source)).toEqual(kinds));

test('React hears the kinds in the list and no others; what listens later hears what it asks for', () => {
  const container = document.createElement('div');
  const asked = vi.spyOn(Element.prototype, 'addEventListener');
  listeningOnlyToHandled(container, createRoot);
  const kinds = asked.mock.calls.map(([kind]) => kind);
  asked.mockRestore();
  expect(new Set(kinds)).toEqual(HANDLED_EVENTS);

  const heard = vi.fn<() => void>();
  container.addEventListener('keyup', heard);
  container.dispatchEvent(new Event('keyup'));
  expect(heard).toHaveBeenCalledOnce();
});

/** The kinds that React would listen to at its root for the handlers in a source; it listens to others at the element itself. */
function kindsHandledIn(source: string): readonly string[] {
  return [...source.matchAll(/\bon[A-Z]\w*/g)].flatMap(([name]) => {
    const isPointerCapture = /^on(Got|Lost)PointerCapture$/.test(name);
    const plain = isPointerCapture ? name : name.replace(/Capture$/, '');
    const kinds = KINDS_BEHIND[plain] ?? [plain.slice(2).toLowerCase()];
    return kinds.filter((kind) =>
      (plain === name ? AT_THE_ROOT.onTheWayUp : AT_THE_ROOT.onTheWayDown).has(kind),
    );
  });
}

/** For what it hears at the elements, React asks its root for the way down only. */
function kindsAtTheRoot() {
  const onTheWayUp = new Set<string>();
  const onTheWayDown = new Set<string>();
  const container = document.createElement('div');
  const asked = vi.spyOn(container, 'addEventListener');
  createRoot(container);
  for (const [kind, , options] of asked.mock.calls) {
    const isOnTheWayDown = typeof options === 'object' ? options.capture : options;
    (isOnTheWayDown ? onTheWayDown : onTheWayUp).add(kind);
  }
  return { onTheWayUp, onTheWayDown };
}
