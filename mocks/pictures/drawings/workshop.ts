import { type Colour, type Ground, tone } from '../colours.ts';
import { area, box, disc, line, lying, moved, repeated, standing, ticks, turned, volume } from '../shapes.ts';

type Tool = { readonly ground: Ground; readonly colour: Colour };

export function hammer({ ground, colour, head = 'iron' }: Tool & { readonly head?: Colour }): string {
  return lying(
    ground,
    turned(
      32,
      area('M188 100H212L218 346Q200 362 182 346Z', volume(colour)) +
        area('M140 74H236C262 74 282 88 300 118C272 106 254 112 236 116H140Z', volume(head)) +
        box(114, 66, 34, 58, 6, tone(head, 0.16)) +
        box(186, 66, 28, 58, 3, tone(head, -0.24)) +
        line('M184 306H216', tone(colour, -0.26), 4),
    ),
  );
}

export function mallet({ ground, colour, handle = 'oak' }: Tool & { readonly handle?: Colour }): string {
  return lying(
    ground,
    turned(
      28,
      area('M188 130H212L216 352Q200 364 184 352Z', volume(handle)) +
        area('M120 60H280L292 158H108Z', volume(colour)) +
        line('M132 92H270M126 124H276', tone(colour, -0.16), 3) +
        box(190, 56, 20, 18, 2, tone(handle, -0.3)),
    ),
  );
}

export function saw({ ground, colour }: Tool): string {
  return lying(
    ground,
    turned(
      -24,
      area('M126 152L382 176V206L126 250Z', tone('steel', 0.15)) +
        line('M132 254L380 210', tone('steel', -0.35), 6, '1 9') +
        line('M140 178L340 192', tone('steel', -0.1), 3) +
        area(
          'M138 144C96 120 32 138 28 196C24 250 70 282 130 258L144 236V160ZM66 200C66 176 92 168 108 178V224C92 238 66 228 66 200Z',
          volume(colour),
        ) +
        disc(124, 162, 6, 6, tone('brass', 0.2)) +
        disc(122, 244, 6, 6, tone('brass', 0.2)),
    ),
  );
}

export function tapeMeasure({ ground, colour }: Tool): string {
  return standing(
    ground,
    210,
    area('M262 300H366V316H262Z', tone('butter', 0.1)) +
      ticks('M272 305H356', tone('ink'), 8, '2 11') +
      box(360, 294, 10, 28, 2, tone('steel', -0.2)) +
      area(
        'M92 206C92 152 128 134 184 134H234Q278 134 278 178V296Q278 320 254 320H116Q92 320 92 296Z',
        volume(colour),
      ) +
      disc(184, 226, 62, 62, tone(colour, -0.3)) +
      disc(184, 226, 54, 54, volume('steel')) +
      disc(184, 226, 28, 28, tone('white', 0.3)) +
      disc(184, 226, 7, 7, tone(colour, -0.3)),
  );
}

export function brush({
  ground,
  colour,
  bristle = 'sand',
  form = 'flat',
}: Tool & { readonly bristle?: Colour; readonly form?: 'flat' | 'dust' }): string {
  const forms = {
    flat:
      area('M184 58Q200 40 216 58L222 150L258 184H142L178 150Z', volume(colour)) +
      box(138, 182, 124, 46, 3, volume('steel')) +
      area('M142 228H258L250 340Q200 352 150 340Z', volume(bristle)) +
      line('M168 236L170 338M190 236V342M212 236V342M234 236L232 338', tone(bristle, -0.22), 3),
    dust:
      line('M206 200V62', tone(colour, -0.06), 24) +
      box(88, 186, 224, 46, 18, volume(colour)) +
      area('M98 230H302L316 326H84Z', volume(bristle)) +
      line(
        'M126 238L120 322M158 238L156 322M190 238V322M222 238L224 322M254 238L260 322M282 238L290 322',
        tone(bristle, -0.24),
        3,
      ),
  };
  return lying(ground, turned(form === 'dust' ? -18 : 34, forms[form]));
}

export function screwdrivers({
  ground,
  colour,
  second = colour,
}: Tool & { readonly second?: Colour }): string {
  const driver = (paint: Colour, length: number) =>
    box(194, 214 - length, 12, length, 2, volume('steel')) +
    area(`M191 ${224 - length}H209L205 ${206 - length}H195Z`, tone('iron')) +
    area('M182 212H218C214 236 226 300 218 338Q200 352 182 338C174 300 186 236 182 212Z', volume(paint)) +
    line('M194 240V328M207 240V328', tone(paint, -0.2), 3) +
    box(182, 206, 36, 12, 3, tone('brass'));
  return lying(
    ground,
    turned(-14, moved(-74, 12, driver(colour, 120))) +
      moved(0, 6, driver(second, 152)) +
      turned(14, moved(74, 12, driver(colour, 92))),
  );
}

export function pliers({ ground, colour }: Tool): string {
  return lying(
    ground,
    turned(
      20,
      area('M196 206C164 176 166 110 190 56L198 60V196Z', volume('iron', 0.15)) +
        area('M204 206C236 176 234 110 210 56L202 60V196Z', tone('iron', 0.3)) +
        line('M190 206C158 252 148 300 158 350', tone(colour), 25) +
        line('M210 206C242 252 252 300 242 350', tone(colour, -0.14), 25) +
        disc(200, 198, 23, 23, tone('iron', 0.1)) +
        disc(200, 198, 9, 9, tone('steel')),
    ),
  );
}

export function level({ ground, colour }: Tool): string {
  return lying(
    ground,
    turned(
      -28,
      box(26, 168, 348, 68, 8, volume(colour)) +
        box(26, 168, 26, 68, 6, tone('brass')) +
        box(348, 168, 26, 68, 6, tone('brass')) +
        box(154, 184, 92, 34, 17, tone('butter', 0.1)) +
        disc(200, 198, 15, 10, tone('white', 0.6)) +
        line('M182 186V216M218 186V216', tone('ink'), 3) +
        disc(296, 202, 19, 19, tone('butter', 0.1)) +
        disc(104, 202, 19, 19, tone('butter', 0.1)),
    ),
  );
}

export function toolbox({ ground, colour, trim = 'steel' }: Tool & { readonly trim?: Colour }): string {
  return standing(
    ground,
    260,
    line('M136 192V128H264V192', tone(trim, -0.2), 15) +
      area('M84 184H316L332 222H68Z', volume(colour, 0.12)) +
      box(66, 214, 268, 106, 10, volume(colour)) +
      line('M66 250H334', tone(colour, -0.3), 4) +
      box(122, 236, 32, 36, 4, volume(trim)) +
      box(246, 236, 32, 36, 4, volume(trim)),
  );
}

export function plane({ ground, colour, sole = 'iron' }: Tool & { readonly sole?: Colour }): string {
  return standing(
    ground,
    290,
    box(44, 284, 312, 36, 7, volume(sole)) +
      area('M120 286L142 248H268L292 286Z', tone(sole, -0.2)) +
      turned(-34, box(190, 176, 24, 116, 3, volume('steel')), 202, 280) +
      area('M272 286C280 252 258 236 270 206Q288 188 306 202C300 226 324 252 322 286Z', volume(colour)) +
      area('M76 286C84 260 70 250 72 234C76 214 108 214 112 234C114 250 100 260 108 286Z', volume(colour)),
  );
}

export function chisels({ ground, colour, count = 3 }: Tool & { readonly count?: number }): string {
  const chisel = (width: number) =>
    area(`M${200 - width} 60L${200 + width} 50V196H${200 - width}Z`, tone('steel', 0.1)) +
    area(`M${200 - width} 60L${200 + width} 50V84H${200 - width}Z`, tone('steel', 0.5)) +
    box(190, 190, 20, 26, 2, tone('steel', -0.2)) +
    area('M182 216H218C212 250 226 300 216 344H184C174 300 188 250 182 216Z', volume(colour)) +
    box(182, 336, 36, 14, 4, tone('brass'));
  const gap = 76;
  return lying(
    ground,
    turned(
      8,
      repeated(count, (index) =>
        moved((index - (count - 1) / 2) * gap, (index % 2) * 14 - 4, chisel(8 + index * 5)),
      ),
    ),
  );
}

export function clamp({ ground, colour, handle = 'oak' }: Tool & { readonly handle?: Colour }): string {
  return lying(
    ground,
    turned(
      -10,
      line('M286 108H120V292H208', tone(colour), 36) +
        line('M286 104H124', tone(colour, 0.2), 6) +
        line('M264 60V262', tone('steel', -0.14), 15) +
        line('M264 150V240', tone('iron'), 17, '2 9') +
        box(238, 258, 52, 20, 6, tone('iron')) +
        box(188, 270, 48, 22, 6, tone('iron')) +
        line('M236 60H292', tone(handle), 19) +
        box(246, 84, 36, 52, 6, volume(colour, -0.16)),
    ),
  );
}

export function twine({ ground, colour, core = 'oak' }: Tool & { readonly core?: Colour }): string {
  return standing(
    ground,
    170,
    line('M262 262C310 262 320 312 356 312', tone(colour, -0.1), 7) +
      disc(200, 308, 82, 14, volume(core, -0.15)) +
      box(128, 156, 144, 150, 20, volume(colour)) +
      repeated(6, (turn) =>
        line(`M130 ${178 + turn * 22}Q200 ${196 + turn * 22} 270 ${168 + turn * 22}`, tone(colour, -0.22), 3),
      ) +
      disc(200, 152, 82, 16, volume(core)) +
      disc(200, 150, 24, 6, tone(core, -0.5)),
  );
}

export function tin({ ground, colour, label = 'cream' }: Tool & { readonly label?: Colour }): string {
  return standing(
    ground,
    170,
    box(122, 160, 156, 160, 6, volume(colour)) +
      area('M122 204H278V284H122Z', volume(label)) +
      disc(200, 244, 26, 26, tone(colour, -0.05)) +
      line('M134 222H156M134 266H156M244 222H266M244 266H266', tone(colour), 5) +
      disc(200, 160, 82, 17, volume('steel')) +
      disc(200, 156, 76, 14, tone('steel', 0.45)) +
      disc(200, 157, 60, 9, tone('steel', 0.1)),
  );
}

export function stool({ ground, colour, seat = colour }: Tool & { readonly seat?: Colour }): string {
  return standing(
    ground,
    200,
    line('M150 160L118 316M250 160L282 316', tone(colour), 16) +
      line('M182 160L172 306M218 160L228 306', tone(colour, -0.26), 13) +
      line('M132 250H268', tone(colour, -0.12), 10) +
      disc(200, 158, 96, 22, tone(seat, -0.22)) +
      disc(200, 148, 96, 22, volume(seat, 0.08)),
  );
}
