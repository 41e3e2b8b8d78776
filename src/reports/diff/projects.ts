/** The projects that changed, under the first kind of their change, and what changed of each in words: status, dates, cost, work, weather, progress, baseline and fields. */
import { CHANGE_WORDS } from '../../lang/catalogue/changes.ts'
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { formatDate } from '../../lang/dates.ts'
import { formatNumber, MINUS } from '../../lang/numbers.ts'
import { counted, NOUNS } from '../../lang/plurals.ts'
import { colon, quote, semicolon } from '../../lang/punctuation.ts'
import { fieldLabel } from '../../plan/field-labels.ts'
import type { Plan } from '../../plan/plan.ts'
import { statusLabel } from '../../plan/vocabulary.ts'
import type { Comparison } from '../../scenarios/compare/comparison.ts'
import { CHANGE_KINDS, type Change, type ChangeKind, type ProjectChange } from '../../scenarios/compare/comparison.ts'
import { isScopeField } from '../../scenarios/compare/records.ts'
import { type Day, dayText, firstDay, lastDay, monthOfDay, monthText } from '../../values/calendar.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { plain, type Quantity } from '../../values/quantity.ts'
import { changeCell } from '../document/cell.ts'
import type { Table } from '../document/document.ts'
import { column, fittedTable, listTable, type Room, type SectionBlock } from '../document/table.ts'
import { bothData, CHANGE_HEADING } from './quantities.ts'

const TEXTS = printed('projects', {
  what: { fr: 'Ce qui a changé', en: 'What changed' },
  cost: { fr: 'Coût', en: 'Cost' },
  work: { fr: 'Charge', en: 'Work' },
  to: { fr: 'à', en: 'to' },
  share: (number: string) => ({ fr: `${number}\u00a0%`, en: `${number}%` }),
  rebaselined: { fr: 'recalage', en: 're-baselined' },
  baselineFrozen: { fr: 'référence figée', en: 'baseline frozen' },
  baselineChanged: { fr: 'référence changée', en: 'baseline changed' },
  formerly: (field: string, title: string) => ({
    fr: `${field} (auparavant ${title})`,
    en: `${field} (formerly ${title})`,
  }),
  scope: { fr: 'périmètre', en: 'scope' },
  record: { fr: 'fiche', en: 'record' },
  repriced: { fr: 'coût révisé', en: 'cost revised' },
  reworked: { fr: 'charge révisée', en: 'work revised' },
})

type Words = (change: ProjectChange, lang: Lang, plan: Plan) => string

const NOTHING = '—'

/** `before → after`, with a dash for what is not there. */
function arrow<T>({ before, after }: Change<T>, words: (value: T) => string): string {
  const [from, to] = [before, after].map((one) => (one === undefined ? NOTHING : words(one)))
  return `${from} → ${to}`
}

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
  const noun = isMonth ? NOUNS.month : NOUNS.day
  return `${shift > 0 ? '+' : MINUS}${counted(Math.abs(shift), noun, lang, '\u00a0')}`
}

/** `start 2024-03 → 2024-09 (+6 months)`; nothing where the day is the same. */
function dateWords(change: Change<Day>, edge: 'start' | 'end', lang: Lang): string {
  const { before, after } = change
  if (before === after) return ''
  const isMonth = areMonths(change, edge)
  const shown = arrow(change, (day) => dateText(day, isMonth, lang))
  const words = `${fieldLabel(edge)[lang]} ${shown}`
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

function statusWords(change: ProjectChange, lang: Lang, plan: Plan): string {
  const shown = arrow(change, ({ status }) => statusLabel(plan, status)[lang])
  return `${fieldLabel('status')[lang]} ${shown}${dispositionWords(change, lang)}`
}

/** What a project is that is in one of the states only. */
function presenceWords({ before, after }: ProjectChange, lang: Lang, plan: Plan): string {
  const project = after ?? before
  if (project === undefined) return ''
  const { start, end } = project.span
  const status = `${fieldLabel('status')[lang]} ${statusLabel(plan, project.status)[lang]}`
  if (start === undefined && end === undefined) return status
  const dates = [start, end].map((day) => (day === undefined ? NOTHING : dateText(day, true, lang)))
  return `${status}, ${dates.join(` ${TEXTS.to[lang]} `)}`
}

function baselineWords({ before, after }: ProjectChange, lang: Lang): string {
  const last = after?.written.rebaselines?.at(-1)
  const isNew = (after?.written.rebaselines?.length ?? 0) > (before?.written.rebaselines?.length ?? 0)
  if (isNew && last !== undefined) {
    const decision = last.decision === undefined ? '' : ` (${last.decision})`
    return `${TEXTS.rebaselined[lang]}${decision}`
  }
  return (before?.baseline === undefined ? TEXTS.baselineFrozen : TEXTS.baselineChanged)[lang]
}

function fieldWords(change: ProjectChange, isScope: boolean, lang: Lang): string {
  const names = change.fields
    .filter((field) => isScopeField(field) === isScope)
    .map((field) => {
      const title = change.before?.title[lang]
      const label = fieldLabel(field)[lang]
      if (field !== 'title' || title === undefined) return label
      return TEXTS.formerly(label, quote(title, lang))[lang]
    })
  return `${(isScope ? TEXTS.scope : TEXTS.record)[lang]}${colon(lang)} ${names.join(', ')}`
}

const WORDS: Readonly<Record<ChangeKind, Words>> = {
  new: presenceWords,
  removed: presenceWords,
  retained: statusWords,
  dropped: statusWords,
  done: statusWords,
  status: statusWords,
  moved: ({ start, end }, lang) =>
    [dateWords(start, 'start', lang), dateWords(end, 'end', lang)].filter((words) => words !== '').join(', '),
  rescoped: (change, lang) => fieldWords(change, true, lang),
  repriced: (_, lang) => TEXTS.repriced[lang],
  reworked: (_, lang) => TEXTS.reworked[lang],
  rerated: ({ weather }, lang) =>
    `${fieldLabel('weather')[lang]} ${arrow(weather, (value) => valueLabel(value)[lang])}`,
  progressed: ({ progress }, lang) => {
    const percent = (share: number): string => TEXTS.share(formatNumber(share * 100, lang))[lang]
    return `${fieldLabel('progress')[lang]} ${arrow(progress, percent)}`
  },
  rebaselined: baselineWords,
  edited: (change, lang) => fieldWords(change, false, lang),
}

/** What changed of a project of a plan, kind by kind; amounts are left to the columns beside it. */
export function changeWords(plan: Plan, change: ProjectChange): Bilingual {
  return bilingual((lang) => {
    // Retained and done at once is one change of status.
    const words = change.kinds.map((kind) => WORDS[kind](change, lang, plan))
    return [...new Set(words)].join(semicolon(lang))
  })
}

/** What a quantity changed by; nothing where it did not, a missing side counts as none. */
function delta({ before, after }: Change<Quantity>): number | undefined {
  return before === after ? undefined : plain(((after ?? 0) - (before ?? 0)) as Quantity)
}

function tableOf(plan: Plan, kind: ChangeKind, changes: readonly ProjectChange[]): Table {
  const title = CHANGE_WORDS[kind].title
  return listTable({ id: `change_${kind}`, title, rowId: ({ id }) => id }, changes, [
    column('id', LABELS.id, 'text', ({ id }) => id),
    column('project', LABELS.project, 'text', ({ id, before, after }) => (after ?? before)?.title ?? id),
    column('what', TEXTS.what, 'text', (change) => changeWords(plan, change)),
    column('cost', TEXTS.cost, 'money', ({ cost }) => cost.after),
    column('cost_change', CHANGE_HEADING, 'money', ({ cost }) => changeCell('money', delta(cost))),
    column('days', TEXTS.work, 'days', ({ days }) => days.after),
    column('days_change', CHANGE_HEADING, 'days', ({ days }) => changeCell('days', delta(days))),
  ])
}

/** One table for each kind that is the first of some project's; the room for rows is that of all tables together. */
export function projectTables(
  { projects: changes, after: plan }: Pick<Comparison, 'after' | 'projects'>,
  room: Room | undefined,
): SectionBlock[] {
  let left = room?.rows ?? 0
  return CHANGE_KINDS.flatMap((kind) => {
    const own = changes.filter(({ kinds }) => kinds[0] === kind)
    if (own.length === 0) return []
    const blocks = fittedTable(tableOf(plan, kind, own), room && { ...room, rows: left })
    left = Math.max(0, left - own.length)
    return blocks
  })
}

export function projectChangeData(change: ProjectChange): object {
  const { id, before, after, kinds, start, end, cost, days, weather, progress, fields } = change
  return {
    id,
    title: (after ?? before)?.title.en ?? id,
    kinds,
    status: bothData({ before, after }, ({ status }) => status),
    start: bothData(start, dayText),
    end: bothData(end, dayText),
    cost: bothData(cost, plain),
    days: bothData(days, plain),
    weather: bothData(weather, (value) => value),
    progress: bothData(progress, (value) => value),
    fields,
  }
}
