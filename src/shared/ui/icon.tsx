/** Outlines on a canvas of 24 × 24. */
const OUTLINES = {
  basket:
    'M3 9.5h18l-1.7 9.3a1.5 1.5 0 0 1-1.5 1.2H6.2a1.5 1.5 0 0 1-1.5-1.2ZM7.5 9.5 11 4m5.5 5.5L13 4M9.5 13.5V17m5-3.5V17',
  down: 'm6 9.5 6 6 6-6',
  close: 'm6 6 12 12M18 6 6 18',
  minus: 'M5 12h14',
  next: 'm9 5 7 7-7 7',
  person: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  plus: 'M5 12h14M12 5v14',
  previous: 'm15 5-7 7 7 7',
  seal: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-4-9 3 3 5.5-5.5',
  search: 'M11 18.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15Zm5.5-2L21 21',
  star: 'm12 3 2.6 6.4L21 12l-6.4 2.6L12 21l-2.6-6.4L3 12l6.4-2.6Z',
} as const;

type IconProps = { name: keyof typeof OUTLINES; size?: number };

/** A line drawing in the colour of the text around it. Decorative: what it stands on needs a name of its own. */
export function Icon({ name, size = 24 }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      data-follows-text={name === 'next' || name === 'previous' || undefined}
    >
      <path d={OUTLINES[name]} />
    </svg>
  );
}
