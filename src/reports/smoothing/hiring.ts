/** The section `hiring` of a smoothing: whom the periods that stay overloaded are short of, or what to drop. */
import type { RemainingOverload } from '../../arbitration/smooth/smoothing.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { SMOOTHING_LABELS, SMOOTHING_NOTES, SMOOTHING_TITLES } from '../../lang/catalogue/smoothing.ts'
import { limitName } from '../../limits/index.ts'
import { netDaysOfOne } from '../../metrics/base/capacity.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { periodText } from '../../values/period.ts'
import { type Days, plain } from '../../values/quantity.ts'
import { days, periodCell, quantity, text } from '../document/cell.ts'
import type { Cell, Note, Table } from '../document/document.ts'
import { column, listTable, note } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { teamsWithoutCapacity } from '../sections/load-chart.ts'
import { escapingText, WORK_ESCAPES } from '../words/escaping.ts'
import { idAndTitle } from '../words/names.ts'
import { uncheckedPeople } from './checked-limits.ts'
import type { SmoothingContext } from './context.ts'

const TEXTS = printed('hiring', {
  underWay: { fr: 'tout y est en cours', en: 'all of it is under way' },
  noneAlone: { fr: 'aucun projet seul ne suffit', en: 'no project alone is enough' },
  noDrop: ({ fr, en }: Bilingual) => ({
    fr: `Enveloppe ${fr}\u00a0: aucun projet à venir ne suffit à lui seul.`,
    en: `Envelope ${en}: no project to come is enough alone.`,
  }),
  drop: (limit: Bilingual, id: string, title: Bilingual) => ({
    fr: `Enveloppe ${limit.fr}\u00a0: retirer ${id} (${title.fr}) suffit.`,
    en: `Envelope ${limit.en}: dropping ${id} (${title.en}) is enough.`,
  }),
})

/** A period in which a team stays overloaded. */
interface Short extends RemainingOverload {
  readonly limit: Extract<RemainingOverload['limit'], { kind: 'work' }>
}

function isShort(one: RemainingOverload): one is Short {
  return one.limit.kind === 'work'
}

/** The people that are missing: the overload in the net days of one of them. */
function fteCell({ fte, by, limit }: Short): Cell {
  const parts = { numerator: plain(by), denominator: netDaysOfOne(limit.team, [limit.period]), unit: 'days' } as const
  return quantity('fte', fte, { tone: 'bad', isNeed: true, parts })
}

function dropCell({ drop, contributors }: Short): Cell {
  if (drop !== undefined) return text(idAndTitle(drop))
  // Nothing that takes part can leave where all of it is under way.
  const isUnderWay = contributors.every(({ hold }) => hold.kind === 'running' || hold.kind === 'done')
  return text(isUnderWay ? TEXTS.underWay : TEXTS.noneAlone, 'quiet')
}

function tableOf(short: readonly Short[]): Table {
  return listTable(
    { id: 'hiring', rowId: ({ limit: { team, period } }) => `${team.id} ${periodText(period)}` },
    short,
    [
      column('team', LABELS.team, 'text', ({ limit }) => limit.team.title),
      column('period', LABELS.period, 'text', ({ limit }) => periodCell(limit.period)),
      column('overload', LABELS.overload, 'days', ({ by }) => days(by as Days, 'bad')),
      column('fte', SMOOTHING_LABELS.hire, 'fte', fteCell),
      column('drop', SMOOTHING_LABELS.drop, 'text', dropCell),
    ],
  )
}

/** Of money nobody is hired: which project would have to go. */
function moneyDrop({ limit, drop }: RemainingOverload): Note[] {
  if (limit.kind !== 'money') return []
  const name = limitName(limit)
  return [note(drop === undefined ? TEXTS.noDrop(name) : TEXTS.drop(name, drop.id, drop.title))]
}

export const hiring = defineSection(
  'hiring',
  SMOOTHING_TITLES.hiring,
  ({ smoothing: { remaining, after } }: SmoothingContext) => {
    const short = remaining.filter(isShort)
    const rest = [teamsWithoutCapacity(after), escapingText([after], WORK_ESCAPES)]
    const first = uncheckedPeople(after) ?? SMOOTHING_NOTES.no_hiring
    const nobody = bilingual((lang) => [first, ...rest].map((one) => one?.[lang] ?? '').join(''))
    return [
      ...(short.length === 0 ? [note(nobody)] : [note(SMOOTHING_NOTES.hiring), tableOf(short)]),
      ...remaining.flatMap(moneyDrop),
    ]
  },
)
