import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { HANDLED_EVENTS, listenOnlyToHandled } from './events-of-the-root.ts';

const SOURCES = path.resolve(import.meta.dirname, '..');

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
};

test('every handler in the shop is for a kind of event its root listens to, and it listens to no other', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'),
  );
  expect(files.length).toBeGreaterThan(100);
  const needed = files.flatMap((file) => kindsHandledIn(readFileSync(path.join(SOURCES, file), 'utf8')));
  expect(new Set(needed)).toEqual(HANDLED_EVENTS);
});

test.each([
  ['<p onMouseDown={press}>', ['mousedown']],
  ['<p onTouchStart={press} onKeyUp={press}>', ['touchstart', 'keyup']],
  ['<p onDoubleClick={press}>', ['dblclick']],
  ['<p onClickCapture={press}>', ['click']],
  ['<dialog onClose={leave}><img onError={hide} /></dialog>', []],
  ['<Price onFound={show} />', []],
])('%s is a handler for %j', (markup, kinds) => expect(kindsHandledIn(markup)).toEqual(kinds));

test('React hears the kinds in the list and no others', () => {
  const root = document.createElement('div');
  const heard = vi.spyOn(root, 'addEventListener');
  listenOnlyToHandled(root);
  createRoot(root);
  expect(new Set(heard.mock.calls.map(([kind]) => kind))).toEqual(HANDLED_EVENTS);
});

/** The kinds that React would listen to at its root for the handlers in a source; it listens to others at the element itself. */
function kindsHandledIn(source: string): readonly string[] {
  const delegated = kindsAtTheRoot();
  return [...source.matchAll(/\b(on[A-Z]\w*?)(?:Capture)?=\{/g)]
    .flatMap(([, name = '']) => KINDS_BEHIND[name] ?? [name.slice(2).toLowerCase()])
    .filter((kind) => delegated.has(kind));
}

function kindsAtTheRoot(): ReadonlySet<string> {
  const root = document.createElement('div');
  const asked = vi.spyOn(root, 'addEventListener');
  createRoot(root);
  const kinds = new Set<string>();
  for (const [kind, , options] of asked.mock.calls) {
    // For what it hears at the elements, React asks its root for the way down only.
    const isOnTheWayDown = typeof options === 'object' ? options.capture : options;
    if (!isOnTheWayDown) kinds.add(kind);
  }
  return kinds;
}
