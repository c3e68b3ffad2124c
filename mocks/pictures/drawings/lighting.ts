import { type Colour, type Ground, tone } from '../colours.ts';
import {
  area,
  box,
  disc,
  glow,
  hanging,
  line,
  moved,
  repeated,
  scaled,
  standing,
  turned,
  volume,
} from '../shapes.ts';

type Lamp = { readonly ground: Ground; readonly colour: Colour };

const GLOW = tone('butter', 0.55);

export function deskLamp({ ground, colour, joint = 'brass' }: Lamp & { readonly joint?: Colour }): string {
  return standing(
    ground,
    150,
    moved(
      44,
      0,
      glow(270, 206, 96) +
        line('M150 304L114 196L206 110', tone(colour, -0.2), 10) +
        disc(114, 196, 12, 12, volume(joint)) +
        disc(150, 306, 66, 14, volume(colour, -0.1)) +
        disc(150, 301, 64, 12, volume(colour, 0.08)) +
        turned(
          -38,
          area('M196 84H236C252 104 276 140 280 164H152C156 140 180 104 196 84Z', volume(colour)) +
            disc(216, 164, 64, 12, tone('butter', 0.45)),
          216,
          120,
        ) +
        disc(208, 106, 10, 10, volume(joint)),
    ),
  );
}

const SHADES = {
  drum: 'M124 96H276L288 196H112Z',
  cone: 'M172 90H228L296 196H104Z',
  dome: 'M104 196C104 128 146 90 200 90C254 90 296 128 296 196Z',
} as const;
const FEET = {
  gourd:
    'M188 196C188 226 140 236 140 272C140 300 160 320 200 320C240 320 260 300 260 272C260 236 212 226 212 196Z',
  column: 'M190 196H210V298H254Q260 320 246 320H154Q140 320 146 298H190Z',
  ball: 'M190 196H210V222C246 226 258 252 258 270C258 298 236 320 200 320C164 320 142 298 142 270C142 252 154 226 190 222Z',
} as const;

export function tableLamp({
  ground,
  colour,
  shade,
  shadeColour = 'cream',
  foot,
}: Lamp & {
  readonly shade: keyof typeof SHADES;
  readonly shadeColour?: Colour;
  readonly foot: keyof typeof FEET;
}): string {
  return standing(
    ground,
    160,
    glow(200, 160, 170) +
      area(FEET[foot], volume(colour)) +
      area(SHADES[shade], volume(shadeColour, 0.1)) +
      disc(200, 196, shade === 'drum' ? 88 : 96, 9, tone('butter', 0.5)),
  );
}

const PENDANTS = {
  dome: 'M92 262C92 186 140 146 200 146C260 146 308 186 308 262Z',
  cone: 'M178 140H222L316 272H84Z',
} as const;

export function pendant({
  ground,
  colour,
  form,
  trim = 'brass',
}: Lamp & { readonly form: keyof typeof PENDANTS; readonly trim?: Colour }): string {
  const foot = { dome: 262, cone: 272 }[form];
  const reach = { dome: 108, cone: 116 }[form];
  return hanging(
    ground,
    area(`M${200 - reach} ${foot}L${170 - reach} 400H${230 + reach}L${200 + reach} ${foot}Z`, GLOW, 0.4) +
      line('M200 0V130', tone('ink'), 4) +
      box(182, 114, 36, 40, 6, volume(trim)) +
      area(PENDANTS[form], volume(colour)) +
      disc(200, foot, reach, 13, tone('butter', 0.5)) +
      disc(200, foot + 6, 26, 15, '#fffdf8'),
  );
}

export function globePendant({
  ground,
  colour,
  trim = 'brass',
  ribs = 0,
}: Lamp & { readonly trim?: Colour; readonly ribs?: number }): string {
  return hanging(
    ground,
    glow(200, 228, 190) +
      line('M200 0V100', tone('ink'), 4) +
      box(178, 90, 44, 36, 8, volume(trim)) +
      disc(200, 228, 110, ribs > 0 ? 98 : 110, volume(colour, 0.3)) +
      repeated(ribs, (rib) => {
        const y = 148 + (rib * 160) / Math.max(1, ribs - 1);
        const half = Math.round(110 * Math.sqrt(Math.max(0, 1 - ((y - 228) / 98) ** 2)));
        return line(`M${200 - half} ${y}Q200 ${y + 16} ${200 + half} ${y}`, tone(colour, -0.16), 2);
      }) +
      (ribs > 0 ? '' : disc(162, 182, 24, 34, '#fffdf8', 0.5)),
  );
}

export function floorLamp({
  ground,
  colour,
  shadeColour = 'cream',
}: Lamp & { readonly shadeColour?: Colour }): string {
  return standing(
    ground,
    150,
    glow(200, 110, 150) +
      line('M200 130L146 316M200 130L254 316M200 130V310', tone(colour, -0.06), 9) +
      line('M168 240H232', tone(colour, -0.3), 5) +
      area('M146 48H254L272 140H128Z', volume(shadeColour, 0.1)) +
      disc(200, 140, 72, 8, tone('butter', 0.5)),
  );
}

export function candle({ ground, colour, vessel }: Lamp & { readonly vessel?: Colour }): string {
  return standing(
    ground,
    140,
    glow(200, 116, 92) +
      area('M200 84C218 108 220 126 200 136C180 126 182 108 200 84Z', tone('ochre', 0.1)) +
      area('M200 104C210 116 210 128 200 134C190 128 190 116 200 104Z', tone('butter', 0.6)) +
      line('M200 132V158', tone('ink'), 4) +
      (vessel
        ? area('M134 164H266V300Q266 320 246 320H154Q134 320 134 300Z', volume(vessel)) +
          disc(200, 164, 66, 14, tone(vessel, 0.3)) +
          disc(200, 166, 59, 11, tone(colour, 0.15)) +
          box(158, 216, 84, 58, 4, tone('white', 0.3)) +
          line('M176 236H224M184 252H216', tone('stone', -0.1), 3)
        : area('M150 158H250V320H150Z', volume(colour)) +
          disc(200, 158, 50, 11, tone(colour, 0.35)) +
          area('M150 160C152 190 166 206 168 176Q176 162 200 168L158 152Z', tone(colour, 0.35))),
  );
}

export function taperCandles({
  ground,
  colour,
  holder = 'brass',
}: Lamp & { readonly holder?: Colour }): string {
  const taper = (height: number) =>
    glow(200, 282 - height, 44) +
    area(
      `M200 ${264 - height}C210 ${278 - height} 210 ${288 - height} 200 ${294 - height}C190 ${288 - height} 190 ${278 - height} 200 ${264 - height}Z`,
      tone('ochre', 0.15),
    ) +
    area(`M195 ${296 - height}H205L211 262H189Z`, volume(colour)) +
    area(
      'M180 256H220L212 280H206V300C226 302 240 310 240 320H160C160 310 174 302 194 300V280H188Z',
      volume(holder),
    );
  return standing(ground, 250, moved(-84, 0, taper(150)) + moved(84, 0, taper(120)) + taper(190));
}

export function lantern({ ground, colour }: Lamp): string {
  return standing(
    ground,
    170,
    line('M156 96C150 26 250 26 244 96', tone(colour, -0.1), 8) +
      area('M200 62L276 120H124Z', volume(colour)) +
      box(132, 118, 136, 180, 4, tone('butter', 0.5)) +
      glow(200, 206, 66) +
      box(178, 226, 44, 72, 4, tone('cream', 0.3)) +
      area('M200 182C212 200 212 214 200 222C188 214 188 200 200 182Z', tone('ochre')) +
      line('M136 120V300M264 120V300M200 120V178', tone(colour), 8) +
      box(118, 294, 164, 26, 5, volume(colour)) +
      box(122, 114, 156, 12, 4, tone(colour, -0.2)),
  );
}

export function stringLights({ ground, colour }: Lamp): string {
  const bulbs = [
    [62, 122],
    [128, 152],
    [200, 162],
    [272, 152],
    [338, 122],
    [74, 272],
    [140, 300],
    [212, 308],
    [282, 298],
    [342, 268],
  ] as const;
  return hanging(
    ground,
    line('M10 96Q200 208 390 96M10 240Q206 360 390 236', tone('ink', 0.1), 4) +
      bulbs
        .map(
          ([x, y]) =>
            glow(x, y + 28, 38) +
            box(x - 7, y - 8, 14, 20, 3, tone('ink')) +
            disc(x, y + 28, 15, 19, tone(colour, 0.25)),
        )
        .join(''),
  );
}

export function bulb({ ground, colour }: Lamp): string {
  return hanging(
    ground,
    line('M200 0V60', tone('ink'), 4) +
      glow(200, 222, 180) +
      box(170, 56, 60, 66, 8, volume(colour)) +
      line('M172 76H228M172 92H228M172 108H228', tone(colour, -0.35), 3) +
      area(
        'M172 122C170 160 122 178 122 232C122 278 156 310 200 310C244 310 278 278 278 232C278 178 230 160 228 122Z',
        tone('butter', 0.5),
        0.86,
      ) +
      line('M186 124L176 210L190 236L200 206L210 236L224 210L214 124', tone('ochre', -0.08), 4) +
      line('M146 236C146 258 156 274 170 284', '#fffdf8', 7),
  );
}

export function mushroomLamp({ ground, colour, stem = colour }: Lamp & { readonly stem?: Colour }): string {
  return standing(
    ground,
    170,
    scaled(
      1.06,
      glow(200, 210, 170) +
        area('M172 190H228L244 308Q244 320 232 320H168Q156 320 156 308Z', volume(stem, 0.12)) +
        area('M86 206C86 132 138 92 200 92C262 92 314 132 314 206Q200 236 86 206Z', volume(colour, 0.1)) +
        line('M92 208Q200 234 308 208', tone('butter', 0.5), 8),
      200,
      320,
    ),
  );
}
