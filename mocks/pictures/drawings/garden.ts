import { type Colour, type Ground, tone } from '../colours.ts';
import {
  area,
  box,
  disc,
  hanging,
  line,
  lying,
  moved,
  repeated,
  scaled,
  type Shape,
  standing,
  turned,
  volume,
} from '../shapes.ts';

type Piece = { readonly ground: Ground; readonly colour: Colour };

const POT = 'M138 222H262L248 308Q246 320 234 320H166Q154 320 152 308Z';

function pot(colour: Colour): string {
  return (
    area(POT, volume(colour)) +
    box(130, 208, 140, 26, 7, volume(colour, 0.1)) +
    disc(200, 210, 62, 7, tone('walnut', -0.45))
  );
}

/** One leaf from (200, 212) upwards, `length` long and `width` wide, leaning by `lean` degrees with what is on it. */
function leaf(lean: number, length: number, width: number, paint: string, marks: Shape = ''): string {
  const tip = 212 - length;
  const [belly, shoulder] = [Math.round(212 - length * 0.35), Math.round(tip + length * 0.25)];
  return turned(
    lean,
    area(
      `M200 212C${200 - width} ${belly} ${200 - width} ${shoulder} 200 ${tip}C${200 + width} ${shoulder} ${200 + width} ${belly} 200 212Z`,
      paint,
    ) + marks,
    200,
    212,
  );
}

const PLANTS = {
  rubber: () =>
    [-62, 58, -36, 30, -4]
      .map((lean, index) => {
        const ribbed = line(`M200 205V${112 - index * 10}`, tone('sage', 0.2), 2);
        return leaf(
          lean,
          124 + index * 10,
          33,
          tone(index % 2 ? 'forest' : 'leaf', index * 0.05 - 0.2),
          ribbed,
        );
      })
      .join(''),
  snake: () =>
    [-24, 22, -13, 12, -2]
      .map(
        (lean, index) =>
          leaf(lean, 138 + index * 11, 17, tone('moss', 0.26)) +
          leaf(lean, 130 + index * 11, 11, tone('forest', index * 0.06)),
      )
      .join(''),
  fern: () =>
    [-76, 76, -56, 56, -36, 36, -16, 16, 0]
      .map((lean, index) => leaf(lean, 126 + index * 5, 12, tone('leaf', index * 0.035 - 0.16)))
      .join(''),
  cactus: () =>
    line('M168 160H132V124M232 148H268V106', tone('leaf', -0.1), 27) +
    box(166, 68, 68, 148, 34, volume('leaf')) +
    line('M186 90V208M200 82V208M214 90V208', tone('leaf', 0.45), 3, '2 12') +
    disc(200, 68, 14, 11, tone('rose')),
  olive: () =>
    line('M200 212V110M200 170L160 120M200 156L238 104', tone('walnut'), 6) +
    repeated(13, (index) => {
      const [x, y] = [146 + ((index * 31) % 110), 62 + ((index * 47) % 92)];
      return turned(index * 67, disc(x, y, 8, 24, tone('sage', ((index % 3) - 1) * 0.14)), x, y);
    }),
  lavender: () =>
    [-28, -14, 0, 13, 27]
      .map((lean) =>
        turned(
          lean,
          line('M200 212V110', tone('sage', -0.1), 4) +
            line('M200 108V62', tone('lilac', lean % 2 ? 0 : -0.2), 14, '1 11'),
          200,
          212,
        ),
      )
      .join(''),
} as const;

export function pottedPlant({
  ground,
  colour,
  plant,
}: Piece & { readonly plant: keyof typeof PLANTS }): string {
  return standing(ground, 150, PLANTS[plant]() + pot(colour));
}

export function emptyPots({ ground, colour, second }: Piece & { readonly second: Colour }): string {
  return standing(
    ground,
    270,
    scaled(1.25, moved(42, 0, pot(colour)), 200, 320) + scaled(0.86, moved(-118, 0, pot(second)), 200, 320),
  );
}

export function wateringCan({ ground, colour, rose = 'brass' }: Piece & { readonly rose?: Colour }): string {
  return standing(
    ground,
    230,
    line('M252 190C350 150 356 290 258 292', tone(colour, -0.16), 14) +
      area('M140 296L70 150L88 142L146 236Z', volume(colour, -0.08)) +
      turned(-28, box(48, 128, 62, 19, 6, volume(rose)), 79, 138) +
      area('M130 178H262L274 304Q274 320 258 320H134Q118 320 118 304Z', volume(colour)) +
      line('M146 176C150 108 244 108 248 176', tone(colour, -0.1), 12) +
      disc(196, 178, 66, 12, tone(colour, -0.35)) +
      line('M126 246H268', tone(colour, -0.22), 4),
  );
}

const BLADES = {
  trowel: 'M168 172C160 110 180 60 200 40C220 60 240 110 232 172Q200 190 168 172Z',
  fork: 'M158 178V60Q166 46 174 60V140H192V52Q200 38 208 52V140H226V60Q234 46 242 60V178Q200 196 158 178Z',
} as const;

export function handTool({
  ground,
  colour,
  blade,
  metal = 'steel',
}: Piece & { readonly blade: keyof typeof BLADES; readonly metal?: Colour }): string {
  return lying(
    ground,
    turned(
      40,
      box(193, 172, 14, 60, 5, tone(metal, -0.25)) +
        area(BLADES[blade], volume(metal)) +
        area(
          'M184 226H216C214 262 224 316 218 350Q200 366 182 350C176 316 186 262 184 226Z',
          volume(colour),
        ) +
        box(182, 222, 36, 13, 4, tone('brass')) +
        disc(200, 342, 5, 5, tone(colour, -0.5)),
    ),
  );
}

export function secateurs({ ground, colour }: Piece): string {
  return lying(
    ground,
    turned(
      24,
      area('M192 190C160 140 160 90 186 48C206 84 214 130 212 184Z', volume('steel')) +
        area('M206 192C238 168 250 120 236 78C220 84 204 130 196 176Z', tone('iron', 0.15)) +
        line('M196 200C176 250 160 290 168 350', tone(colour), 26) +
        line('M208 200C236 246 250 290 240 348', tone(colour, -0.14), 26) +
        disc(202, 188, 15, 15, tone('steel', -0.25)) +
        disc(202, 188, 6, 6, tone('brass')),
    ),
  );
}

export function gloves({ ground, colour, second = 'cream' }: Piece & { readonly second?: Colour }): string {
  const glove =
    line('M176 176V96M202 168V76M228 174V92', tone(colour), 27) +
    line('M250 190L254 126', tone(colour), 24) +
    line('M164 236L128 190', tone(colour), 27) +
    area('M162 170H263V296H162Z', tone(colour)) +
    line('M189 184V206M215 180V206M240 186V206', tone(colour, -0.2), 3) +
    box(152, 286, 120, 44, 9, volume(second)) +
    line('M152 308H272', tone(second, -0.2), 4, '8 8');
  return lying(ground, scaled(0.92, turned(-18, moved(-62, 6, glove)) + turned(14, moved(46, 14, glove))));
}

export function birdhouse({ ground, colour, roof = 'walnut' }: Piece & { readonly roof?: Colour }): string {
  return hanging(
    ground,
    line('M200 20V96', tone('ink', 0.2), 4) +
      area('M118 178H282V332Q282 344 270 344H130Q118 344 118 332Z', volume(colour)) +
      area('M118 182L200 104L282 182Z', volume(colour)) +
      line('M96 194L200 94L304 194', tone(roof), 24) +
      disc(200, 222, 34, 34, tone(colour, -0.2)) +
      disc(200, 224, 29, 29, tone('ink', -0.3)) +
      line('M200 278V298', tone(roof, 0.2), 12),
  );
}

export function trug({ ground, colour }: Piece): string {
  return standing(
    ground,
    260,
    disc(140, 196, 32, 32, tone('brick', 0.1)) +
      disc(196, 186, 36, 34, tone('ochre', 0.05)) +
      disc(256, 198, 32, 30, tone('leaf')) +
      line('M84 216C100 40 300 40 316 216', tone(colour, -0.1), 13) +
      area('M60 206H340C334 280 300 320 264 320H136C100 320 66 280 60 206Z', volume(colour)) +
      line('M68 240H332M84 274H316', tone(colour, -0.24), 4) +
      line('M120 208V314M172 208V320M228 208V320M280 208V314', tone(colour, -0.18), 4),
  );
}

export function seedPackets({ ground, colour, second }: Piece & { readonly second: Colour }): string {
  const packet = (paint: Colour, bloom: Colour) =>
    box(134, 96, 132, 196, 5, volume('white', 0.2)) +
    area('M134 96H266V140Q200 162 134 140Z', tone(paint)) +
    line('M200 268V204M200 248Q180 236 174 222M200 236Q222 226 226 212', tone('leaf', -0.1), 6) +
    repeated(5, (petal) => turned(petal * 72, disc(200, 176, 9, 16, tone(bloom)), 200, 192)) +
    disc(200, 192, 9, 9, tone('butter'));
  return lying(
    ground,
    turned(-14, moved(-54, 4, packet(colour, second))) + turned(9, moved(50, 14, packet(second, colour))),
  );
}

export function mister({ ground, colour }: Piece): string {
  return standing(
    ground,
    130,
    line('M216 112C252 112 262 134 256 160', tone('brass', -0.2), 9) +
      box(190, 84, 20, 74, 4, tone('brass', -0.1)) +
      box(146, 82, 92, 28, 9, volume('brass')) +
      box(172, 146, 56, 24, 5, volume('brass', -0.1)) +
      area(
        'M176 168H224C226 204 272 212 272 258V298Q272 320 250 320H150Q128 320 128 298V258C128 212 174 204 176 168Z',
        volume(colour),
        0.9,
      ) +
      area('M128 262H272V298Q272 320 250 320H150Q128 320 128 298Z', tone(colour, -0.2), 0.5) +
      line('M148 250V292', '#fffdf8', 7),
  );
}
