import { type Colour, type Ground, tone } from '../colours.ts';
import {
  area,
  box,
  disc,
  line,
  lying,
  moved,
  repeated,
  scaled,
  standing,
  turned,
  volume,
} from '../shapes.ts';

type Ware = { readonly ground: Ground; readonly colour: Colour };

const BLADES = {
  chef: 'M188 232L184 60Q184 44 194 50C232 92 236 170 234 232Z',
  bread:
    'M188 232V54Q188 42 204 42Q222 44 222 60L230 72L222 84L230 96L222 108L230 120L222 132L230 144L222 156L230 168L222 180L230 192L222 204V232Z',
  paring: 'M188 234L186 110Q186 94 198 102C224 134 226 190 226 234Z',
} as const;

export function knife({ ground, colour, blade }: Ware & { readonly blade: keyof typeof BLADES }): string {
  return lying(
    ground,
    turned(
      blade === 'paring' ? 52 : 38,
      area(BLADES[blade], tone('steel', 0.12)) +
        line(blade === 'paring' ? 'M193 230L192 124' : 'M193 228L192 66', tone('steel', -0.2), 5) +
        box(184, 230, 42, 16, 3, tone('brass', 0.05)) +
        area(
          'M184 246H226C222 290 236 330 228 350Q210 366 192 352C184 330 188 290 184 246Z',
          volume(colour),
        ) +
        disc(207, 274, 4, 4, tone('brass', 0.3)) +
        disc(208, 322, 4, 4, tone('brass', 0.3)),
    ),
  );
}

export function skillet({ ground, colour, handle = colour }: Ware & { readonly handle?: Colour }): string {
  return lying(
    ground,
    turned(
      -42,
      box(184, 256, 32, 128, 14, volume(handle)) +
        disc(200, 362, 6, 9, tone(handle, -0.5)) +
        disc(200, 160, 122, 122, tone(colour, -0.3)) +
        disc(200, 158, 118, 118, volume(colour, 0.1)) +
        disc(200, 160, 101, 101, tone(colour, -0.22)) +
        disc(200, 162, 97, 97, volume(colour, -0.06)) +
        area('M126 132C140 96 176 80 206 82C170 92 148 112 136 144Z', '#fffdf8', 0.16),
    ),
  );
}

export function casserole({ ground, colour, knob = 'brass' }: Ware & { readonly knob?: Colour }): string {
  return standing(
    ground,
    250,
    box(56, 208, 44, 26, 12, tone(colour, -0.22)) +
      box(300, 208, 44, 26, 12, tone(colour, -0.22)) +
      area('M80 196H320V286Q320 320 282 320H118Q80 320 80 286Z', volume(colour)) +
      area('M72 196C84 138 316 138 328 196Z', volume(colour, 0.1)) +
      box(68, 188, 264, 16, 8, volume(colour, -0.1)) +
      box(188, 136, 24, 22, 4, tone(knob, -0.2)) +
      disc(200, 130, 26, 13, volume(knob)),
  );
}

export function saucepan({ ground, colour, handle = 'walnut' }: Ware & { readonly handle?: Colour }): string {
  return standing(
    ground,
    200,
    turned(-8, box(252, 208, 118, 22, 11, volume(handle)), 252, 218) +
      area('M68 186H268V290Q268 320 236 320H100Q68 320 68 290Z', volume(colour)) +
      disc(168, 186, 100, 18, tone(colour, 0.4)) +
      disc(168, 189, 91, 13, tone(colour, -0.38)),
  );
}

export function choppingBoard({
  ground,
  colour,
  stripe = colour,
  outline = 'paddle',
}: Ware & { readonly stripe?: Colour; readonly outline?: 'paddle' | 'block' }): string {
  const boards = {
    paddle:
      box(116, 128, 168, 226, 24, volume(colour)) +
      area('M176 136C186 112 176 92 180 66Q200 40 220 66C224 92 214 112 224 136Z', volume(colour)),
    block: box(62, 104, 276, 196, 16, volume(colour)),
  };
  const grain = {
    paddle: 'M146 150V332M176 168V338M226 150V320M254 176V334',
    block:
      'M62 152H338M62 202H338M62 252H338M130 104V152M220 152V202M150 202V252M262 252V300M286 104V152M92 252V300',
  };
  return lying(
    ground,
    turned(
      outline === 'block' ? -6 : 12,
      boards[outline] +
        line(grain[outline], tone(stripe, -0.2), outline === 'block' ? 3 : 2) +
        (outline === 'block' ? '' : disc(200, 78, 9, 9, tone(colour, -0.55))),
    ),
  );
}

export function kettle({ ground, colour, handle = 'walnut' }: Ware & { readonly handle?: Colour }): string {
  return standing(
    ground,
    220,
    line('M112 192C112 56 288 56 288 192', tone(colour, -0.3), 11) +
      line('M142 108C168 84 232 84 258 108', tone(handle), 19) +
      area('M276 222C322 222 316 178 350 166L364 184C340 204 340 262 280 282Z', volume(colour, -0.08)) +
      area(
        'M88 290C88 220 130 178 200 178C270 178 312 220 312 290Q312 320 282 320H118Q88 320 88 290Z',
        volume(colour),
      ) +
      disc(200, 182, 52, 11, tone(colour, -0.22)) +
      disc(200, 178, 50, 10, volume(colour, 0.16)) +
      disc(200, 164, 13, 11, volume(handle)) +
      line('M118 250C124 224 138 210 156 202', '#fffdf8', 6),
  );
}

export function whisk({ ground, colour }: Ware): string {
  const wires = [6, 26, 46, 66]
    .map(
      (spread) =>
        `M200 190C${200 - spread} 160 ${200 - spread * 1.5} 50 200 46C${200 + spread * 1.5} 50 ${200 + spread} 160 200 190`,
    )
    .join('');
  return lying(
    ground,
    turned(
      35,
      line(wires, tone('steel', -0.12), 4) +
        box(188, 182, 24, 26, 5, tone('steel', -0.25)) +
        box(185, 204, 30, 150, 15, volume(colour)),
    ),
  );
}

export function spoons({ ground, colour, second }: Ware & { readonly second: Colour }): string {
  const spoon = (paint: Colour) =>
    box(192, 150, 16, 206, 8, volume(paint)) +
    disc(200, 106, 36, 56, volume(paint)) +
    disc(200, 104, 25, 42, tone(paint, -0.16));
  const spatula = (paint: Colour) =>
    box(192, 150, 16, 206, 8, volume(paint)) +
    area('M166 58Q200 44 234 66L224 166Q200 178 176 166Z', volume(paint));
  return lying(
    ground,
    turned(-16, moved(-66, 6, spoon(colour))) +
      turned(16, moved(66, 6, spoon(second))) +
      moved(0, -4, spatula(colour)),
  );
}

export function mill({ ground, colour, top = colour }: Ware & { readonly top?: Colour }): string {
  return standing(
    ground,
    110,
    area(
      'M160 320C156 262 178 238 172 196C168 170 178 160 200 160C222 160 232 170 228 196C222 238 244 262 240 320Z',
      volume(colour),
    ) +
      box(166, 148, 68, 15, 6, tone('steel', -0.08)) +
      area('M168 150C150 104 176 84 200 84C224 84 250 104 232 150Z', volume(top)) +
      disc(200, 76, 13, 13, volume('steel')) +
      line('M163 286H237', tone(colour, -0.24), 3),
  );
}

export function rollingPin({ ground, colour, handle = colour }: Ware & { readonly handle?: Colour }): string {
  return lying(
    ground,
    turned(
      45,
      box(186, 22, 28, 356, 14, volume(handle)) +
        box(162, 84, 76, 232, 16, volume(colour)) +
        line('M214 110V290', tone(colour, -0.12), 3),
    ),
  );
}

export function colander({ ground, colour }: Ware): string {
  return standing(
    ground,
    190,
    line('M66 196C30 196 34 232 84 230M334 196C370 196 366 232 316 230', tone(colour, -0.2), 11) +
      area('M160 300H240L252 322H148Z', volume(colour, -0.25)) +
      area('M70 190C72 268 136 310 200 310C264 310 328 268 330 190Z', volume(colour)) +
      line('M112 226H290M134 250H270M156 274H250', tone(colour, -0.5), 11, '0 22') +
      disc(200, 190, 132, 22, tone(colour, 0.24)) +
      disc(200, 193, 121, 16, tone(colour, -0.28)),
  );
}

export function scale({ ground, colour }: Ware): string {
  const marks = repeated(8, (mark) => turned(mark * 45, box(198, 212, 4, 11, 1, tone('ink')), 200, 256));
  return standing(
    ground,
    200,
    area('M96 140H304C300 176 262 184 200 184C138 184 100 176 96 140Z', volume('steel')) +
      disc(200, 140, 106, 13, tone('steel', 0.45)) +
      box(188, 180, 24, 22, 3, tone('steel', -0.3)) +
      area('M126 198H274L296 308Q298 320 284 320H116Q102 320 104 308Z', volume(colour)) +
      disc(200, 256, 51, 51, tone('white', -0.12)) +
      disc(200, 256, 47, 47, tone('white', 0.4)) +
      marks +
      line('M200 256L222 226', tone('brick'), 4) +
      disc(200, 256, 5, 5, tone('ink')),
  );
}

export function mokaPot({
  ground,
  colour,
  handle = 'charcoal',
}: Ware & { readonly handle?: Colour }): string {
  return standing(
    ground,
    140,
    line('M258 128C318 118 318 178 296 218', tone(handle), 17) +
      area('M140 216H260L276 306Q278 320 262 320H138Q122 320 124 306Z', volume(colour, -0.08)) +
      area('M134 112H266L252 206H148Z', volume(colour)) +
      area('M134 112L108 108L140 150Z', volume(colour, -0.12)) +
      line('M168 116L172 204M232 116L228 204M164 220L154 316M236 220L246 316', tone(colour, -0.26), 2) +
      box(138, 202, 124, 17, 6, tone(colour, -0.3)) +
      area('M134 112L162 88H238L266 112Z', volume(colour, 0.14)) +
      disc(200, 78, 13, 12, volume(handle)),
  );
}

export function grater({ ground, colour }: Ware): string {
  return standing(
    ground,
    170,
    scaled(
      1.05,
      line('M164 110C164 60 236 60 236 110', tone(colour), 15) +
        area('M150 112H250L284 312Q284 320 276 320H124Q116 320 116 312Z', volume('steel', 0.1)) +
        line('M162 150H240M158 182H244M154 214H248M150 246H252M146 278H256', tone('iron', -0.1), 13, '0 24') +
        box(144, 104, 112, 14, 6, tone(colour)),
      200,
      320,
    ),
  );
}
