import { type Colour, type Ground, tone } from '../colours.ts';
import { area, box, disc, line, lying, moved, repeated, standing, ticks, turned, volume } from '../shapes.ts';

type Item = { readonly ground: Ground; readonly colour: Colour };

export function notebook({
  ground,
  colour,
  band,
  binding = 'sewn',
}: Item & { readonly band?: Colour; readonly binding?: 'sewn' | 'spiral' | 'cloth' }): string {
  const spines = {
    sewn: line('M124 84V316', tone(colour, 0.4), 3, '10 9'),
    spiral: repeated(9, (ring) => line(`M96 ${92 + ring * 27}H122`, tone('iron'), 6)),
    cloth: area('M112 70Q106 70 106 78V324Q106 332 112 332H142V70Z', tone(colour, -0.35)),
  };
  return lying(
    ground,
    turned(
      -9,
      box(112, 76, 186, 262, 8, tone('cream', 0.4)) +
        box(106, 70, 188, 262, 9, volume(colour)) +
        spines[binding] +
        (band
          ? line('M264 70V332', tone(band), 9)
          : box(168, 120, 92, 56, 3, tone('white', 0.3)) +
            line('M182 140H246M182 156H228', tone('stone', 0.1), 4)),
    ),
  );
}

export function fountainPen({ ground, colour, trim = 'brass' }: Item & { readonly trim?: Colour }): string {
  return lying(
    ground,
    turned(
      48,
      area('M200 372L186 318H214Z', volume(trim)) +
        line('M200 368V336', tone('ink'), 2) +
        area('M184 282H216L213 322H187Z', tone('ink')) +
        box(180, 130, 40, 156, 8, volume(colour)) +
        box(177, 30, 46, 112, 16, volume(colour, -0.08)) +
        box(177, 128, 46, 12, 2, tone(trim)) +
        line('M216 52V112', tone(trim, 0.12), 7),
    ),
  );
}

export function ballpoint({ ground, colour, trim = 'steel' }: Item & { readonly trim?: Colour }): string {
  const pen = (paint: Colour) =>
    area('M190 316H210L201 362H199Z', volume(trim)) +
    box(186, 96, 28, 224, 6, volume(paint)) +
    box(186, 200, 28, 8, 0, tone(trim)) +
    box(192, 64, 16, 36, 6, volume(trim)) +
    line('M216 104V176', tone(trim), 7);
  return lying(ground, turned(30, moved(-32, 0, pen(colour))) + turned(30, moved(34, 12, pen('ink'))));
}

export function pencils({
  ground,
  colours,
}: {
  readonly ground: Ground;
  readonly colours: readonly Colour[];
}): string {
  const step = 200 / colours.length;
  const pencil = (colour: Colour, index: number) => {
    const x = Math.round(200 - ((colours.length - 1) * step) / 2 + index * step);
    const top = 60 + (index % 2) * 16;
    return (
      area(`M${x - 13} ${top + 46}L${x} ${top}L${x + 13} ${top + 46}Z`, tone('beech', 0.1)) +
      area(`M${x - 5} ${top + 18}L${x} ${top}L${x + 5} ${top + 18}Z`, tone(colour, -0.1)) +
      box(x - 13, top + 46, 26, 240, 3, tone(colour)) +
      box(x - 11, top + 46, 7, 240, 3, tone(colour, 0.25)) +
      box(x - 13, top + 268, 26, 20, 3, tone('brass'))
    );
  };
  return lying(ground, turned(14, colours.map(pencil).join('')));
}

export function pencilCase({
  ground,
  colour,
  second = 'brass',
}: Item & { readonly second?: Colour }): string {
  return lying(
    ground,
    turned(
      -12,
      box(62, 138, 276, 128, 34, volume(colour)) +
        line('M74 172H326', tone('ink', 0.1), 9) +
        line('M78 172H322', tone(second, 0.1), 4, '3 7') +
        box(296, 164, 18, 50, 6, tone(second, -0.1)) +
        line('M88 250H312', tone(colour, 0.3), 3, '9 8'),
    ),
  );
}

export function envelopes({
  ground,
  colour,
  second,
  seal,
}: Item & { readonly second: Colour; readonly seal?: Colour }): string {
  const envelope = (paint: Colour, closed: boolean) =>
    box(76, 122, 248, 164, 5, volume(paint)) +
    line('M80 282L172 196M320 282L228 196', tone(paint, -0.14), 3) +
    area('M76 126L200 222L324 126Q322 122 318 122H82Q78 122 76 126Z', tone(paint, 0.16)) +
    line('M78 126L200 222L322 126', tone(paint, -0.16), 3) +
    (closed && seal ? disc(200, 214, 22, 22, tone(seal)) + disc(200, 214, 14, 14, tone(seal, -0.16)) : '');
  return lying(
    ground,
    turned(-15, moved(-6, -24, envelope(second, false))) + turned(6, moved(6, 26, envelope(colour, true))),
  );
}

export function deskCalendar({ ground, colour }: Item): string {
  return standing(
    ground,
    220,
    area('M92 320L120 296H300L318 320Z', tone('oak', -0.2)) +
      box(102, 96, 196, 216, 6, volume('white', 0.2)) +
      area('M102 102Q102 96 108 96H292Q298 96 298 102V160H102Z', volume(colour)) +
      line('M132 188H268M132 214H268M132 240H268M132 266H268', tone('stone', -0.2), 15, '0 27.2') +
      disc(213, 240, 14, 14, tone(colour)) +
      repeated(5, (ring) => line(`M${128 + ring * 36} 86V108`, tone('iron'), 7)) +
      box(88, 304, 224, 16, 5, volume('oak')),
  );
}

export function scissors({ ground, colour }: Item): string {
  return lying(
    ground,
    turned(
      28,
      area('M190 224L168 40C184 52 206 120 212 216Z', volume('steel')) +
        area('M210 224L232 40C216 52 194 120 188 216Z', tone('steel', 0.3)) +
        line(
          'M192 226C180 250 152 256 146 290C142 330 186 344 194 304C198 280 194 250 204 222',
          tone(colour),
          17,
        ) +
        line(
          'M208 226C220 250 248 256 254 290C258 330 214 344 206 304C202 280 206 250 196 222',
          tone(colour, -0.12),
          17,
        ) +
        disc(200, 206, 7, 7, tone('iron')),
    ),
  );
}

export function washiTape({
  ground,
  colours,
}: {
  readonly ground: Ground;
  readonly colours: readonly [Colour, Colour, Colour];
}): string {
  const roll = (colour: Colour) =>
    disc(200, 200, 66, 66, tone(colour, -0.12)) +
    disc(200, 198, 64, 64, volume(colour)) +
    line('M152 198A48 48 0 1 0 248 198A48 48 0 1 0 152 198', tone(colour, 0.4), 5, '7 9') +
    disc(200, 200, 38, 38, tone('sand', -0.2)) +
    disc(200, 201, 32, 32, tone('sand', 0.5));
  const [first, second, third] = colours;
  return lying(
    ground,
    moved(-70, -44, roll(first)) + moved(74, -34, roll(second)) + moved(-4, 76, roll(third)),
  );
}

export function inkBottle({ ground, colour, cap = 'charcoal' }: Item & { readonly cap?: Colour }): string {
  return standing(
    ground,
    190,
    box(102, 178, 196, 142, 26, tone('sky', 0.45)) +
      area('M110 214Q200 224 290 214V294Q290 312 272 312H128Q110 312 110 294Z', volume(colour)) +
      box(160, 152, 80, 34, 6, tone('sky', 0.3)) +
      box(148, 98, 104, 62, 10, volume(cap)) +
      line('M168 104V154M190 104V154M212 104V154M234 104V154', tone(cap, -0.3), 3) +
      box(150, 232, 100, 56, 4, tone('white', 0.3)) +
      disc(200, 260, 15, 15, tone(colour)) +
      line('M122 200V290', '#fffdf8', 6),
  );
}

export function ruler({ ground, colour }: Item): string {
  return lying(
    ground,
    turned(
      -42,
      box(20, 170, 360, 62, 5, volume(colour)) +
        ticks('M38 178H368', tone(colour, -0.55), 15, '2 18') +
        ticks('M38 182H368', tone(colour, -0.55), 24, '2 98') +
        line('M28 216H372', tone('brass'), 5) +
        disc(360, 200, 7, 7, tone(colour, -0.6)),
    ),
  );
}

export function stapler({ ground, colour }: Item): string {
  return standing(
    ground,
    270,
    area('M62 294H330Q344 294 344 306V320H62Q52 320 52 308Q52 294 62 294Z', volume(colour, -0.2)) +
      area('M300 210H342V296H290Z', tone('steel', -0.2)) +
      turned(
        -8,
        area('M66 240H330V262H66Z', tone('steel')) +
          area('M60 246C56 216 80 200 120 200H320Q350 200 350 230V246Z', volume(colour)),
        320,
        240,
      ) +
      disc(320, 238, 10, 10, tone('steel', 0.2)),
  );
}

export function clipboard({ ground, colour }: Item): string {
  return lying(
    ground,
    turned(
      7,
      box(96, 66, 208, 286, 12, volume(colour)) +
        box(112, 98, 176, 238, 3, tone('white', 0.45)) +
        line('M136 150H264M136 182H264M136 214H240M136 246H264M136 278H214', tone('stone', 0.2), 6) +
        box(148, 64, 104, 44, 8, volume('steel')) +
        box(176, 44, 48, 36, 12, tone('steel', -0.15)) +
        disc(200, 64, 8, 8, tone(colour, -0.2)),
    ),
  );
}

export function stamp({ ground, colour }: Item): string {
  return standing(
    ground,
    170,
    area(
      'M182 250C186 208 154 190 154 154C154 118 176 100 200 100C224 100 246 118 246 154C246 190 214 208 218 250Z',
      volume(colour),
    ) +
      box(126, 246, 148, 52, 8, volume(colour, -0.1)) +
      box(134, 296, 132, 24, 3, tone('brick', -0.1)) +
      line('M172 146C172 132 180 122 190 118', '#fffdf8', 6) +
      line('M128 272H272', tone('brass'), 5),
  );
}

export function sketchbook({ ground, colour }: Item): string {
  return lying(
    ground,
    turned(
      5,
      box(50, 104, 300, 202, 6, tone(colour, -0.1)) +
        box(58, 110, 138, 188, 3, tone('white', 0.35)) +
        box(204, 110, 138, 188, 3, tone('white', 0.55)) +
        line('M200 108V302', tone('stone', 0.1), 5) +
        line('M84 262C98 210 120 250 130 200C138 166 160 172 170 140', tone(colour), 5) +
        disc(106, 152, 17, 17, tone('ochre', 0.15)) +
        line('M228 158H318M228 186H318M228 214H286', tone('stone', 0.35), 5) +
        turned(
          34,
          box(264, 208, 14, 112, 5, volume('terracotta')) + area('M264 208L271 184L278 208Z', tone('beech')),
          271,
          250,
        ),
    ),
  );
}
