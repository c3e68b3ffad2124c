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

type Bag = { readonly ground: Ground; readonly colour: Colour; readonly trim?: Colour };

export function backpack({
  ground,
  colour,
  trim = 'walnut',
  closing = 'flap',
}: Bag & { readonly closing?: 'flap' | 'roll' }): string {
  const tops = {
    flap:
      area('M112 150C112 96 144 76 200 76C256 76 288 96 288 150V204Q200 232 112 204Z', volume(colour, 0.1)) +
      line('M158 200V262M242 200V262', tone(trim), 15) +
      box(148, 236, 20, 18, 3, tone('brass')) +
      box(232, 236, 20, 18, 3, tone('brass')),
    roll:
      box(116, 64, 168, 36, 14, volume(colour, -0.1)) +
      line('M132 82H268', tone(trim), 6) +
      line('M200 86V150', tone(trim), 14) +
      box(188, 132, 24, 18, 3, tone('brass')),
  };
  return standing(
    ground,
    200,
    line('M176 82C176 40 224 40 224 82', tone(trim), 11) +
      box(86, 216, 44, 88, 18, tone(colour, -0.22)) +
      box(270, 216, 44, 88, 18, tone(colour, -0.22)) +
      area(
        'M108 160C108 96 142 76 200 76C258 76 292 96 292 160V288Q292 320 260 320H140Q108 320 108 288Z',
        volume(colour),
      ) +
      tops[closing] +
      area(
        'M132 244H268V290Q268 306 252 306H148Q132 306 132 290Z',
        tone(colour, -0.14),
        closing === 'flap' ? 0.4 : 1,
      ) +
      line('M138 254H262', tone(trim, 0.1), 4),
  );
}

export function tote({
  ground,
  colour,
  trim = colour,
  print,
}: Bag & { readonly print: 'stripes' | 'sun' }): string {
  const prints = {
    stripes: line('M106 208H294M103 234H297M100 260H300', tone(trim), 11),
    sun: disc(200, 240, 40, 40, tone(trim)) + line('M106 282Q152 262 200 282T294 282', tone(trim, -0.3), 6),
  };
  return standing(
    ground,
    210,
    line('M150 172C146 36 254 36 250 172', tone(trim, -0.12), 13) +
      area('M112 152H288L306 306Q306 320 292 320H108Q94 320 94 306Z', volume(colour)) +
      prints[print] +
      line('M150 152V190M250 152V190', tone(trim), 13) +
      line('M116 164H284', tone(colour, -0.2), 3, '8 7'),
  );
}

export function satchel({ ground, colour, trim = 'brass' }: Bag): string {
  return standing(
    ground,
    230,
    line('M92 200C70 20 330 20 308 200', tone(colour, -0.2), 12) +
      box(80, 164, 240, 156, 20, volume(colour, -0.1)) +
      area(
        'M76 164Q76 146 96 146H304Q324 146 324 164V236Q324 262 298 262H102Q76 262 76 236Z',
        volume(colour),
      ) +
      line('M136 236V290M264 236V290', tone(colour, -0.34), 18) +
      box(124, 258, 24, 22, 3, tone(trim)) +
      box(252, 258, 24, 22, 3, tone(trim)) +
      line('M90 246Q92 250 104 250H296Q308 250 310 246', tone(colour, 0.3), 3, '8 7'),
  );
}

export function duffel({ ground, colour, trim = 'walnut' }: Bag): string {
  return standing(
    ground,
    290,
    line('M132 204C132 96 268 96 268 204', tone(trim), 13) +
      box(52, 180, 296, 140, 58, volume(colour)) +
      area('M52 238Q52 180 110 180H116V320H110Q52 320 52 262Z', tone(trim)) +
      area('M348 238Q348 180 290 180H284V320H290Q348 320 348 262Z', tone(trim, -0.14)) +
      line('M122 194H278', tone('ink', 0.1), 6) +
      line('M132 196V318M268 196V318', tone(trim, -0.05), 13) +
      box(262, 186, 24, 12, 4, tone('brass')),
  );
}

export function wallet({
  ground,
  colour,
  trim = 'cream',
  form = 'bifold',
}: Bag & { readonly form?: 'bifold' | 'cards' | 'coins' }): string {
  const forms = {
    bifold:
      box(72, 116, 256, 172, 18, volume(colour)) +
      line('M72 200H328', tone(colour, -0.3), 4) +
      line('M84 130H316M84 274H316', tone(trim), 3, '9 8') +
      box(270, 176, 70, 48, 12, tone(colour, -0.16)) +
      disc(294, 200, 10, 10, tone('brass')),
    cards:
      box(128, 70, 146, 120, 10, tone('sky')) +
      box(120, 92, 160, 120, 10, tone('terracotta', 0.1)) +
      box(112, 114, 176, 120, 10, tone(trim)) +
      area('M102 150H298V316Q298 332 282 332H118Q102 332 102 316Z', volume(colour)) +
      area('M164 150A36 30 0 0 0 236 150Z', tone(trim)) +
      line('M114 318H286', tone(trim), 3, '9 8'),
    coins:
      area('M92 160C52 240 92 330 200 330C308 330 348 240 308 160Z', volume(colour)) +
      line('M92 160C128 118 272 118 308 160', tone('brass', -0.1), 14) +
      line('M92 162H308', tone('brass', 0.15), 11) +
      disc(188, 112, 14, 14, tone('brass', 0.2)) +
      disc(214, 112, 14, 14, tone('brass')) +
      line('M130 190Q126 260 150 300M200 184V318M270 190Q274 260 250 300', tone(colour, -0.2), 4),
  };
  return lying(ground, turned(form === 'bifold' ? -10 : 6, forms[form]));
}

export function washBag({ ground, colour, trim = 'walnut' }: Bag): string {
  return standing(
    ground,
    230,
    line('M300 222C356 222 356 268 304 268', tone(trim), 11) +
      area(
        'M92 196Q94 172 118 172H282Q306 172 308 196L318 296Q320 320 294 320H106Q80 320 82 296Z',
        volume(colour),
      ) +
      line('M96 196H304', tone('ink', 0.1), 8) +
      line('M98 196H302', tone('brass', 0.2), 3, '3 6') +
      box(108, 188, 16, 44, 5, tone(trim)) +
      line('M88 290H312', tone(colour, -0.22), 4),
  );
}

export function sleeve({ ground, colour, trim = 'walnut' }: Bag): string {
  return lying(
    ground,
    turned(
      -14,
      box(58, 96, 276, 196, 6, tone('steel')) +
        box(52, 110, 296, 200, 16, volume(colour)) +
        area('M52 126Q52 110 68 110H332Q348 110 348 126V172L200 216L52 172Z', volume(colour, 0.1)) +
        line('M54 174L200 218L346 174', tone(colour, -0.25), 4) +
        box(176, 190, 48, 40, 9, tone(trim)) +
        disc(200, 212, 8, 8, tone('brass')),
    ),
  );
}

export function beltBag({ ground, colour, trim = 'ink' }: Bag): string {
  return lying(
    ground,
    turned(
      -8,
      line('M84 196C20 110 110 60 200 60C290 60 380 110 316 196', tone(trim), 15) +
        box(178, 44, 48, 32, 8, tone(trim, 0.2)) +
        area(
          'M70 194Q72 166 104 166H296Q328 166 330 194C332 270 290 318 240 318H160C110 318 68 270 70 194Z',
          volume(colour),
        ) +
        line('M92 200H308', tone(trim), 8) +
        box(296, 194, 14, 40, 5, tone('brass')) +
        line('M118 252Q200 272 282 252', tone(colour, -0.24), 4),
    ),
  );
}

export function netBag({ ground, colour }: Bag): string {
  const outline = 'M116 168C60 250 110 344 200 344C290 344 340 250 284 168Z';
  const mesh = repeated(
    6,
    (index) =>
      `M${116 + index * 34} 168Q${106 + index * 37} 260 ${158 + index * 17} 344M70 ${192 + index * 25}Q200 ${222 + index * 25} 330 ${192 + index * 25}`,
  );
  return hanging(
    ground,
    line('M124 168C144 20 256 20 276 168', tone(colour, -0.1), 10) +
      disc(160, 246, 44, 44, volume('ochre')) +
      disc(240, 240, 44, 42, volume('brick', 0.12)) +
      disc(204, 296, 46, 42, volume('leaf', 0.15)) +
      inside(outline, line(mesh, tone(colour), 4)) +
      line(outline, tone(colour), 5) +
      line('M114 168H286', tone(colour, -0.06), 9),
  );
}

export function luggageTag({ ground, colour, trim = 'cream' }: Bag): string {
  return lying(
    ground,
    turned(
      24,
      line('M200 108C150 40 250 10 200 108', tone(colour, -0.25), 10) +
        area('M162 92H238L272 138V328Q272 344 256 344H144Q128 344 128 328V138Z', volume(colour)) +
        disc(200, 118, 12, 12, tone('brass')) +
        disc(200, 118, 6, 6, tone('ink')) +
        box(150, 168, 100, 136, 6, tone(trim, 0.3)) +
        line('M166 198H234M166 226H234M166 254H206', tone('stone', -0.1), 5) +
        line('M138 332H262', tone(trim), 3, '8 7'),
    ),
  );
}

export function umbrella({ ground, colour, trim = 'oak' }: Bag): string {
  return hanging(
    ground,
    turned(
      14,
      line('M200 70V318C200 362 252 362 252 324', tone(trim), 12) +
        area(
          'M40 204C48 110 118 64 200 64C282 64 352 110 360 204C334 182 300 182 280 204C262 182 222 182 200 204C178 182 138 182 120 204C100 182 66 182 40 204Z',
          volume(colour),
        ) +
        line('M120 204C124 140 160 90 200 66C240 90 276 140 280 204M200 204V66', tone(colour, -0.24), 3) +
        line('M200 64V46', tone(trim), 9),
    ),
  );
}
