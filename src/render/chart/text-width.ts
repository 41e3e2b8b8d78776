/**
 * How wide a text is, as far as a program without a screen can tell, so that no label overflows. A page shows the
 * `system-ui` of its reader's machine, of which the widest in use is DejaVu Sans (Linux); Segoe UI, San Francisco and
 * Roboto are narrower. The widths are the advances of the `hmtx` tables of DejaVu Sans 2.37 and Liberation Sans 2.1
 * (the metrics of Arial), the larger of the two, in hundredths of the size of the type, rounded up.
 */
import { safeText } from '../text/safe-text.ts'
import { beforeFigure, unbroken } from '../text/unbroken.ts'

/** Each width with the signs that have it. */
const ADVANCES: readonly (readonly [width: number, signs: string])[] = [
  ...([
    [28, "'ijl"],
    [30, 'I'],
    [32, ' ,.\u00a0\u202f‘’'],
    [34, '/:;\\|·'],
    [36, 'f'],
    [38, '-'],
    [40, '()[]t'],
    [42, '!r¡'],
    [46, '"'],
    [50, '*J`°'],
    [52, '“”'],
    [54, 'sz'],
    [56, '?L_c§–'],
    [58, 'k'],
    [60, 'vxy•'],
    [62, 'FTaeo«»¿øð'],
    [64, '$0123456789bdghnpqu{}£€ßþ'],
  ] as const),
  ...([
    [68, 'EKPSYÞ'],
    [70, 'ABVXZ'],
    [74, 'CRU'],
    [76, 'HN'],
    [78, '&DGÐ'],
    [80, 'OQØ'],
    [82, 'w'],
    [84, '#+<=>^~±×÷−✓✗≥≤≠'],
    [88, 'M'],
    [96, '%'],
    [98, 'm'],
    [100, 'W©æÆ—…→←'],
    [102, '@'],
    [104, 'œ'],
    [108, 'Œ'],
  ] as const),
]

const WIDTHS: ReadonlyMap<string, number> = new Map(
  ADVANCES.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width] as const)),
)

/** Of letters of other alphabets below the wide ones of Asia, and of all signs above. */
const LETTER = 110
const WIDE = 130
const FIRST_WIDE = 0x1100

/** Bold letters of DejaVu Sans against regular ones: the greatest part of a word, measured. */
const BOLD = 1.16

/** The sizes of type in a picture, in units of its viewBox. */
export const TYPE = {
  small: { size: 11, isBold: false },
  label: { size: 12, isBold: false },
  heading: { size: 13, isBold: true },
} as const

export type TypeSize = keyof typeof TYPE

function advance(sign: string): number {
  const known = WIDTHS.get(sign)
  if (known !== undefined) return known
  if (/^\p{M}$/u.test(sign)) return 0
  const [base = sign] = sign.normalize('NFD')
  const plain = WIDTHS.get(base)
  if (plain !== undefined) return plain
  return (sign.codePointAt(0) ?? 0) < FIRST_WIDE ? LETTER : WIDE
}

/** The width of signs that are safe already. */
function widthOf(signs: readonly string[], type: TypeSize): number {
  const { size, isBold } = TYPE[type]
  const hundredths = signs.reduce((sum, sign) => sum + advance(sign), 0)
  return (hundredths * size * (isBold ? BOLD : 1)) / 100
}

/** The width of a text as it is printed (see {@link safeText}). */
export function textWidth(text: string, type: TypeSize): number {
  return widthOf([...safeText(text)], type)
}

/** The greatest width of some texts; 0 of none. */
export function widest(texts: readonly string[], type: TypeSize): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, type)), 0)
}

/** The text within a width, whole or cut before an ellipsis; empty where not even that has room. */
export function cutToWidth(text: string, type: TypeSize, room: number): string {
  const shown = unbroken(safeText(text))
  const signs = [...shown]
  if (widthOf(signs, type) <= room) return shown
  const ellipsis = widthOf(['…'], type)
  let [kept, width] = ['', ellipsis]
  for (const sign of signs) {
    width += widthOf([sign], type)
    if (width > room) break
    kept += sign
  }
  const cut = beforeFigure(kept, shown).trimEnd()
  return ellipsis > room ? '' : `${cut}…`
}

/** The text in lines within a width, broken at spaces; the last of `most` lines is cut. */
export function wrapped(text: string, type: TypeSize, room: number, most: number): string[] {
  const lines: string[] = []
  let rest = unbroken(safeText(text)).split(' ')
  while (rest.length > 0 && lines.length < most - 1) {
    let count = 1
    while (count < rest.length && textWidth(rest.slice(0, count + 1).join(' '), type) <= room) count += 1
    lines.push(cutToWidth(rest.slice(0, count).join(' '), type, room))
    rest = rest.slice(count)
  }
  if (rest.length > 0) lines.push(cutToWidth(rest.join(' '), type, room))
  return lines.filter((one) => one !== '')
}
