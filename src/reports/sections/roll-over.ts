/** The ledger of the roll-over: everything that the previous plan left open, what became of it here, and the money and days that balance. */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { openKindLabel } from '../../lang/catalogue/roll-over.ts'
import { listed } from '../../lang/lists.ts'
import { exactMoneyText, formatNumber } from '../../lang/numbers.ts'
import { counted, exactDaysText, type Noun } from '../../lang/plurals.ts'
import {
  type Balance,
  OPEN_KINDS,
  type OpenKind,
  type RollOverEntry,
  type RollOverOutcome,
  rollOver,
  totalBalance,
} from '../../metrics/roll-over.ts'
import type { Plan } from '../../plan/plan.ts'
import { hasFate } from '../../plan/project-status.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { plain } from '../../values/quantity.ts'
import { count, EMPTY, quantity, text } from '../document/cell.ts'
import type { Cell, Note, Table, Tone } from '../document/document.ts'
import { column, type ItemColumn, listTable, note, summed, withoutIdleColumns } from '../document/table.ts'
import { defineWholeSection } from '../report-kind.ts'

const RECORDS: Noun = { fr: ['élément', 'éléments'], en: ['record', 'records'] }
const UNTOLD: Noun = {
  fr: ['projet non terminé n’a', 'projets non terminés n’ont'],
  en: ['unfinished project has', 'unfinished projects have'],
}

const FATELESS: Noun = { fr: ['projet n’a', 'projets n’ont'], en: ['project has', 'projects have'] }

const TEXTS = printed('roll-over', {
  verdict: (found: number, all: number) => ({
    fr: `${counted(all, RECORDS, 'fr')}\u00a0: ${formatNumber(found, 'fr')}/${formatNumber(all, 'fr')} ont une suite`,
    en: `${counted(all, RECORDS, 'en')}: ${formatNumber(found, 'en')}/${formatNumber(all, 'en')} have a follow-up`,
  }),
  untold: (ids: readonly string[]) => ({
    fr: `${counted(ids.length, UNTOLD, 'fr')} ni montant ni jour restant à l’échéancier, à estimer\u00a0: ${listed(ids, 'fr')}`,
    en: `${counted(ids.length, UNTOLD, 'en')} neither money nor days left in the schedule, to be estimated: ${listed(ids, 'en')}`,
  }),
  fateless: (projects: number) => ({
    fr: `${counted(projects, FATELESS, 'fr')} au plan précédent ni suite ni abandon dits\u00a0: leur reprise n’est pas comptée ici`,
    en: `${counted(projects, FATELESS, 'en')} no fate told in the previous plan: whether they go on is not counted here`,
  }),
  title: { fr: 'Reprise du plan précédent', en: 'Roll-over of the previous plan' },
  none: {
    fr: 'Ce plan ne désigne aucun plan précédent (previous_plan).',
    en: 'This plan names no previous plan (previous_plan).',
  },
  nothing: { fr: 'Le plan précédent n’a rien laissé ouvert.', en: 'The previous plan left nothing open.' },
  byKind: { fr: 'Ce que le plan précédent a laissé ouvert', en: 'What the previous plan left open' },
  ledger: { fr: 'Registre de reprise', en: 'Ledger of the roll-over' },
  kind: { fr: 'Nature', en: 'Kind' },
  open: { fr: 'Laissés ouverts', en: 'Left open' },
  continued: { fr: 'Repris', en: 'Continued' },
  dropped: { fr: 'Abandonnés par décision', en: 'Dropped by decision' },
  lost: { fr: 'Perdus de vue', en: 'Lost' },
  record: { fr: 'Intitulé', en: 'Title' },
  by: { fr: 'Par', en: 'By' },
})

/** The sides of a balance with the words of their columns, what is left first. */
const SIDES: readonly {
  readonly side: keyof Balance
  readonly money: Bilingual
  readonly days: Bilingual
  readonly word: Bilingual
}[] = [
  {
    side: 'left',
    money: { fr: 'Reste à payer', en: 'Left to pay' },
    days: { fr: 'Reste à faire', en: 'Left to work' },
    word: { fr: 'reste', en: 'left' },
  },
  {
    side: 'before',
    money: { fr: 'Payé avant ce plan', en: 'Paid before this plan' },
    days: { fr: 'Fait avant ce plan', en: 'Worked before this plan' },
    word: { fr: 'avant ce plan', en: 'before this plan' },
  },
  {
    side: 'carried',
    money: { fr: 'Montant repris', en: 'Money carried' },
    days: { fr: 'Jours repris', en: 'Days carried' },
    word: { fr: 'repris', en: 'carried' },
  },
  {
    side: 'givenUp',
    money: { fr: 'Montant abandonné', en: 'Money given up' },
    days: { fr: 'Jours abandonnés', en: 'Days given up' },
    word: { fr: 'abandonnés', en: 'given up' },
  },
  {
    side: 'lost',
    money: { fr: 'Montant perdu de vue', en: 'Money lost' },
    days: { fr: 'Jours perdus de vue', en: 'Days lost' },
    word: { fr: 'perdus de vue', en: 'lost' },
  },
  {
    side: 'revised',
    money: { fr: 'Dont réestimé', en: 'Of it, revised' },
    days: { fr: 'Dont réestimés', en: 'Of them, revised' },
    word: { fr: 'réestimés depuis', en: 'revised since' },
  },
]

const TONES: Readonly<Record<RollOverOutcome, Tone>> = { continued: 'good', dropped: 'quiet', lost: 'bad' }

function kinds(entries: readonly RollOverEntry[]): Table {
  const some = OPEN_KINDS.filter((kind) => entries.some(({ open }) => open.kind === kind))
  const of = (kind: OpenKind, outcome?: RollOverOutcome): number =>
    entries.filter((one) => one.open.kind === kind && (outcome === undefined || one.outcome === outcome)).length
  const numbers = (['open', 'continued', 'dropped', 'lost'] as const).map(
    (key): ItemColumn<OpenKind> =>
      column(key, TEXTS[key], 'count', (kind) => of(kind, key === 'open' ? undefined : key), {
        isSummed: true,
        tone: (kind) => (key === 'lost' && of(kind, key) > 0 ? 'bad' : undefined),
      }),
  )
  const total = (outcome?: RollOverOutcome): Cell =>
    count(entries.filter((one) => outcome === undefined || one.outcome === outcome).length)
  return listTable(
    {
      id: 'roll_over_kinds',
      title: TEXTS.byKind,
      rowId: (kind) => kind,
      totals: [text(LABELS.total), total(), total('continued'), total('dropped'), total('lost')],
    },
    some,
    [column('kind', TEXTS.kind, 'text', openKindLabel), ...numbers],
  )
}

function amountColumns(): ItemColumn<RollOverEntry>[] {
  return (['money', 'days'] as const).flatMap((unit) =>
    SIDES.map(({ side, ...words }) =>
      column<RollOverEntry>(
        `${side === 'givenUp' ? 'given_up' : side}_${unit}`,
        words[unit],
        unit,
        ({ balance }) => {
          const amount = balance?.[side][unit]
          return amount === undefined || amount === 0 ? EMPTY : quantity(unit, plain(amount))
        },
        { isSummed: true },
      ),
    ),
  )
}

function ledger(entries: readonly RollOverEntry[]): Table {
  const columns: ItemColumn<RollOverEntry>[] = [
    column('kind', TEXTS.kind, 'text', ({ open }) => openKindLabel(open.kind)),
    column('record', LABELS.id, 'text', ({ open }) => open.id),
    column('title', TEXTS.record, 'text', ({ open }) => open.title),
    column('fate', LABELS.fate, 'status', ({ outcome }) => valueLabel(outcome), {
      tone: ({ outcome }) => TONES[outcome],
    }),
    column('by', TEXTS.by, 'text', ({ by }) => by?.id ?? ''),
    ...amountColumns(),
  ]
  const table = listTable(
    { id: 'roll_over_ledger', title: TEXTS.ledger, rowId: ({ open }) => `${open.kind} ${open.id}` },
    entries,
    columns,
  )
  const totals = columns.map(({ isSummed, unit }, index): Cell => {
    if (index === 0) return text(LABELS.total)
    return isSummed === true ? quantity(unit as 'money' | 'days', summed(table.rows, index)) : EMPTY
  })
  return withoutIdleColumns({ ...table, totals: { cells: totals } })
}

/** The equation of one unit: what is left, and all that it went into. */
function equation(total: Balance, unit: 'money' | 'days', plan: Plan, lang: Lang): string {
  const shown = (side: keyof Balance): string =>
    unit === 'money' ? exactMoneyText(total[side].money, plan, lang) : exactDaysText(plain(total[side].days), lang)
  const parts = SIDES.filter(({ side }) => side !== 'left' && (side === 'carried' || total[side][unit] !== 0)).map(
    ({ side, word }) => {
      // What was revised is in what is carried, and no part of what was left.
      const sign = side === 'revised' ? (total[side][unit] > 0 ? '\u2212 ' : '+ ') : ''
      const amount = sign === '+ ' ? shown(side).replace(/^[-\u2212]/, '') : shown(side)
      return { sign: sign === '' ? '+ ' : sign, words: `${amount} (${word[lang]})` }
    },
  )
  const right = parts.map(({ sign, words }, index) => (index === 0 ? words : `${sign}${words}`)).join(' ')
  return `${shown('left')} (${SIDES[0]?.word[lang]}) = ${right}`
}

/** The balance in one sentence; nothing where nothing was left to pay or to work. */
function balance(entries: readonly RollOverEntry[], plan: Plan): Note[] {
  const total = totalBalance(entries)
  return (['money', 'days'] as const)
    .filter((unit) => SIDES.some(({ side }) => total[side][unit] !== 0))
    .map((unit) => note(bilingual((lang) => equation(total, unit, plan, lang))))
}

/** How many projects go on of which nobody wrote what is left to pay and to work; nothing where there is none. */
function untold(entries: readonly RollOverEntry[]): Note[] {
  const some = entries.filter(
    ({ open, balance: own }) => open.kind === 'project' && own?.left.money === 0 && own.left.days === 0,
  )
  return some.length === 0 ? [] : [note(TEXTS.untold(some.map(({ open }) => open.id)))]
}

function verdict(entries: readonly RollOverEntry[]): Note {
  const lost = entries.filter(({ outcome }) => outcome === 'lost').length
  return note(TEXTS.verdict(entries.length - lost, entries.length), lost > 0 ? 'bad' : 'good')
}

export const rollOverSection = defineWholeSection('roll-over', TEXTS.title, ({ plan }) => {
  if (plan.previous === undefined) return [note(TEXTS.none)]
  const entries = rollOver(plan)
  const fateless = plan.previous.projects.filter((one) => !hasFate(one)).length
  const untoldFates = fateless === 0 ? [] : [note(TEXTS.fateless(fateless), 'watch')]
  if (entries.length === 0) return fateless === 0 ? [note(TEXTS.nothing)] : untoldFates
  return [
    verdict(entries),
    ...untoldFates,
    ...balance(entries, plan),
    ...untold(entries),
    kinds(entries),
    ledger(entries),
  ]
})
