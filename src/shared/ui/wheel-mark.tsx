const SPOKES = [0, 45, 90, 135];

/** The shop's mark: a small spoked wheel in the colour of the text around it. Decorative. */
export function WheelMark({ className }: { className?: string | undefined }) {
  return (
    <svg
      className={className}
      viewBox="0 0 64 64"
      width="32"
      height="32"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <circle cx="32" cy="32" r="27" strokeWidth="5" />
      <circle cx="32" cy="32" r="6" strokeWidth="4" />
      {SPOKES.map((angle) => (
        <path key={angle} d="M32 7v19m0 12v19" strokeWidth="3.5" transform={`rotate(${angle} 32 32)`} />
      ))}
    </svg>
  );
}
