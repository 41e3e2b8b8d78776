/** What a value of a plan is in a cell of a workbook: a number, a real date, a label of a list, a text that does nothing. */
import type { FieldKind } from '../../schema/field.ts'
import type { Lang } from '../../values/language.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { isTree } from '../../values/plain-data.ts'
import type { FormChoice } from './form.ts'

/** What decides how the values of a column stand in cells. */
export interface CellForm {
  readonly kind: FieldKind
  readonly isMany?: boolean | undefined
  readonly choices: readonly FormChoice[] | undefined
  readonly lang: Lang
}

/** A day as the workbook keeps it, which is no text. */
interface ShownDay {
  readonly day: string
}

export type ShownCell = string | number | ShownDay | null

export const FLAG_WORDS = { fr: ['oui', 'non'], en: ['yes', 'no'] } as const

export const TICK = 'x'

/** The mark before an example row, by which a reader passes it over. */
export const EXAMPLE_MARK = '▸'

const NUMBERS: readonly FieldKind[] = ['amount', 'count', 'days', 'months', 'number', 'scale', 'share', 'year']

/** Whether the cells of a kind hold numbers. */
export function isNumeric(kind: FieldKind): boolean {
  return NUMBERS.includes(kind)
}

/** A title's text in a language, or in the other where it has none; any other value as it is. */
export function titleText(value: unknown, lang: Lang): unknown {
  if (!isTree(value) || Array.isArray(value)) return value
  const other = { fr: 'en', en: 'fr' } as const
  return value[lang] ?? value[other[lang]]
}

/** The labels of a list by its values in lower case, the first of each. */
const labelsOf = memoizeByObject(
  (choices: readonly FormChoice[]) =>
    new Map(choices.toReversed().map(({ value, label }) => [value.toLowerCase(), label] as const)),
)

function labelOf(value: unknown, { choices }: CellForm): string {
  const text = String(value)
  return (choices && labelsOf(choices).get(text.toLowerCase())) ?? text
}

function monthInWords(month: string, lang: Lang): string {
  const [year, number] = month.split('-')
  return { fr: `${number}/${year}`, en: month }[lang]
}

function dayOrText(text: string, lang: Lang): ShownCell {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { day: text }
  return /^\d{4}-\d{2}$/.test(text) ? monthInWords(text, lang) : text
}

/** Several values of a cell, parted by semicolons, or by lines where one of them holds a semicolon. */
function severalText(values: readonly unknown[]): string {
  const texts = values.map(String)
  return texts.join(texts.some((text) => /[;\n]/.test(text)) ? '\n' : '; ')
}

function severalShown(value: unknown, form: CellForm): string {
  const values = Array.isArray(value) ? value : [value]
  return severalText(form.kind === 'value' ? values.map((one) => labelOf(one, form)) : values)
}

function oneShown(value: unknown, form: CellForm): ShownCell {
  if (typeof value === 'boolean') return FLAG_WORDS[form.lang][value ? 0 : 1]
  if (form.choices !== undefined) return labelOf(value, form)
  if (typeof value === 'number') return value
  const isDated = form.kind === 'date' || form.kind === 'moment'
  return isDated ? dayOrText(String(value), form.lang) : String(value)
}

export function shownCell(value: unknown, form: CellForm): ShownCell {
  if (value === undefined || value === null) return null
  if (form.isMany) return severalShown(value, form)
  const plain = form.kind === 'title' ? titleText(value, form.lang) : value
  return plain === undefined ? null : oneShown(plain, form)
}

/** What a cell shows as plain data, as a reader of workbooks gives it: a day is the text of the day. */
export function shownData(shown: ShownCell): string | number | null {
  return shown !== null && typeof shown === 'object' ? shown.day : shown
}
