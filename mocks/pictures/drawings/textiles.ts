import { type Colour, type Ground, tone } from '../colours.ts';
import {
  area,
  box,
  disc,
  hanging,
  inside,
  line,
  lying,
  repeated,
  standing,
  turned,
  volume,
} from '../shapes.ts';

type Cloth = { readonly ground: Ground; readonly colour: Colour; readonly second?: Colour };

const CUSHION =
  'M82 94C140 108 260 108 318 94C304 160 304 240 318 306C260 292 140 292 82 306C96 240 96 160 82 94Z';
const WEAVES = {
  plain: '',
  stripes: 'M124 80V320M162 80V320M200 80V320M238 80V320M276 80V320',
  check: 'M140 80V320M200 80V320M260 80V320M70 140H330M70 200H330M70 260H330',
  chevron:
    'M70 150L135 110L200 150L265 110L330 150M70 210L135 170L200 210L265 170L330 210M70 270L135 230L200 270L265 230L330 270',
} as const;
type Weave = keyof typeof WEAVES;

export function cushion({
  ground,
  colour,
  second = colour,
  weave = 'plain',
}: Cloth & { readonly weave?: Weave }): string {
  return lying(
    ground,
    turned(
      -7,
      inside(
        CUSHION,
        area(CUSHION, volume(colour)) +
          (weave === 'plain' ? '' : line(WEAVES[weave], tone(second), weave === 'check' ? 6 : 10)),
      ) +
        line(CUSHION, tone(colour, -0.16), 3) +
        (weave === 'plain'
          ? disc(200, 200, 10, 10, tone(colour, -0.28)) +
            line('M180 184L192 194M220 184L208 194M180 216L192 206M220 216L208 206', tone(colour, -0.14), 3)
          : ''),
    ),
  );
}

/** A pile of folded cloths, the top one first. */
export function foldedPile({
  ground,
  colours,
  fringed = false,
}: {
  readonly ground: Ground;
  readonly colours: readonly Colour[];
  readonly fringed?: boolean;
}): string {
  const height = Math.min(72, 190 / colours.length);
  const cloth = (colour: Colour, index: number) => {
    const y = 320 - (colours.length - index) * height;
    return (
      (fringed
        ? line(
            `M84 ${y + height * 0.5}H66M84 ${y + height * 0.72}H64M84 ${y + height * 0.3}H68`,
            tone(colour, 0.2),
            4,
          )
        : '') +
      box(82, y, 236, height - 1, Math.min(24, height / 2.4), volume(colour)) +
      line(`M112 ${y + height * 0.5}H316`, tone(colour, -0.2), 3) +
      line(
        `M300 ${y + height * 0.26}Q316 ${y + height * 0.5} 300 ${y + height * 0.74}`,
        tone(colour, -0.2),
        3,
      )
    );
  };
  return standing(ground, 270, colours.map(cloth).join(''));
}

export function hangingTowel({
  ground,
  colour,
  second = 'white',
  weave = 'plain',
}: Cloth & { readonly weave?: 'plain' | 'check' | 'waffle' }): string {
  const outline = 'M112 92H288L294 344Q200 356 106 344Z';
  const patterns = {
    plain: line('M100 306H300M100 318H300', tone(second), 5),
    check: line(
      'M150 80V360M200 80V360M250 80V360M90 140H310M90 200H310M90 260H310M90 320H310',
      tone(second),
      9,
    ),
    waffle: repeated(6, (row) => line(`M100 ${124 + row * 38}H300`, tone(colour, -0.16), 15, '1 20')),
  };
  return hanging(
    ground,
    line('M70 84H330', tone('walnut'), 13) +
      inside(
        outline,
        area(outline, volume(colour)) +
          patterns[weave] +
          area('M176 92L168 356H186L192 92Z', tone(colour, -0.3), 0.28),
      ) +
      box(110, 76, 180, 22, 10, tone(colour, -0.08)) +
      disc(70, 84, 10, 10, tone('brass')) +
      disc(330, 84, 10, 10, tone('brass')),
  );
}

export function rug({
  ground,
  colour,
  second = 'cream',
  weave,
}: Cloth & { readonly weave: 'stripes' | 'diamonds' }): string {
  const patterns = {
    stripes:
      line('M104 110H296M104 290H296', tone(second), 16) +
      line('M104 138H296M104 262H296', tone(second), 5) +
      line('M104 200H296', tone(second), 26),
    diamonds:
      line('M200 70L290 150L200 230L110 150ZM200 170L290 250L200 330L110 250Z', tone(second), 7) +
      area('M200 122L230 150L200 178L170 150ZM200 222L230 250L200 278L170 250Z', tone(second)),
  };
  return lying(
    ground,
    turned(
      -18,
      line(
        'M108 46V60M128 46V60M148 46V60M168 46V60M188 46V60M210 46V60M232 46V60M252 46V60M272 46V60M292 46V60M108 340V354M128 340V354M148 340V354M168 340V354M188 340V354M210 340V354M232 340V354M252 340V354M272 340V354M292 340V354',
        tone('cream', -0.05),
        4,
      ) +
        box(100, 58, 200, 284, 4, volume(colour)) +
        patterns[weave],
    ),
  );
}

export function roundRug({ ground, colour, second = colour }: Cloth): string {
  return lying(
    ground,
    disc(200, 200, 150, 150, tone(colour, -0.1)) +
      repeated(6, (ring) =>
        disc(200, 200, 146 - ring * 24, 146 - ring * 24, tone(ring % 2 === 0 ? colour : second, ring * 0.03)),
      ) +
      repeated(3, (ring) => {
        const radius = 134 - ring * 48;
        return line(
          `M${200 - radius} 200A${radius} ${radius} 0 1 0 ${200 + radius} 200A${radius} ${radius} 0 1 0 ${200 - radius} 200`,
          tone(colour, -0.22),
          3,
          '9 9',
        );
      }),
  );
}

export function apron({ ground, colour, second = 'walnut' }: Cloth): string {
  return hanging(
    ground,
    line('M164 106C160 20 240 20 236 106M104 196H70M296 196H330', tone(second), 8) +
      area(
        'M156 100H244C246 150 262 178 300 190V352Q200 366 100 352V190C138 178 154 150 156 100Z',
        volume(colour),
      ) +
      area('M146 246H254V298Q200 320 146 298Z', tone(colour, -0.16)) +
      line('M152 252H248M200 252V306M162 108H238', tone(colour, 0.35), 3, '7 6'),
  );
}

export function ovenMitt({ ground, colour, second = 'cream' }: Cloth): string {
  const outline =
    'M134 336V200C134 110 150 66 196 66C238 66 250 106 252 180C262 150 286 138 306 152C324 170 300 226 260 262V336Z';
  return lying(
    ground,
    turned(
      10,
      inside(
        outline,
        area(outline, volume(colour)) +
          line(
            'M100 130L330 360M100 70L330 300M100 190L330 420M330 70L60 340M330 10L60 280M330 130L60 400',
            tone(colour, -0.18),
            3,
          ),
      ) +
        box(122, 312, 150, 36, 10, volume(second)) +
        line('M262 346C276 372 296 372 286 344', tone(second, -0.12), 6),
    ),
  );
}

export function throwOnHook({ ground, colour, second = 'cream' }: Cloth): string {
  const outline = 'M196 82C150 150 118 250 112 338L288 338C282 250 250 150 204 82Z';
  return hanging(
    ground,
    inside(
      outline,
      area(outline, volume(colour)) +
        line('M100 290H300M100 308H300M100 196H300M100 210H300', tone(second), 7) +
        line('M198 90L160 340M200 90L212 340M202 90L256 340', tone(colour, -0.3), 3),
    ) +
      line(
        'M116 340V364M134 340V366M152 340V364M170 340V366M190 340V364M210 340V366M230 340V364M248 340V366M266 340V364M284 340V366',
        tone(second, -0.06),
        4,
      ) +
      box(184, 62, 32, 30, 12, tone('walnut')),
  );
}
