import {
  ballpoint,
  clipboard,
  deskCalendar,
  envelopes,
  fountainPen,
  inkBottle,
  notebook,
  pencilCase,
  pencils,
  ruler,
  scissors,
  sketchbook,
  stamp,
  stapler,
  washiTape,
} from '../../pictures/drawings/stationery.ts';
import type { ProductRow } from './product-row.ts';

export const STATIONERY: readonly ProductRow[] = [
  {
    id: 'banded-notebook',
    name: 'Sewn notebook, forest',
    price: 1950,
    stock: 145,
    description:
      'Ninety-six sheets that lie flat from the first page, under cloth the colour of firs. The elastic band is the good kind.',
    alt: 'A dark green notebook with an elastic band',
    picture: notebook({ ground: 'linen', colour: 'forest', band: 'brass' }),
  },
  {
    id: 'indigo-fountain-pen',
    name: 'Fountain pen, indigo',
    price: 8900,
    stock: 23,
    maxPerOrder: 5,
    description:
      'A steel nib that forgives and a resin barrel that warms to the hand. Takes cartridges or the converter in the box.',
    alt: 'An indigo fountain pen with a brass clip and nib',
    picture: fountainPen({ ground: 'fog', colour: 'indigo' }),
  },
  {
    id: 'colour-pencils',
    name: 'Five colouring pencils',
    price: 1099,
    stock: 132,
    description:
      'Cedar from managed woods around five rich, blendable leads. Sharpen with a knife if you have the patience.',
    alt: 'Five colouring pencils in a row',
    picture: pencils({ ground: 'straw', colours: ['brick', 'ochre', 'leaf', 'denim', 'plum'] }),
  },
  {
    id: 'wax-envelopes',
    name: 'Ten envelopes with seals',
    price: 1399,
    stock: 78,
    description:
      'Laid paper in white and sage with peel-off seals of real wax. For letters that are <em>not</em> bills.',
    alt: 'A white envelope with a red seal in front of a green one',
    picture: envelopes({ ground: 'linen', colour: 'white', second: 'sage', seal: 'brick' }),
  },
  {
    id: 'brass-scissors',
    name: 'Paper scissors',
    price: 3650,
    was: 4200,
    stock: 42,
    description:
      'Hot-forged blades with brass-coated bows, ground to cut to the very tip. Left-handers: write to us, we have yours.',
    alt: 'Open scissors with brass-coloured bows',
    picture: scissors({ ground: 'fern', colour: 'brass' }),
  },
  {
    id: 'desk-calendar',
    name: 'Perpetual desk calendar',
    price: 2875,
    stock: 35,
    description:
      'Letterpress sheets on an oak foot, one for each month and none for any year. It will be right again in January.',
    alt: 'A desk calendar with a terracotta head on an oak foot',
    picture: deskCalendar({ ground: 'mist', colour: 'terracotta' }),
  },
  {
    id: 'blue-ink',
    name: 'Bottled ink, royal blue',
    price: 1450,
    stock: 68,
    description:
      'Fifty millilitres of the blue that school exercise books remember. Washes out of most things if you are quick.',
    alt: 'A glass bottle of blue ink with a black cap',
    picture: inkBottle({ ground: 'blush', colour: 'denim' }),
  },
  {
    id: 'spiral-notebook',
    name: 'Spiral notebook, kraft',
    price: 799,
    stock: 180,
    description:
      'Squared paper, a stiff back, and a wire that never snags. Small enough for an apron pocket.',
    alt: 'A kraft-coloured spiral notebook with a label',
    picture: notebook({ ground: 'mist', colour: 'oat', binding: 'spiral' }),
  },
  {
    id: 'washi-tapes',
    name: 'Washi tape, three rolls',
    price: 1150,
    stock: 107,
    description:
      'Rice paper in rose, sage and denim that sticks to walls and lets go again. Ten metres on each roll.',
    alt: 'Three rolls of paper tape in pink, green and blue',
    picture: washiTape({ ground: 'fog', colours: ['rose', 'sage', 'denim'] }),
  },
  {
    id: 'oak-clipboard',
    name: 'Oak clipboard',
    price: 2199,
    stock: 46,
    description:
      'A thin oak board with a clip that means it. For drawings, deliveries and people who count things.',
    alt: 'An oak clipboard with a written sheet',
    picture: clipboard({ ground: 'fern', colour: 'oak' }),
  },
  {
    id: 'denim-pencil-case',
    name: 'Canvas pencil case',
    price: 1850,
    was: 2250,
    stock: 57,
    description:
      'Waxed canvas with a brass zip that opens all the way. Swallows twenty pens and a sandwich, flat.',
    alt: 'A blue pencil case with a brass zip',
    picture: pencilCase({ ground: 'dusk', colour: 'denim' }),
  },
  {
    id: 'ballpoint-pair',
    name: 'Two ballpoint pens',
    price: 2600,
    stock: 90,
    description:
      'Turned from solid brass, one bare and one lacquered ink blue. Standard refills, sold in every station.',
    alt: 'A brass ballpoint pen beside a dark blue one',
    picture: ballpoint({ ground: 'fern', colour: 'brass' }),
  },
  {
    id: 'beech-ruler',
    name: 'Beech ruler, 30 cm',
    price: 150,
    stock: 200,
    description: 'A plain ruler with a brass edge for a straight cut. Thirty centimetres, as ever.',
    alt: 'A beech ruler with a brass edge',
    picture: ruler({ ground: 'mist', colour: 'beech' }),
  },
  {
    id: 'teal-stapler',
    name: 'Cast stapler',
    price: 3299,
    stock: 28,
    description:
      'All metal, heavy, and done with 25 sheets in one thump. Takes the staples that you already have.',
    alt: 'A teal metal stapler',
    picture: stapler({ ground: 'straw', colour: 'teal' }),
  },
  {
    id: 'address-stamp',
    name: 'Made-to-order stamp',
    price: 4000,
    stock: 65,
    maxPerOrder: 1,
    description:
      'Your name and address cut in rubber and set on a turned oak handle. Tell us the text after you order; "Return to sender" is popular.',
    alt: 'A stamp with a turned oak handle',
    picture: stamp({ ground: 'dusk', colour: 'oak' }),
  },
  {
    id: 'field-sketchbook',
    name: 'Field sketchbook',
    price: 2450,
    stock: 61,
    description: 'Toothy 200-gram paper that takes a wash without sulking. Opens wide across both pages.',
    alt: 'An open sketchbook with a drawn landscape and a pencil',
    picture: sketchbook({ ground: 'linen', colour: 'denim' }),
  },
];
