/** How far V8 quotes the text on either side of an unexpected character. */
const QUOTED_CHARACTERS = 10;

/**
 * What `JSON.parse` said about `text`, with line and column (both from 1) where the engine tells them. Engines say it
 * in four ways: a line, a position, the end of the text, or only an excerpt around the character.
 */
export function jsonProblem(text: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  if (/line \d+ column \d+/.test(reason)) return `Not JSON: ${reason}`;

  const position = positionIn(text, reason);
  if (position === undefined) return `Not JSON: ${reason}`;
  const before = text.slice(0, position).split('\n');
  return `Not JSON: ${reason} (line ${before.length} column ${(before.at(-1)?.length ?? 0) + 1})`;
}

function positionIn(text: string, reason: string): number | undefined {
  const told = /at position (\d+)/.exec(reason)?.[1];
  if (told !== undefined) return Number(told);
  if (reason.includes('end of JSON input')) return text.length;

  const [, dots, excerpt] = /, (\.\.\.)?"(.*)"(?:\.\.\.)? is not valid JSON$/s.exec(reason) ?? [];
  if (excerpt === undefined) return undefined;
  const start = text.indexOf(excerpt);
  const isOnlyPlace = start >= 0 && start === text.lastIndexOf(excerpt);
  if (isOnlyPlace && dots) return start + QUOTED_CHARACTERS;
  return isOnlyPlace && reason.endsWith('... is not valid JSON')
    ? start + excerpt.length - QUOTED_CHARACTERS
    : undefined;
}
