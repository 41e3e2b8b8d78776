/** Why a cell cannot go into the plan, in the words of whoever filled it in: labels and columns, not keys of YAML. */
import { asPlace } from '../../intake/merge/item-key.ts'
import type { BadCell } from '../../intake/merge/merged.ts'
import { placeWords, valueWords } from '../../intake/merge/words.ts'
import { recordKindLabel } from '../../lang/catalogue/changes.ts'
import { BAD_CELLS, CELL_FORMS, lackBeside, unknownReference, valueNotListed } from '../../lang/catalogue/merge.ts'
import { semicolon } from '../../lang/punctuation.ts'
import { slipText } from '../../lang/slips/index.ts'
import type { Plan } from '../../plan/plan.ts'
import type { FormatProblem } from '../../schema/format-problem.ts'
import type { Lang } from '../../values/language.ts'

interface Telling {
  readonly plan: Plan
  readonly lang: Lang
}

/** A value that its list does not have: the words of the list, as the arrow of the cell shows them. */
function notListed({ list, path, meant: typed }: BadCell, problem: FormatProblem, { plan, lang }: Telling) {
  const place = asPlace(list, path)
  const word = (value: string): string => valueWords(plan, list, place, value, lang)
  const { allowed, suggestion } = problem.facts
  const values = Array.isArray(allowed) ? (allowed as readonly string[]).map(word) : []
  const meant = typeof suggestion === 'string' ? word(suggestion) : undefined
  return valueNotListed(values, typed ?? meant, lang)
}

function problemText(cell: BadCell, problem: FormatProblem, telling: Telling): string {
  const { plan, lang } = telling
  const { code, facts, choices } = problem
  const { list, path } = cell
  if (code === 'value-unknown' && Array.isArray(facts['allowed'])) return notListed(cell, problem, telling)
  if (code === 'key-missing') {
    const key = String(facts['key'])
    if (path.at(-1) === key) return BAD_CELLS.required[lang]
    const other = [...path.slice(0, -1), key]
    return lackBeside(placeWords({ plan, list, path: other, record: undefined }, lang), lang)
  }
  const { message, help } = slipText(code, facts, choices)
  const form = facts['suggestion'] === undefined && facts['last'] === undefined ? code : undefined
  const isDay = form === 'date-unreadable' && facts['kind'] === 'date'
  const advice = CELL_FORMS[(isDay ? 'day-unreadable' : form) as keyof typeof CELL_FORMS] ?? help
  return `${message[lang]}${semicolon(lang)}${advice[lang]}`
}

/** So many ids are listed where another record is named. */
const MOST_IDS = 8

export function reasonText(cell: BadCell, telling: Telling): string {
  const { reason } = cell
  const { lang } = telling
  if (reason.kind === 'finding') {
    const { message, help } = reason.finding
    return `${message[lang]}${semicolon(lang)}${help[lang]}`
  }
  if (reason.kind === 'reference') {
    const { word, to, suggestion } = reason
    const ids = to.flatMap((kind) => [...(telling.plan.index.get(kind)?.values() ?? [])].map(({ id }) => id))
    const known = ids.length > MOST_IDS ? [] : ids
    return unknownReference(word, to.map(recordKindLabel), { suggestion, known })[lang]
  }
  if ((reason.kind === 'format' || reason.kind === 'unreadable') && reason.problem !== undefined)
    return problemText(cell, reason.problem, telling)
  return BAD_CELLS[reason.kind === 'format' ? 'unreadable' : reason.kind][lang]
}
