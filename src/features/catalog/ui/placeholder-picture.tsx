import type { CSSProperties, ReactNode } from 'react';
import styles from './product-picture.module.css';

/** Shapes behind the letter, on a canvas of 120 × 120. */
const PATTERNS: readonly ReactNode[] = [
  <circle key="sun" cx="84" cy="40" r="46" />,
  <path key="arch" d="M22 120V62a38 38 0 0 1 76 0v58Z" />,
  <path key="hill" d="M0 82Q34 50 66 74t54-10v56H0Z" />,
  <path key="stripes" d="M12 0h16v120H12zM44 0h16v120H44zM76 0h16v120H76zM108 0h12v120h-12z" />,
  <path key="quarter" d="M0 120V30a90 90 0 0 1 90 90Z" />,
];

const HUES = [20, 60, 95, 130, 165, 220, 290, 340];

/** Stands in for a picture the product does not have: its initial on a shape and a tint that its name decides. */
export function PlaceholderPicture({ name }: { name: string }) {
  const seed = hashOf(name);
  const tint = { '--hue': HUES[seed % HUES.length] } as CSSProperties;
  return (
    <svg className={styles['placeholder']} style={tint} viewBox="0 0 120 120" aria-hidden="true">
      <g className={styles['mark']}>{PATTERNS[(seed >> 3) % PATTERNS.length]}</g>
      <text x="60" y="62" textAnchor="middle" dominantBaseline="central">
        {/[\p{L}\p{N}]/u.exec(name)?.[0].toLocaleUpperCase()}
      </text>
    </svg>
  );
}

/** A small number that depends on every letter of `text` and stays the same between visits. */
function hashOf(text: string): number {
  let hash = 7;
  for (const letter of text) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return hash;
}
