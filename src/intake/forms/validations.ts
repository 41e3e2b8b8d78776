/** What a cell of a form lets in, and the help that it shows: rules of data validation, within the limits of Excel. */
import type { DataValidation } from 'exceljs'
import { SURVEY_WORDS } from '../../lang/catalogue/ask.ts'
import { FORM_MARKS } from '../../lang/catalogue/forms.ts'
import { cutTo } from '../../lang/punctuation.ts'
import type { Lang } from '../../values/language.ts'
import type { FormColumn } from './form.ts'
import { isNumeric } from './shown-cell.ts'

/** The most characters that Excel takes of the title of a message, and of the message. */
const [LONGEST_TITLE, LONGEST_MESSAGE] = [32, 255]
/** Numbers beyond these are no figures of a plan. */
const LARGEST = 1e12
/** Dates that a plan may name. */
const [FIRST_DAY, LAST_DAY] = [new Date(Date.UTC(1980, 0, 1)), new Date(Date.UTC(2120, 11, 31))]

/** A rule as the library writes it; `any` lets everything in and only shows its help. */
export type CellRule = Omit<DataValidation, 'type'> & { readonly type: DataValidation['type'] | 'any' }

function limits(
  { kind, choices, isMany }: FormColumn,
  range: string | undefined,
): Pick<CellRule, 'type' | 'formulae' | 'operator' | 'errorStyle'> {
  if (choices !== undefined && !isMany && range !== undefined) {
    const isClosed = kind !== 'reference'
    return { type: 'list', formulae: [range], errorStyle: isClosed ? 'stop' : 'warning' }
  }
  const between = { operator: 'between', errorStyle: 'warning' } as const
  if (isMany) return { type: 'any', formulae: [] }
  if (kind === 'date') return { type: 'date', ...between, formulae: [FIRST_DAY, LAST_DAY] }
  if (kind === 'share') return { type: 'decimal', ...between, formulae: [0, 1] }
  if (kind === 'count' || kind === 'months') return { type: 'whole', ...between, formulae: [-LARGEST, LARGEST] }
  if (isNumeric(kind)) return { type: 'decimal', ...between, formulae: [-LARGEST, LARGEST] }
  return { type: 'any', formulae: [] }
}

/** The rule of ranks: whole numbers from 1 on, each once in the column. */
export function rankRule(
  column: FormColumn,
  cells: { readonly letter: string; readonly first: number; readonly last: number },
  lang: Lang,
): CellRule {
  const { letter, first, last } = cells
  const own = `${letter}${first}`
  const all = `$${letter}$${first}:$${letter}$${last}`
  return {
    ...cellRule(column, undefined, lang),
    type: 'custom',
    formulae: [`AND(ISNUMBER(${own}),${own}>=1,${own}=INT(${own}),COUNTIF(${all},${own})=1)`],
    errorStyle: 'stop',
    error: SURVEY_WORDS.rank_error[lang],
  }
}

/** The rule of a column's cells; `range` is where its list stands in the workbook. */
export function cellRule(column: FormColumn, range: string | undefined, lang: Lang): CellRule {
  const several = column.isMany ? ` ${FORM_MARKS.several[lang]}` : ''
  return {
    ...limits(column, range),
    allowBlank: true,
    showInputMessage: true,
    promptTitle: cutTo(column.header, LONGEST_TITLE),
    prompt: cutTo(`${column.help}${several}`, LONGEST_MESSAGE),
    showErrorMessage: true,
    errorTitle: cutTo(column.header, LONGEST_TITLE),
    error: cutTo(FORM_MARKS.refused[lang], LONGEST_MESSAGE),
  }
}
