import {
  brush,
  chisels,
  clamp,
  hammer,
  level,
  mallet,
  plane,
  pliers,
  saw,
  screwdrivers,
  stool,
  tapeMeasure,
  tin,
  toolbox,
  twine,
} from '../../pictures/drawings/workshop.ts';
import type { ProductRow } from './product-row.ts';

export const WORKSHOP: readonly ProductRow[] = [
  {
    id: 'claw-hammer',
    name: 'Claw hammer, 16 oz',
    price: 3400,
    stock: 63,
    description:
      'A forged head on straight-grained ash, wedged twice. Drives a 4" nail in five blows and takes it back in one.',
    alt: 'A claw hammer with a wooden handle',
    picture: hammer({ ground: 'linen', colour: 'oak' }),
  },
  {
    id: 'smoothing-plane',
    name: 'Smoothing plane No. 4',
    price: 45000,
    stock: 5,
    maxPerOrder: 1,
    description:
      'Ductile iron, a blade of cryogenic steel, and walnut grips: shavings you can read the paper through. Set up and sharpened before it leaves us.',
    alt: 'An iron hand plane with walnut grips',
    picture: plane({ ground: 'fog', colour: 'walnut' }),
  },
  {
    id: 'panel-saw',
    name: 'Panel saw',
    price: 5900,
    was: 7100,
    stock: 30,
    description:
      'Ten teeth to the inch for clean cuts with and across the grain. The walnut handle has room for a whole hand.',
    alt: 'A panel saw with a walnut handle',
    picture: saw({ ground: 'mist', colour: 'walnut' }),
  },
  {
    id: 'steel-toolbox',
    name: 'Cantilever toolbox',
    price: 8750,
    stock: 18,
    maxPerOrder: 5,
    description:
      'Folded sheet steel, red outside and in, with catches that close with a snap. Takes 15 kg and a fall from a ladder.',
    alt: 'A red steel toolbox with two catches',
    picture: toolbox({ ground: 'mist', colour: 'brick' }),
  },
  {
    id: 'tape-measure',
    name: 'Tape measure, 5 m',
    price: 1995,
    stock: 118,
    description:
      'Centimetres on one edge, inches on the other, and a brake that holds. The hook slides by its own thickness, as it must.',
    alt: 'A teal tape measure with the tape pulled out',
    picture: tapeMeasure({ ground: 'straw', colour: 'teal' }),
  },
  {
    id: 'bevel-chisels',
    name: 'Three bevel-edge chisels',
    price: 11250,
    was: 12900,
    stock: 14,
    description:
      'Six, twelve and twenty-five millimetres of Sheffield steel with oak handles. Arrive sharp; a strop keeps them so.',
    alt: 'Three chisels of different widths with oak handles',
    picture: chisels({ ground: 'blush', colour: 'oak' }),
  },
  {
    id: 'work-stool',
    name: 'Workshop stool',
    price: 17450,
    stock: 10,
    maxPerOrder: 5,
    description:
      'Three-legged good sense with a fourth leg for uneven tempers, in solid beech. Forty-six centimetres high and happy at the table, too.',
    alt: 'A round beech stool with four legs',
    picture: stool({ ground: 'mist', colour: 'beech' }),
  },
  {
    id: 'paint-brush',
    name: 'Flat brush, 50 mm',
    price: 1375,
    stock: 122,
    description:
      'Natural bristle that holds paint and lets it go in one even stroke. Clean it and it will paint the next house as well.',
    alt: 'A flat paint brush with a wooden handle',
    picture: brush({ ground: 'fog', colour: 'oak' }),
  },
  {
    id: 'joiners-mallet',
    name: 'Joiner’s mallet',
    price: 4250,
    stock: 24,
    description: 'Beech head, oak handle, no metal anywhere. Persuades without leaving a mark.',
    alt: 'A wooden joiner’s mallet',
    picture: mallet({ ground: 'fern', colour: 'beech' }),
  },
  {
    id: 'screwdriver-set',
    name: 'Screwdrivers, set of three',
    price: 2999,
    stock: 56,
    description:
      'Slotted, cross and a small one for the plug you dropped. Handles in red and ochre, so that you find them in the grass.',
    alt: 'Three screwdrivers with red and ochre handles',
    picture: screwdrivers({ ground: 'mist', colour: 'brick', second: 'ochre' }),
  },
  {
    id: 'combination-pliers',
    name: 'Combination pliers',
    price: 2725,
    stock: 85,
    description:
      'Grip, twist, cut: induction-hardened edges for piano wire. The blue handles are dipped, not glued.',
    alt: 'Pliers with blue handles',
    picture: pliers({ ground: 'linen', colour: 'denim' }),
  },
  {
    id: 'spirit-level',
    name: 'Spirit level',
    price: 6599,
    stock: 1,
    maxPerOrder: 5,
    description:
      'Walnut bound in brass with three vials, true to half a millimetre in a metre. Your shelves will feel watched.',
    alt: 'A walnut spirit level with brass ends',
    picture: level({ ground: 'fern', colour: 'walnut' }),
  },
  {
    id: 'c-clamp',
    name: 'C-clamp',
    price: 1850,
    stock: 94,
    description:
      'Malleable iron with an opening of 100 mm and a sliding oak bar. You always need one more than you have.',
    alt: 'A red C-clamp with a wooden bar',
    picture: clamp({ ground: 'dusk', colour: 'brick' }),
  },
  {
    id: 'jute-twine',
    name: 'Spool of twine',
    price: 695,
    stock: 165,
    description:
      'Two hundred metres of waxed jute on a spool that will be something else one day. Ties tomatoes, parcels and brooms.',
    alt: 'A wooden spool of jute twine',
    picture: twine({ ground: 'fern', colour: 'sand' }),
  },
  {
    id: 'wood-oil',
    name: 'Hard wax oil',
    price: 2275,
    stock: 79,
    description:
      'Linseed and carnauba for tables, boards and toys, dry overnight. Half a litre covers eight square metres.',
    alt: 'A dark green tin with a cream label',
    picture: tin({ ground: 'linen', colour: 'forest' }),
  },
  {
    id: 'bench-brush',
    name: 'Bench brush',
    price: 1699,
    was: 1999,
    stock: 69,
    description:
      'Horsehair set in beech, stiff at the heel and soft at the tip. Sweeps a bench clean and never scratches it.',
    alt: 'A bench brush with dark bristles and a beech handle',
    picture: brush({ ground: 'fern', colour: 'beech', form: 'dust', bristle: 'charcoal' }),
  },
];
