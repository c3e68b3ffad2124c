import {
  bowl,
  carafe,
  cupAndSaucer,
  cutlery,
  jug,
  mug,
  plate,
  teapot,
  tumbler,
  vase,
  wineGlass,
} from '../../pictures/drawings/tableware.ts';
import type { ProductRow } from './product-row.ts';

export const TABLEWARE: readonly ProductRow[] = [
  {
    id: 'speckled-mug',
    name: 'Speckled stoneware mug',
    price: 1800,
    stock: 160,
    description:
      'Thrown by hand and glazed in warm sand, so no two have the same freckles. Holds 300 ml and survives the dishwasher.',
    alt: 'A straight sand-coloured mug with dark specks',
    picture: mug({ ground: 'linen', colour: 'sand', speckled: true }),
  },
  {
    id: 'kaethe-teapot',
    name: 'Käthe teapot',
    price: 8450,
    was: 9900,
    stock: 12,
    maxPerOrder: 5,
    description:
      'A generous pot in deep teal, named after the potter’s grandmother in Görlitz. It pours without a drip, and the oak knob stays cool.',
    alt: 'A round teal teapot with an oak knob',
    picture: teapot({ ground: 'straw', colour: 'teal' }),
  },
  {
    id: 'dipped-mug',
    name: 'Dipped belly mug',
    price: 2150,
    stock: 88,
    description: 'White above, denim blue below, round enough to warm both hands. Holds a generous 380 ml.',
    alt: 'A round white mug whose lower third is dipped in blue',
    picture: mug({ ground: 'mist', colour: 'white', body: 'round', dip: 'denim' }),
  },
  {
    id: 'ring-plate',
    name: 'Dinner plate, indigo rings',
    price: 2400,
    stock: 130,
    description:
      'Two indigo lines painted on a turning wheel, one breath each. Twenty-seven centimetres, safe in oven and dishwasher.',
    alt: 'A white dinner plate with two indigo rings on the rim',
    picture: plate({ ground: 'fog', colour: 'white', rings: 2 }),
  },
  {
    id: 'noodle-bowl',
    name: 'Deep noodle bowl',
    price: 2675,
    stock: 72,
    description:
      'Deep and steep, so that the broth stays hot to the last noodle. Blue lines outside, blue glaze inside.',
    alt: 'A deep white bowl with two blue lines and a blue inside',
    picture: bowl({ ground: 'linen', colour: 'white', lining: 'denim', deep: true, bands: 2 }),
  },
  {
    id: 'forest-mug',
    name: 'Tapered mug, forest',
    price: 1950,
    was: 2300,
    stock: 47,
    description:
      'A wide mouth for big noses and cappuccino foam. The glaze runs a little differently over every rim.',
    alt: 'A forest green mug that narrows towards the foot',
    picture: mug({ ground: 'blush', colour: 'forest', body: 'tapered' }),
  },
  {
    id: 'espresso-cup',
    name: 'Espresso cup & saucer',
    price: 1699,
    stock: 104,
    description:
      'Thick-walled porcelain that keeps 80 ml hot for as long as an espresso needs. The sage saucer has room for one biscuit.',
    alt: 'A white espresso cup on a sage green saucer',
    picture: cupAndSaucer({ ground: 'fern', colour: 'white', saucer: 'sage' }),
  },
  {
    id: 'terracotta-plate',
    name: 'Dotted serving plate',
    price: 4900,
    stock: 19,
    description:
      'A terracotta rim with sixteen blue dots around a cream middle. Large enough for a whole fish at 33 centimetres.',
    alt: 'A cream serving plate with a terracotta rim and blue dots',
    picture: plate({ ground: 'blush', colour: 'cream', rim: 'terracotta', dots: true }),
  },
  {
    id: 'indigo-bowl',
    name: 'Indigo salad bowl',
    price: 5600,
    stock: 26,
    description:
      'Indigo outside and milk white within, on a small foot. Feeds six with lettuce or one with popcorn.',
    alt: 'A wide indigo bowl with a white inside',
    picture: bowl({ ground: 'dusk', colour: 'indigo' }),
  },
  {
    id: 'ribbed-tumbler',
    name: 'Ribbed tumbler',
    price: 950,
    stock: 200,
    description:
      'Pressed glass with ribs that catch the light and the fingers. Stacks, bounces once, holds 280 ml.',
    alt: 'A pale blue ribbed glass filled with water',
    picture: tumbler({ ground: 'mist', colour: 'sky', faceted: true }),
  },
  {
    id: 'wine-glasses',
    name: 'Two wine glasses',
    price: 3899,
    stock: 58,
    description:
      'Mouth-blown and thin at the lip, for red on weekdays and white at weekends. Sold as a pair because nobody should drink alone.',
    alt: 'Two stemmed glasses of red wine side by side',
    picture: wineGlass({ ground: 'blush', colour: 'brick' }),
  },
  {
    id: 'water-carafe',
    name: 'Water carafe with oak stopper',
    price: 4100,
    stock: 1,
    maxPerOrder: 5,
    description:
      'One litre, a neck that fits the hand, and a ball of oak that keeps flies out. Wide enough for a bottle brush.',
    alt: 'A pale blue glass carafe closed with a wooden ball',
    picture: carafe({ ground: 'fern', colour: 'sky' }),
  },
  {
    id: 'milk-jug',
    name: 'Banded milk jug',
    price: 3350,
    stock: 64,
    description:
      'A pot-bellied jug with one broad blue band and a spout that behaves. Holds a pint and looks well with daffodils, too.',
    alt: 'A white jug with a broad blue band',
    picture: jug({ ground: 'straw', colour: 'white', band: 'denim' }),
  },
  {
    id: 'cutlery-walnut',
    name: 'Walnut-handled cutlery, 3 pieces',
    price: 4575,
    was: 5200,
    stock: 36,
    description:
      'Knife, fork and spoon in brushed steel with riveted walnut handles. Wash by hand and they will see many dinners.',
    alt: 'A fork, a knife and a spoon with walnut handles',
    picture: cutlery({ ground: 'dusk', colour: 'steel', handle: 'walnut' }),
  },
  {
    id: 'rose-vase',
    name: 'Bud vase, old rose',
    price: 2999,
    stock: 51,
    description:
      'A narrow neck for three stems and a broad foot for the cat. The matt glaze feels like a river stone.',
    alt: 'A matt pink vase holding small yellow flowers',
    picture: vase({ ground: 'fog', colour: 'rose' }),
  },
];
