import {
  casserole,
  choppingBoard,
  colander,
  grater,
  kettle,
  knife,
  mill,
  mokaPot,
  rollingPin,
  saucepan,
  scale,
  skillet,
  spoons,
  whisk,
} from '../../pictures/drawings/kitchen.ts';
import type { ProductRow } from './product-row.ts';

export const KITCHEN: readonly ProductRow[] = [
  {
    id: 'carbon-chefs-knife',
    name: 'Carbon steel chef’s knife',
    price: 11900,
    was: 13900,
    stock: 24,
    maxPerOrder: 5,
    description:
      'A 20 cm blade of carbon steel that takes a frightening edge and a handsome patina. The walnut handle is riveted in brass and sits well in hands of every size.',
    alt: 'A chef’s knife with a broad blade and a walnut handle',
    picture: knife({ ground: 'linen', colour: 'walnut', blade: 'chef' }),
  },
  {
    id: 'enamelled-casserole',
    name: 'Enamelled casserole, 4 litres',
    price: 18900,
    stock: 17,
    maxPerOrder: 2,
    description:
      'Cast iron under three coats of brick-red enamel, for stews that take all Sunday. The brass knob stays on in the oven up to 260 °C.',
    alt: 'A brick-red lidded casserole with two handles and a brass knob',
    picture: casserole({ ground: 'blush', colour: 'brick' }),
  },
  {
    id: 'copper-saucepan',
    name: 'Copper saucepan',
    price: 14950,
    stock: 3,
    maxPerOrder: 5,
    description:
      'Two millimetres of copper outside, tin inside: the pan that makes caramel obey. Holds 1.4 litres and hangs from its walnut handle.',
    alt: 'A copper saucepan with a long walnut handle',
    picture: saucepan({ ground: 'fog', colour: 'copper' }),
  },
  {
    id: 'stove-kettle',
    name: 'Stove kettle, sage',
    price: 6400,
    stock: 62,
    description:
      'A round-shouldered kettle in sage enamel that boils 2 litres on any hob. The arched wooden handle never gets hot, and it does not whistle.',
    alt: 'A sage green stove kettle with an arched wooden handle',
    picture: kettle({ ground: 'dusk', colour: 'sage' }),
  },
  {
    id: 'paddle-board',
    name: 'Oak paddle board',
    price: 3800,
    stock: 80,
    description:
      'Cut from one plank of oak and oiled twice by hand. Carve on one side, carry the cheese to the table on the other.',
    alt: 'A paddle-shaped oak chopping board with a hole in the handle',
    picture: choppingBoard({ ground: 'fern', colour: 'oak' }),
  },
  {
    id: 'cast-iron-skillet',
    name: '12" cast-iron skillet',
    price: 5499,
    was: 6900,
    stock: 45,
    description:
      'Pre-seasoned with flaxseed oil & ready for the fire. Weighs 3.6 kg and will outlive its owner.',
    alt: 'A black cast-iron skillet seen from above',
    picture: skillet({ ground: 'fog', colour: 'charcoal' }),
  },
  {
    id: 'bread-knife',
    name: 'Bread knife',
    price: 7250,
    stock: 38,
    description:
      'Long scalloped teeth go through a hard crust without crushing the crumb. The blade is 24 cm and can be resharpened by us for the price of the postage.',
    alt: 'A long serrated bread knife with a dark handle',
    picture: knife({ ground: 'mist', colour: 'charcoal', blade: 'bread' }),
  },
  {
    id: 'paring-knife',
    name: 'Paring knife',
    price: 2899,
    stock: 120,
    description:
      'Nine centimetres of stainless steel for everything small and round. Comes with a beech sheath so that it can live in a drawer.',
    alt: 'A small paring knife with an oak handle',
    picture: knife({ ground: 'fern', colour: 'oak', blade: 'paring' }),
  },
  {
    id: 'end-grain-block',
    name: 'End-grain chopping block',
    price: 16800,
    stock: 0,
    maxPerOrder: 2,
    description:
      'Walnut end grain that closes over every cut and keeps knives sharp. Four centimetres thick, with rubber feet underneath.',
    alt: 'A thick walnut chopping block with a brick pattern',
    picture: choppingBoard({ ground: 'straw', colour: 'walnut', stripe: 'oak', outline: 'block' }),
  },
  {
    id: 'balloon-whisk',
    name: 'Balloon whisk',
    price: 1650,
    stock: 140,
    description:
      'Eight springy wires that lift egg whites in three minutes. The handle is turned from one piece of oak.',
    alt: 'A wire balloon whisk with a wooden handle',
    picture: whisk({ ground: 'straw', colour: 'oak' }),
  },
  {
    id: 'wooden-spoons',
    name: 'Wooden spoon trio',
    price: 2200,
    stock: 95,
    description:
      'Two spoons and a flat spatula in beech and walnut, kind to enamel and non-stick. They darken with the years, as they should.',
    alt: 'Two wooden spoons and a spatula fanned out',
    picture: spoons({ ground: 'blush', colour: 'beech', second: 'walnut' }),
  },
  {
    id: 'pepper-mill',
    name: 'Walnut pepper mill',
    price: 4600,
    stock: 54,
    description:
      'A ceramic grinder that goes from dust to cracked with a turn of the steel knob. Grinds salt just as well.',
    alt: 'A turned walnut pepper mill with a steel knob',
    picture: mill({ ground: 'fog', colour: 'walnut' }),
  },
  {
    id: 'rolling-pin',
    name: 'Beech rolling pin',
    price: 2750,
    was: 3400,
    stock: 33,
    description:
      'Heavy enough to do the work for you, with handles that turn on steel bearings. Forty-two centimetres from end to end.',
    alt: 'A beech rolling pin with walnut handles',
    picture: rollingPin({ ground: 'mist', colour: 'beech', handle: 'walnut' }),
  },
  {
    id: 'enamel-colander',
    name: 'Enamel colander',
    price: 3199,
    stock: 41,
    description:
      'White enamel on steel, with a foot that keeps the pasta out of the sink. Drains a full kilo of potatoes in a moment.',
    alt: 'A white footed colander with two handles',
    picture: colander({ ground: 'fern', colour: 'white' }),
  },
  {
    id: 'kitchen-scale',
    name: 'Dial kitchen scale',
    price: 5800,
    stock: 2,
    maxPerOrder: 5,
    description:
      'A clockwork scale that weighs up to 5 kg and never needs a battery. The steel pan lifts off for washing.',
    alt: 'A teal kitchen scale with a round dial and a steel pan on top',
    picture: scale({ ground: 'linen', colour: 'teal' }),
  },
  {
    id: 'moka-pot',
    name: 'Moka pot, 6 cups',
    price: 4295,
    stock: 76,
    description:
      'Strong coffee in five minutes from the same eight-sided pot as in 1933. Spare gaskets are in the box.',
    alt: 'An eight-sided aluminium moka pot with a black handle',
    picture: mokaPot({ ground: 'blush', colour: 'steel' }),
  },
  {
    id: 'box-grater',
    name: 'Box grater',
    price: 1999,
    stock: 110,
    description:
      'Four sides, from lemon zest to potato, etched instead of punched so that they stay sharp. The red grip folds flat.',
    alt: 'A steel box grater with a red grip',
    picture: grater({ ground: 'dusk', colour: 'brick' }),
  },
];
