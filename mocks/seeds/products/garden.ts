import {
  birdhouse,
  emptyPots,
  gloves,
  handTool,
  mister,
  pottedPlant,
  secateurs,
  seedPackets,
  trug,
  wateringCan,
} from '../../pictures/drawings/garden.ts';
import type { ProductRow } from './product-row.ts';

export const GARDEN: readonly ProductRow[] = [
  {
    id: 'steel-watering-can',
    name: 'Watering can, 6 litres',
    price: 4995,
    stock: 44,
    description:
      'Galvanised steel in forest green with a brass rose that rains instead of pouring. Balanced so that it stays level when full.',
    alt: 'A dark green watering can with a brass rose',
    picture: wateringCan({ ground: 'straw', colour: 'forest' }),
  },
  {
    id: 'snake-plant',
    name: 'Snake plant in terracotta',
    price: 3450,
    stock: 37,
    description:
      'Lives on neglect, half-light and a glass of water a month. Comes 40 cm tall in a hand-pressed pot.',
    alt: 'A snake plant in a terracotta pot',
    picture: pottedPlant({ ground: 'fog', colour: 'terracotta', plant: 'snake' }),
  },
  {
    id: 'garden-trowel',
    name: 'Garden trowel',
    price: 2399,
    was: 2900,
    stock: 81,
    description:
      'A forged blade that does not bend in clay, on a handle of oiled oak. A small hole and a nail are all the storage it needs.',
    alt: 'A steel garden trowel with an oak handle',
    picture: handTool({ ground: 'fern', colour: 'oak', blade: 'trowel' }),
  },
  {
    id: 'rubber-plant',
    name: 'Rubber plant',
    price: 4200,
    stock: 16,
    maxPerOrder: 5,
    description:
      'Broad, dark, glossy leaves that want a bright corner and a weekly wipe. The white pot is included.',
    alt: 'A rubber plant with broad dark leaves in a white pot',
    picture: pottedPlant({ ground: 'blush', colour: 'white', plant: 'rubber' }),
  },
  {
    id: 'nesting-box',
    name: 'Nesting box',
    price: 3150,
    stock: 53,
    description:
      'Untreated larch with a hole of 32 mm, right for tits and tree sparrows. The roof lifts off for the spring clean.',
    alt: 'A wooden nesting box with a dark pitched roof',
    picture: birdhouse({ ground: 'mist', colour: 'oak' }),
  },
  {
    id: 'garden-trug',
    name: 'Harvest basket',
    price: 5400,
    stock: 20,
    maxPerOrder: 5,
    description:
      'Split chestnut woven round a steamed ash handle, for tomatoes, tulips and tools. Carries 12 kg without a creak.',
    alt: 'A woven basket with a high handle, filled with vegetables',
    picture: trug({ ground: 'blush', colour: 'beech' }),
  },
  {
    id: 'bypass-secateurs',
    name: 'Bypass secateurs',
    price: 6200,
    stock: 59,
    description:
      'Carbon steel blades that close like scissors and cut up to 22 mm. Every part can be replaced, and ours have been.',
    alt: 'Open secateurs with red handles',
    picture: secateurs({ ground: 'straw', colour: 'brick' }),
  },
  {
    id: 'window-fern',
    name: 'Sword fern',
    price: 2295,
    stock: 0,
    description: 'A fountain of green for bathrooms and north windows. Likes company and a daily mist.',
    alt: 'A fern with arching leaves in a grey pot',
    picture: pottedPlant({ ground: 'dusk', colour: 'stone', plant: 'fern' }),
  },
  {
    id: 'leather-gloves',
    name: 'Garden gloves, goatskin',
    price: 2850,
    stock: 66,
    description:
      'Soft enough to pick a seedling, tough enough for roses. The cuffs are organic cotton; sizes 7 to 10.',
    alt: 'A pair of sand-coloured garden gloves with cream cuffs',
    picture: gloves({ ground: 'fern', colour: 'sand' }),
  },
  {
    id: 'seed-packets',
    name: 'Seeds: zinnia & cornflower',
    price: 395,
    stock: 200,
    description:
      'Two packets that turn one square metre into August. Sow after the last frost and stand back.',
    alt: 'Two seed packets with drawn flowers',
    picture: seedPackets({ ground: 'linen', colour: 'brick', second: 'lilac' }),
  },
  {
    id: 'plant-mister',
    name: 'Glass plant mister',
    price: 2700,
    was: 3300,
    stock: 49,
    description:
      'Green glass and a brass pump with a mist as fine as breath. Ferns stand up straighter when they see it.',
    alt: 'A green glass mister with a brass pump',
    picture: mister({ ground: 'dusk', colour: 'leaf' }),
  },
  {
    id: 'small-cactus',
    name: 'Little cactus 🌵',
    price: 1250,
    stock: 84,
    maxPerOrder: 5,
    description: 'Round, cheerful and armed. Flowers in its third summer if you leave it cold in winter.',
    alt: 'A small cactus with two arms and a pink flower in a terracotta pot',
    picture: pottedPlant({ ground: 'mist', colour: 'terracotta', plant: 'cactus' }),
  },
  {
    id: 'terracotta-pots',
    name: 'Pair of plant pots',
    price: 1899,
    stock: 97,
    description:
      'One large in raw terracotta, one small in white slip, both frost-proof. They drain and they breathe.',
    alt: 'A large terracotta pot beside a small white one',
    picture: emptyPots({ ground: 'mist', colour: 'terracotta', second: 'white' }),
  },
  {
    id: 'lavender-pot',
    name: 'Lavender in a blue pot',
    price: 1675,
    stock: 3,
    description: 'Grown outdoors and cut back once, so it comes bushy. Bees find it within the hour.',
    alt: 'Flowering lavender in a blue pot',
    picture: pottedPlant({ ground: 'straw', colour: 'denim', plant: 'lavender' }),
  },
  {
    id: 'hand-fork',
    name: 'Hand fork',
    price: 2350,
    stock: 74,
    description:
      'Three forged tines for stubborn roots and baked soil. The walnut handle matches nothing and goes with everything.',
    alt: 'A three-pronged hand fork with a walnut handle',
    picture: handTool({ ground: 'mist', colour: 'walnut', blade: 'fork' }),
  },
  {
    id: 'olive-tree',
    name: 'Potted olive tree',
    price: 7800,
    stock: 9,
    maxPerOrder: 2,
    description:
      'Four years old, silver-leaved and used to our winters down to −5 °C. Wants sun, grit and few words.',
    alt: 'A small olive tree in a sage green pot',
    picture: pottedPlant({ ground: 'linen', colour: 'sage', plant: 'olive' }),
  },
];
