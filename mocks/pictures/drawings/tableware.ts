import { type Colour, type Ground, tone } from '../colours.ts';
import { area, box, disc, inside, line, lying, repeated, scaled, standing, volume } from '../shapes.ts';

type Glaze = { readonly ground: Ground; readonly colour: Colour };

/** Where the specks of a speckled glaze sit, an even scatter without rows. */
function specks(
  count: number,
  paint: string,
  left: number,
  top: number,
  width: number,
  height: number,
): string {
  return repeated(count, (index) =>
    disc(
      left + ((index * 75.488) % 100) * (width / 100),
      top + ((index * 56.984) % 100) * (height / 100),
      index % 3 === 0 ? 3 : 2,
      index % 3 === 0 ? 2.6 : 1.8,
      paint,
      0.65,
    ),
  );
}

const MUG_BODIES = {
  straight: 'M122 142L126 294Q128 320 156 320H244Q272 320 274 294L278 142Z',
  round: 'M126 142C96 190 100 320 168 320H232C300 320 304 190 274 142Z',
  tapered: 'M112 142L146 306Q150 320 166 320H234Q250 320 254 306L288 142Z',
} as const;

export function mug({
  ground,
  colour,
  body = 'straight',
  dip,
  speckled = false,
}: Glaze & {
  readonly body?: keyof typeof MUG_BODIES;
  readonly dip?: Colour;
  readonly speckled?: boolean;
}): string {
  const outline = MUG_BODIES[body];
  const rim = body === 'tapered' ? 88 : body === 'round' ? 74 : 78;
  return standing(
    ground,
    170,
    line('M270 182C338 170 344 268 268 272', tone(colour, -0.14), 19) +
      line('M270 179C334 168 340 263 268 268', tone(colour, 0.06), 10) +
      inside(
        outline,
        area(outline, volume(colour)) +
          (dip ? area('M90 250Q200 276 310 246V330H90Z', volume(dip)) : '') +
          (speckled ? specks(15, tone(colour, -0.5), 110, 165, 180, 145) : ''),
      ) +
      disc(200, 142, rim, 17, tone(colour, 0.28)) +
      disc(200, 145, rim - 9, 12, tone('walnut', -0.35)),
  );
}

export function cupAndSaucer({
  ground,
  colour,
  saucer = colour,
}: Glaze & { readonly saucer?: Colour }): string {
  return standing(
    ground,
    250,
    disc(200, 302, 132, 26, tone(saucer, -0.18)) +
      disc(200, 296, 132, 25, volume(saucer)) +
      disc(200, 294, 86, 14, tone(saucer, -0.12)) +
      line('M268 214C322 206 322 262 258 262', tone(colour, -0.12), 13) +
      area('M124 190C126 262 150 298 200 298C250 298 274 262 276 190Z', volume(colour)) +
      disc(200, 190, 76, 16, tone(colour, 0.3)) +
      disc(200, 193, 67, 11, tone('walnut', -0.3)),
  );
}

export function teapot({ ground, colour, knob = 'oak' }: Glaze & { readonly knob?: Colour }): string {
  return standing(
    ground,
    220,
    line('M118 208C46 196 44 292 124 284', tone(colour, -0.16), 17) +
      area('M274 206C318 210 312 158 352 146L366 160C338 184 346 260 270 286Z', volume(colour, -0.06)) +
      area(
        'M98 250C98 196 140 166 196 166C252 166 294 196 294 250C294 296 256 320 196 320C136 320 98 296 98 250Z',
        volume(colour),
      ) +
      area('M136 182C140 150 252 150 256 182C232 196 160 196 136 182Z', volume(colour, 0.12)) +
      line('M137 183C164 195 228 195 255 183', tone(colour, -0.28), 3) +
      disc(196, 144, 17, 15, volume(knob)),
  );
}

export function plate({
  ground,
  colour,
  rim = colour,
  rings = 0,
  dots = false,
}: Glaze & { readonly rim?: Colour; readonly rings?: number; readonly dots?: boolean }): string {
  return lying(
    ground,
    disc(200, 200, 146, 146, tone(rim, -0.08)) +
      disc(200, 198, 143, 143, volume(rim, 0.08)) +
      disc(200, 200, 102, 102, tone(colour, -0.12)) +
      disc(200, 202, 99, 99, tone(colour, 0.16)) +
      disc(206, 210, 84, 84, tone(colour, 0.32)) +
      repeated(rings, (ring) => {
        const radius = 130 - ring * 10;
        return line(
          `M${200 - radius} 198A${radius} ${radius} 0 1 0 ${200 + radius} 198A${radius} ${radius} 0 1 0 ${200 - radius} 198`,
          tone('indigo', 0.05),
          ring === 0 ? 4 : 2,
        );
      }) +
      (dots
        ? line('M78 198A122 122 0 1 0 322 198A122 122 0 1 0 78 198', tone('denim', -0.1), 11, '0 47.9')
        : ''),
  );
}

export function bowl({
  ground,
  colour,
  lining = 'white',
  deep = false,
  bands = 0,
}: Glaze & { readonly lining?: Colour; readonly deep?: boolean; readonly bands?: number }): string {
  const top = deep ? 172 : 206;
  const outline = `M72 ${top}C76 ${deep ? 272 : 280} 136 310 166 310H234C264 310 324 ${deep ? 272 : 280} 328 ${top}Z`;
  return standing(
    ground,
    200,
    area('M158 300H242L248 322H152Z', volume(colour, -0.2)) +
      inside(
        outline,
        area(outline, volume(colour)) +
          repeated(bands, (band) =>
            line(
              `M60 ${top + 42 + band * 17}Q200 ${top + 74 + band * 17} 340 ${top + 42 + band * 17}`,
              tone(lining),
              6,
            ),
          ),
      ) +
      disc(200, top, 128, 27, tone(colour, 0.2)) +
      disc(200, top + 3, 117, 21, tone(lining, -0.1)) +
      area(
        `M84 ${top + 8}C110 ${top + 28} 290 ${top + 28} 316 ${top + 8}C280 ${top + 15} 120 ${top + 15} 84 ${top + 8}Z`,
        tone(lining, 0.4),
        0.8,
      ),
  );
}

export function tumbler({ ground, colour, faceted = false }: Glaze & { readonly faceted?: boolean }): string {
  const outline = 'M128 112L142 304Q144 320 162 320H238Q256 320 258 304L272 112Z';
  return standing(
    ground,
    150,
    inside(
      outline,
      area(outline, tone(colour, 0.3), 0.62) +
        area('M120 190H280V330H120Z', tone(colour, 0.05), 0.5) +
        (faceted
          ? repeated(6, (facet) =>
              line(`M${140 + facet * 24} 200L${152 + facet * 19} 320`, tone(colour, -0.15), 3),
            )
          : '') +
        box(130, 300, 140, 24, 8, tone(colour, -0.12)) +
        line('M148 130L158 290', '#fffdf8', 9),
    ) +
      disc(200, 190, 66, 10, tone(colour, 0.35), 0.9) +
      disc(200, 112, 72, 13, tone(colour, 0.55), 0.8) +
      disc(200, 113, 66, 10, tone(colour, -0.05), 0.35),
  );
}

export function wineGlass({ ground, colour }: Glaze): string {
  const pair = (shift: number) =>
    `<g transform="translate(${shift} 0)">${
      disc(200, 312, 48, 10, tone('sky', 0.25)) +
      box(196, 220, 8, 92, 4, tone('sky', 0.1)) +
      area('M148 92C140 180 160 228 200 228C240 228 260 180 252 92Z', tone('sky', 0.5), 0.75) +
      area('M145 150C148 206 168 224 200 224C232 224 252 206 255 150Z', tone(colour), 0.92) +
      disc(200, 150, 55, 9, tone(colour, 0.22)) +
      disc(200, 92, 52, 9, tone('sky', 0.75)) +
      line('M160 108C158 150 162 180 172 200', '#fffdf8', 5)
    }</g>`;
  return standing(ground, 220, pair(58) + pair(-58));
}

export function carafe({ ground, colour, stopper = 'oak' }: Glaze & { readonly stopper?: Colour }): string {
  const outline =
    'M172 110V160C172 190 118 208 118 264V296Q118 320 144 320H256Q282 320 282 296V264C282 208 228 190 228 160V110Z';
  return standing(
    ground,
    180,
    inside(
      outline,
      area(outline, tone(colour, 0.4), 0.7) +
        area('M100 240Q200 256 300 240V330H100Z', tone(colour), 0.6) +
        line('M142 262V294', '#fffdf8', 9) +
        line('M184 120V160', '#fffdf8', 6),
    ) +
      disc(200, 110, 28, 6, tone(colour, 0.6)) +
      disc(200, 84, 31, 30, volume(stopper)),
  );
}

export function jug({ ground, colour, band }: Glaze & { readonly band?: Colour }): string {
  const outline =
    'M140 128C140 184 108 200 108 258C108 300 138 320 196 320C254 320 284 300 284 258C284 200 254 180 254 124L268 106C230 116 180 116 140 128Z';
  return standing(
    ground,
    180,
    line('M252 150C330 138 340 258 276 266', tone(colour, -0.16), 17) +
      inside(
        outline,
        area(outline, volume(colour)) +
          (band ? area('M90 232Q196 256 300 232V274Q196 298 90 274Z', volume(band)) : ''),
      ) +
      area('M140 128C164 108 232 100 268 106C262 126 170 144 140 128Z', tone(colour, -0.34)),
  );
}

export function cutlery({ ground, colour, handle = colour }: Glaze & { readonly handle?: Colour }): string {
  const grip = (x: number) => box(x - 9, 222, 18, 128, 9, volume(handle));
  return lying(
    ground,
    grip(120) +
      area(
        'M114 226L116 150Q98 140 98 118V58H105V112H112V56H118V112H124V56H130V112H137V58H142V118Q142 140 124 150L126 226Z',
        volume(colour),
      ) +
      grip(200) +
      area('M192 226V60Q220 66 218 150L214 226Z', volume(colour)) +
      grip(284) +
      area('M278 228L280 148C244 136 248 54 284 54C320 54 324 136 288 148L290 228Z', volume(colour)) +
      disc(284, 100, 20, 32, tone(colour, -0.14)),
  );
}

export function vase({ ground, colour, stem = 'moss' }: Glaze & { readonly stem?: Colour }): string {
  return standing(
    ground,
    140,
    scaled(
      0.98,
      line(
        'M200 170C196 120 176 90 158 60M200 170C206 120 222 84 250 56M200 170C200 120 202 80 204 44',
        tone(stem),
        4,
      ) +
        repeated(9, (index) =>
          disc(
            150 + ((index * 43) % 110),
            44 + ((index * 29) % 52),
            10,
            10,
            tone('butter', index % 2 === 0 ? 0.25 : -0.08),
          ),
        ) +
        area(
          'M176 160C184 206 124 214 124 264C124 304 156 320 200 320C244 320 276 304 276 264C276 214 216 206 224 160Z',
          volume(colour),
        ) +
        disc(200, 160, 24, 6, tone(colour, -0.35)),
      200,
      320,
    ),
  );
}
