/**
 * The projects that changed, under the first kind of their change, and what changed of each in words: status, dates, cost, work, weather, progress, baseline and fields.
 */
import { CHANGE_WORDS } from '../../lang/catalogue/changes.ts'
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { formatDate } from '../../lang/dates.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { colon, quote, semicolon } from '../../lang/punctuation.ts'
import { fieldLabel } from '../../plan/field-labels.ts'
import {
  CHANGE_KINDS,
  type Change,
  type ChangeKind,
  type ProjectChange,
} from '../../scenarios/compare/comparison.ts'
import { isScopeField } from '../../scenarios/compare/records.ts'
import {
  type Day,
  dayText,
  firstDay,
  lastDay,
  monthOfDay,
  monthText,
} from '../../values/calendar.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { plain, type Quantity } from '../../values/quantity.ts'
import { days, money, text } from '../document/cell.ts'
import type { Column, Note, Row, Table } from '../document/document.ts'
import { changeCell, fittedTable, type Room, STATES } from '../document/table.ts'

type Words = (change: ProjectChange, lang: Lang) => string

const ARROW = '→'
const NOTHING = '—'

function isEdge(day: Day, edge: 'start' | 'end'): boolean {
  const month = monthOfDay(day)
  return day === (edge === 'start' ? firstDay(month) : lastDay(month))
}

/** Days as whole months where all of them begin (or end) a month. */
function areMonths({ before, after }: Change<Day>, edge: 'start' | 'end'): boolean {
  return [before, after].every((day) => day === undefined || isEdge(day, edge))
}

function dateText(day: Day, isMonth: boolean, lang: Lang): string {
  return formatDate(isMonth ? monthText(monthOfDay(day)) : dayText(day), lang)
}

function shiftText(before: Day, after: Day, isMonth: boolean, lang: Lang): string {
  const shift = isMonth ? monthOfDay(after) - monthOfDay(before) : after - before
  const size = Math.abs(shift)
  const unit = {
    fr: isMonth ? 'mois' : size < 2 ? 'jour' : 'jours',
    en: `${isMonth ? 'month' : 'day'}${size === 1 ? '' : 's'}`,
  }[lang]
  return `${shift > 0 ? '+' : '-'}${formatNumber(size, lang)}\u00a0${unit}`
}

/** `start 2024-03 → 2024-09 (+6 months)`; nothing where the day is the same. */
function dateWords(change: Change<Day>, edge: 'start' | 'end', lang: Lang): string {
  const { before, after } = change
  if (before === after) return ''
  const isMonth = areMonths(change, edge)
  const name = fieldLabel(edge)[lang]
  const shown = [before, after].map((day) =>
    day === undefined ? NOTHING : dateText(day, isMonth, lang),
  )
  const words = `${name} ${shown.join(` ${ARROW} `)}`
  if (before === undefined || after === undefined) return words
  return `${words} (${shiftText(before, after, isMonth, lang)})`
}

/** Why a project was stopped or put off, as its record says: the decision and the reason. */
function dispositionWords({ before, after }: ProjectChange, lang: Lang): string {
  const disposition = after?.written.disposition
  if (disposition === undefined || before?.written.disposition === disposition) return ''
  const { decision, reason } = disposition
  const parts = [
    ...(decision === undefined ? [] : [`${fieldLabel('decision')[lang]} ${decision}`]),
    ...(reason === undefined ? [] : [valueLabel(reason)[lang]]),
  ]
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

function statusWords(change: ProjectChange, lang: Lang): string {
  const [before, after] = [change.before, change.after].map((project) =>
    project === undefined ? NOTHING : valueLabel(project.status)[lang],
  )
  return `${fieldLabel('status')[lang]} ${before} ${ARROW} ${after}${dispositionWords(change, lang)}`
}

/** What a project is that is in one of the states only. */
function presenceWords({ before, after }: ProjectChange, lang: Lang): string {
  const project = after ?? before
  if (project === undefined) return ''
  const { start, end } = project.span
  const status = `${fieldLabel('status')[lang]} ${valueLabel(project.status)[lang]}`
  if (start === undefined && end === undefined) return status
  const dates = [start, end].map((day) => (day === undefined ? NOTHING : dateText(day, true, lang)))
  return `${status}, ${dates.join(` ${lang === 'fr' ? 'à' : 'to'} `)}`
}

function percent(share: number | undefined, lang: Lang): string {
  if (share === undefined) return NOTHING
  return `${formatNumber(share * 100, lang)}${lang === 'fr' ? '\u00a0%' : '%'}`
}

function baselineWords({ before, after }: ProjectChange, lang: Lang): string {
  const last = after?.written.rebaselines?.at(-1)
  const isNew =
    (after?.written.rebaselines?.length ?? 0) > (before?.written.rebaselines?.length ?? 0)
  if (isNew && last !== undefined) {
    const decision = last.decision === undefined ? '' : ` (${last.decision})`
    return `${lang === 'fr' ? 'recalage' : 're-baselined'}${decision}`
  }
  if (before?.baseline === undefined) return { fr: 'référence figée', en: 'baseline frozen' }[lang]
  return { fr: 'référence changée', en: 'baseline changed' }[lang]
}

function fieldWords(change: ProjectChange, isScope: boolean, lang: Lang): string {
  const names = change.fields
    .filter((field) => isScopeField(field) === isScope)
    .map((field) => {
      const title = change.before?.title[lang]
      if (field !== 'title' || title === undefined) return fieldLabel(field)[lang]
      const before = lang === 'fr' ? 'auparavant' : 'formerly'
      return `${fieldLabel(field)[lang]} (${before} ${quote(title, lang)})`
    })
  const heading = isScope
    ? { fr: 'périmètre', en: 'scope' }[lang]
    : { fr: 'fiche', en: 'record' }[lang]
  return `${heading}${colon(lang)} ${names.join(', ')}`
}

const WORDS: Readonly<Record<ChangeKind, Words>> = {
  new: presenceWords,
  removed: presenceWords,
  retained: statusWords,
  dropped: statusWords,
  done: statusWords,
  status: statusWords,
  moved: ({ start, end }, lang) =>
    [dateWords(start, 'start', lang), dateWords(end, 'end', lang)]
      .filter((words) => words !== '')
      .join(', '),
  rescoped: (change, lang) => fieldWords(change, true, lang),
  repriced: (_, lang) => ({ fr: 'coût révisé', en: 'cost revised' })[lang],
  reworked: (_, lang) => ({ fr: 'charge révisée', en: 'work revised' })[lang],
  rerated: ({ weather: { before, after } }, lang) => {
    const [from, to] = [before, after].map((value) =>
      value === undefined ? NOTHING : valueLabel(value)[lang],
    )
    return `${fieldLabel('weather')[lang]} ${from} ${ARROW} ${to}`
  },
  progressed: ({ progress: { before, after } }, lang) =>
    `${fieldLabel('progress')[lang]} ${percent(before, lang)} ${ARROW} ${percent(after, lang)}`,
  rebaselined: baselineWords,
  edited: (change, lang) => fieldWords(change, false, lang),
}

/** What changed of a project, kind by kind; amounts are left to the columns beside it. */
export function changeWords(change: ProjectChange): Bilingual {
  return bilingual((lang) => {
    // Retained and done at once is one change of status.
    const words = change.kinds.map((kind) => WORDS[kind](change, lang))
    return [...new Set(words)].join(semicolon(lang))
  })
}

const COLUMNS: readonly Column[] = [
  { id: 'id', title: LABELS.id, unit: 'text' },
  { id: 'project', title: LABELS.project, unit: 'text' },
  { id: 'what', title: { fr: 'Ce qui a changé', en: 'What changed' }, unit: 'text' },
  { id: 'cost', title: { fr: 'Coût', en: 'Cost' }, unit: 'money' },
  { id: 'cost_change', title: STATES.change, unit: 'money' },
  { id: 'days', title: { fr: 'Charge', en: 'Work' }, unit: 'days' },
  { id: 'days_change', title: STATES.change, unit: 'days' },
]

/** What a quantity changed by; nothing where it did not, a missing side counts as none. */
function delta({ before, after }: Change<Quantity>): number | undefined {
  return before === after ? undefined : plain(((after ?? 0) - (before ?? 0)) as Quantity)
}

function rowOf(change: ProjectChange): Row {
  const { id, before, after, cost, days: work } = change
  return {
    id,
    cells: [
      text(id),
      text((after ?? before)?.title ?? id),
      text(changeWords(change)),
      money(cost.after),
      changeCell('money', delta(cost)),
      days(work.after),
      changeCell('days', delta(work)),
    ],
  }
}

function tableOf(kind: ChangeKind, changes: readonly ProjectChange[]): Table {
  return {
    kind: 'table',
    id: `change_${kind}`,
    title: CHANGE_WORDS[kind].title,
    columns: COLUMNS,
    rows: changes.map(rowOf),
  }
}

/** One table for each kind that is the first of some project's; the room for rows is that of all tables together. */
export function projectTables(
  changes: readonly ProjectChange[],
  room: Room | undefined,
): (Table | Note)[] {
  let left = room?.rows ?? 0
  return CHANGE_KINDS.flatMap((kind) => {
    const own = changes.filter(({ kinds }) => kinds[0] === kind)
    if (own.length === 0) return []
    const blocks = fittedTable(tableOf(kind, own), room && { ...room, rows: left })
    left = Math.max(0, left - own.length)
    return blocks
  })
}
