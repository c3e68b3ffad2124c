import {
  apron,
  cushion,
  foldedPile,
  hangingTowel,
  ovenMitt,
  roundRug,
  rug,
  throwOnHook,
} from '../../pictures/drawings/textiles.ts';
import type { ProductRow } from './product-row.ts';

export const TEXTILES: readonly ProductRow[] = [
  {
    id: 'velvet-cushion',
    name: 'Velvet cushion, ochre',
    price: 4400,
    stock: 70,
    description:
      'Cotton velvet the colour of October, with one covered button in the middle. The feather filling comes with it.',
    alt: 'An ochre velvet cushion with a button in the middle',
    picture: cushion({ ground: 'linen', colour: 'ochre' }),
  },
  {
    id: 'wool-blanket',
    name: 'Fringed wool blanket',
    price: 12900,
    was: 15500,
    stock: 21,
    maxPerOrder: 5,
    description:
      'New wool from small flocks, woven heavy and brushed once. Two metres long, so that feet are covered too.',
    alt: 'A rust-coloured wool blanket with fringes, folded',
    picture: foldedPile({ ground: 'straw', colours: ['rust', 'rust', 'rust'], fringed: true }),
  },
  {
    id: 'diamond-rug',
    name: 'Diamond kilim',
    price: 32000,
    stock: 6,
    maxPerOrder: 2,
    description:
      'Flat-woven by hand in wool dyed with madder. At 120 × 180 cm it is the room’s best argument for bare feet.',
    alt: 'A rust-red rug with cream diamonds and fringes',
    picture: rug({ ground: 'fog', colour: 'rust', weave: 'diamonds' }),
  },
  {
    id: 'linen-apron',
    name: 'Linen apron, denim blue',
    price: 4850,
    stock: 48,
    description:
      'Washed linen with a deep pocket and leather straps that cross at the back. Gets better with every stain.',
    alt: 'A denim-blue apron with a pocket and leather straps',
    picture: apron({ ground: 'straw', colour: 'denim' }),
  },
  {
    id: 'towel-stack',
    name: 'Bath towels, set of three',
    price: 6900,
    stock: 60,
    description:
      'Long-staple cotton in sage, white and oat, 600 grams to the square metre. They dry you and then themselves.',
    alt: 'Three folded towels in sage, white and oat',
    picture: foldedPile({ ground: 'fog', colours: ['sage', 'white', 'oat'] }),
  },
  {
    id: 'checked-tea-towel',
    name: 'Checked tea towel',
    price: 1295,
    stock: 150,
    description:
      'The red check of every good inn, in half-linen that leaves no fluff on glasses. Has a loop, of course.',
    alt: 'A white tea towel with a red check on a rail',
    picture: hangingTowel({ ground: 'linen', colour: 'white', second: 'brick', weave: 'check' }),
  },
  {
    id: 'striped-cushion',
    name: 'Deckchair cushion',
    price: 3600,
    was: 4200,
    stock: 39,
    description:
      'Blue and white canvas stripes that do not mind the garden. The cover zips off for the wash.',
    alt: 'A white cushion with blue stripes',
    picture: cushion({ ground: 'mist', colour: 'white', second: 'denim', weave: 'stripes' }),
  },
  {
    id: 'waffle-towel',
    name: 'Waffle towel',
    price: 2450,
    stock: 92,
    description:
      'A deep honeycomb weave that drinks water and takes no room. One size for kitchen, beach and bath.',
    alt: 'An oat-coloured waffle towel on a rail',
    picture: hangingTowel({ ground: 'fern', colour: 'oat', weave: 'waffle' }),
  },
  {
    id: 'hall-runner',
    name: 'Hall rug, indigo stripes',
    price: 17800,
    stock: 11,
    maxPerOrder: 5,
    description:
      'Cotton dyed in indigo vats, with broad stripes of undyed yarn. Both sides are the right side.',
    alt: 'An indigo rug with cream stripes and fringes',
    picture: rug({ ground: 'linen', colour: 'indigo', weave: 'stripes' }),
  },
  {
    id: 'oven-mitt',
    name: 'Quilted oven mitt',
    price: 1990,
    stock: 115,
    description: 'Thick quilting up to the wrist for fast hands and hot trays. Fits left and right.',
    alt: 'A quilted red oven mitt with a cream cuff',
    picture: ovenMitt({ ground: 'dusk', colour: 'brick' }),
  },
  {
    id: 'mohair-throw',
    name: 'Mohair throw, plum',
    price: 14499,
    stock: 2,
    maxPerOrder: 5,
    description:
      'Weighs less than a book and warms like a stove. Woven with cream stripes and finished with knotted fringes.',
    alt: 'A plum-coloured throw with cream stripes hanging from a hook',
    picture: throwOnHook({ ground: 'fern', colour: 'plum' }),
  },
  {
    id: 'jute-rug',
    name: 'Round jute rug',
    price: 9250,
    stock: 27,
    description:
      'Braided jute sewn into a circle of 150 cm. Rough, quiet, and it smells of summer for a week.',
    alt: 'A round braided jute rug',
    picture: roundRug({ ground: 'mist', colour: 'oat', second: 'sand' }),
  },
  {
    id: 'tartan-cushion',
    name: 'Checked wool cushion',
    price: 5200,
    stock: 31,
    description:
      'Forest and sage in a quiet check, woven from what the blanket mill had left. Backed with linen.',
    alt: 'A dark green cushion with a sage check',
    picture: cushion({ ground: 'blush', colour: 'forest', second: 'sage', weave: 'check' }),
  },
  {
    id: 'hand-towel',
    name: 'Hand towel, teal',
    price: 1750,
    stock: 125,
    description: 'A plain good towel with two white lines at the hem. Dyed in the yarn, so it stays teal.',
    alt: 'A teal hand towel with white lines on a rail',
    picture: hangingTowel({ ground: 'mist', colour: 'teal' }),
  },
  {
    id: 'chevron-cushion',
    name: 'Chevron cushion',
    price: 4150,
    stock: 0,
    description: 'Rust zigzags tufted by hand on oat-coloured cotton. Good for backs, better for naps.',
    alt: 'An oat-coloured cushion with rust-red zigzags',
    picture: cushion({ ground: 'fern', colour: 'oat', second: 'rust', weave: 'chevron' }),
  },
];
