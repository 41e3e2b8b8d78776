/** The section `answer` of a smoothing: its mode, what it comes to, the figures before and after, and what a reader must be warned of. */
import type { Smoothing } from '../../arbitration/smooth/smoothing.ts'
import { projectsText } from '../../lang/catalogue/arbitration.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import {
  MODE_TEXTS,
  SMOOTHING_LABELS,
  SMOOTHING_NOTES,
  SMOOTHING_TITLES,
  USUAL_MODE,
} from '../../lang/catalogue/smoothing.ts'
import { comparedDays, comparedMoney } from '../../lang/compared.ts'
import { dateInText } from '../../lang/dates.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { counted, formOf, NOUNS, type Noun } from '../../lang/plurals.ts'
import { limitsToCome } from '../../limits/index.ts'
import { breachNoun } from '../../rules/breaches.ts'
import { type Day, dayText } from '../../values/calendar.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { type Cents, sum } from '../../values/quantity.ts'
import { count, days, EMPTY, money, text } from '../document/cell.ts'
import type { Cell, Note, Row, Table } from '../document/document.ts'
import { type Figures, wholeCell } from '../document/figures.ts'
import { note, withoutIdleColumns } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { staffTone } from '../scenarios/context.ts'
import { liftedNotes } from '../words/limits.ts'
import { unlimitedText } from '../words/unlimited.ts'
import { checkedLimits, uncheckedPeople, withUnchecked } from './checked-limits.ts'
import { isAnswered, leastOverload, type SmoothingContext } from './context.ts'

const TEXTS = printed('answer', {
  clash: (order: string, levelling: Bilingual) => ({
    fr: `Des dates s’excluent\u00a0: aucune ne respecte l’ordre ${order}. Cet ordre est laissé de côté\u00a0; il faut changer une dépendance, une fenêtre ou une échéance${levelling.fr}.`,
    en: `Dates clash: none keep the order ${order}. That order is left aside; a dependency, a window or a deadline must change${levelling.en}.`,
  }),
  levelling: { fr: ', ou essayer --mode levelling', en: ', or try --mode levelling' },
  noLevelling: { fr: '', en: '' },
  broken: (noun: Bilingual, what: Bilingual) => ({
    fr: `Les déplacements enfreignent une contrainte tenue jusque-là (${noun.fr})\u00a0: ${what.fr}.`,
    en: `The moves break a constraint that was kept before (${noun.en}): ${what.en}.`,
  }),
  moved: (moved: Bilingual, open: number) => ({ fr: `${moved.fr} sur ${open}`, en: `${moved.en} out of ${open}` }),
  quietMoves: (kept: Bilingual, moved: Bilingual) => ({
    fr: `${kept.fr} au départ\u00a0: ${moved.fr}, pour rendre de la marge et régulariser la charge.`,
    en: `${kept.en} to begin with: ${moved.en}, to give margin back and even out the load.`,
  }),
  quiet: ({ fr, en }: Bilingual) => ({
    fr: `${fr}, et aucun déplacement ne changerait la charge de façon sensible\u00a0: le plan reste tel quel.`,
    en: `${en}, and no move would change the load by anything that matters: the plan stays as it is.`,
  }),
  stays: ({ fr, en }: Bilingual) => ({
    fr: `${fr}\u00a0: le plan reste tel quel.`,
    en: `${en}: the plan stays as it is.`,
  }),
  overload: (before: string, after: string) => ({
    fr: `Surcharge des équipes\u00a0: ${before} avant, ${after} après.`,
    en: `Overload of teams: ${before} before, ${after} after.`,
  }),
  overspend: (before: string, after: string) => ({
    fr: `Dépassement des enveloppes\u00a0: ${before} avant, ${after} après.`,
    en: `Overspend: ${before} before, ${after} after.`,
  }),
  sentence: ({ fr, en }: Bilingual) => ({ fr: `${fr}.`, en: `${en}.` }),
  proven: {
    fr: 'Ce qui reste est le minimum\u00a0: aucune date ne fait mieux (prouvé).',
    en: 'What remains is the least: no dates do better (proven).',
  },
  notProven: {
    fr: 'Il n’est pas prouvé que d’autres dates ne feraient pas mieux (voir le minimum possible).',
    en: 'It is not proven that no other dates would do better (see the least possible).',
  },
  movable: (movable: Bilingual, open: Bilingual, have: Bilingual, idle: Bilingual) => ({
    fr: `${movable.fr} sur ${open.fr} ${have.fr} d’autres dates possibles. Les déplacements qui n’apportent presque rien sont annulés (ni surcharge ni marge en jeu, moins de 0,5\u00a0% sur la régularité de la charge)\u00a0: ${idle.fr}`,
    en: `${movable.en} of ${open.en} projects ${have.en} other dates to go to. Moves that gain next to nothing are taken back (no overload and no margin at stake, less than 0.5% in the evenness of the load): ${idle.en}`,
  }),
  noIdle: { fr: 'aucun ici.', en: 'none here.' },
  idle: ({ fr, en }: Bilingual) => ({ fr: `${fr} ici.`, en: `${en} here.` }),
})

const MOVED: Noun = { fr: ['déplacé', 'déplacés'], en: ['moved', 'moved'] }
const HAVE: Noun = { fr: ['a', 'ont'], en: ['has', 'have'] }

/** The figures that the answer shows, where they have a value. */
export const ANSWER_METRICS = [
  'overload_days',
  'overspend',
  'over_margin_periods',
  'peak_load_rate',
  'levelling_index',
  'missing_fte',
] as const

interface BeforeAfter {
  readonly before: number
  readonly after: number
}

function changeOf({ before, after }: SmoothingContext, id: string): BeforeAfter {
  return { before: before.whole(id).value ?? 0, after: after.whole(id).value ?? 0 }
}

/** That some dates clash: the chains of projects whose order no dates keep. */
function clashNotes({ conflicts, mode }: Smoothing): Note[] {
  const day = (one: Day | undefined, lang: Lang): string => (one === undefined ? '?' : dateInText(dayText(one), lang))
  const levelling = mode === 'smoothing' ? TEXTS.levelling : TEXTS.noLevelling
  return conflicts.map((chain) => {
    const told = bilingual((lang) => {
      const order = chain.map(({ id, span }) => `${id} (${day(span.start, lang)} – ${day(span.end, lang)})`)
      return TEXTS.clash(order.join(' → '), levelling)[lang]
    })
    return note(told, 'bad')
  })
}

/** What the moves break that was kept before. */
function newBreachNotes({ newBreaches }: Smoothing): Note[] {
  return newBreaches.map(({ rule, hit }) => note(TEXTS.broken(breachNoun(rule, 1), hit.message), 'bad'))
}

function movesText({ smoothing: { moves, open } }: SmoothingContext): Bilingual {
  const moved = bilingual((lang) => `${projectsText(moves.length, lang)} ${formOf(moves.length, MOVED, lang)}`)
  return TEXTS.moved(moved, open)
}

function proofTexts({ smoothing: { isProven } }: SmoothingContext, work: BeforeAfter, cost: BeforeAfter): Bilingual[] {
  const left = [...(work.after > 0 ? [isProven.days] : []), ...(cost.after > 0 ? [isProven.money] : [])]
  if (left.length === 0) return []
  return [left.every((one) => one) ? TEXTS.proven : TEXTS.notProven]
}

/** What holds before anything is moved, by whose limits the plan has. */
const HOLDING = {
  both: { fr: 'Aucune surcharge ni dépassement d’enveloppe', en: 'No overload and no overspend' },
  people: { fr: 'Aucune surcharge d’équipe', en: 'No overload' },
  money: { fr: 'Aucun dépassement d’enveloppe', en: 'No overspend' },
  none: { fr: 'Aucune limite à respecter', en: 'No limit to keep' },
} as const

/** What is said where nothing passes a limit; the load is evened out for teams whose capacity is known alone. */
function quietText(context: SmoothingContext): Bilingual {
  const { moves, before: plan } = context.smoothing
  const holding = HOLDING[checkedLimits(plan)]
  if (moves.length > 0) return TEXTS.quietMoves(holding, movesText(context))
  return uncheckedPeople(plan) === undefined ? TEXTS.quiet(holding) : TEXTS.stays(holding)
}

function headline(context: SmoothingContext): Bilingual {
  const { before: plan } = context.smoothing
  const work = changeOf(context, 'overload_days')
  const cost = changeOf(context, 'overspend')
  if (work.before + cost.before + work.after + cost.after === 0) {
    const rest = unlimitedText([{ plan, figures: context.before }])
    const quiet = withUnchecked(plan, quietText(context))
    return bilingual((lang) => `${quiet[lang]}${rest[lang]}`)
  }
  const cents = (value: number) => Math.round(value * 100) as Cents
  const sentences = [
    ...(work.before + work.after > 0
      ? [bilingual((lang) => TEXTS.overload(...comparedDays([work.before, work.after], lang))[lang])]
      : []),
    ...(cost.before + cost.after > 0
      ? [
          bilingual((lang) => {
            const amounts = [cents(cost.before), cents(cost.after)] as const
            return TEXTS.overspend(...comparedMoney(amounts, plan, lang))[lang]
          }),
        ]
      : []),
    TEXTS.sentence(movesText(context)),
    ...proofTexts(context, work, cost),
  ]
  return bilingual((lang) => sentences.map((one) => one[lang]).join(' '))
}

/** The figures whose tone says that they pass a limit. */
const UNTONED: readonly string[] = ['over_margin_periods', 'levelling_index']

function stateCell(figures: Figures, id: string): Cell {
  const tone = UNTONED.includes(id) ? undefined : staffTone(id, figures.whole(id).value)
  return wholeCell(figures, id, tone)
}

/**
 * What no dates get below, of overload and overspend where there is any; of money past years included, of days not, for
 * overload looks forward. Limits of days are rounded down to a hundredth, which may lift the bound above the figure.
 */
function leastCell({ smoothing, before, after }: SmoothingContext, id: string): Cell {
  const { bound, past } = smoothing
  if ((before.whole(id).value ?? 0) === 0) return EMPTY
  if (id === 'overload_days') return days(leastOverload(bound.days, after.whole(id)))
  return id === 'overspend' ? money(sum([bound.money, past.money])) : EMPTY
}

function figuresTable(context: SmoothingContext): Table {
  const { before, after, smoothing } = context
  const { beyondMargin, moves, before: plan } = smoothing
  const row = (id: string, label: Bilingual, ...cells: Cell[]): Row => ({ id, cells: [text(label), ...cells] })
  const figures = ANSWER_METRICS.filter((id) => before.whole(id).value !== null).map((id) =>
    row(id, before.metric(id).label, stateCell(before, id), stateCell(after, id), leastCell(context, id)),
  )
  const margin = [days(beyondMargin.before), days(beyondMargin.after), EMPTY]
  return withoutIdleColumns({
    kind: 'table',
    id: 'smoothing_figures',
    columns: [
      { id: 'figure', title: LABELS.figure, unit: 'text' },
      { id: 'before', title: SMOOTHING_LABELS.before, unit: 'index' },
      { id: 'after', title: SMOOTHING_LABELS.after, unit: 'index' },
      { id: 'least', title: SMOOTHING_LABELS.least, unit: 'index' },
    ],
    rows: [
      ...figures,
      ...(plan.teams.length > 0 ? [row('beyond_margin', SMOOTHING_LABELS.beyond_margin, ...margin)] : []),
      row('moves', SMOOTHING_LABELS.moves, EMPTY, count(moves.length), EMPTY),
    ],
  })
}

/** How many projects could move, and how many moves were taken back; French counts the projects that could, English all. */
function movableNote({ smoothing: { idleMoves, open, movable } }: SmoothingContext): Note {
  const number = (value: number) => bilingual((lang) => formatNumber(value, lang))
  const subject = { fr: counted(movable, NOUNS.project, 'fr'), en: formatNumber(movable, 'en') }
  const have = bilingual((lang) => formOf(movable, HAVE, lang))
  const idle = idleMoves === 0 ? TEXTS.noIdle : TEXTS.idle(number(idleMoves))
  return note(TEXTS.movable(subject, number(open), have, idle), 'quiet')
}

/** What is said of how the work ended; the headline where there was something to move. */
function endNotes(context: SmoothingContext): Note[] {
  const { status, open } = context.smoothing
  if (status === 'infeasible') return [note(SMOOTHING_NOTES.infeasible, 'bad')]
  if (status === 'unknown') return [note(SMOOTHING_NOTES.unknown, 'bad')]
  return open === 0 ? [note(SMOOTHING_NOTES.none_open, 'watch')] : [note(headline(context))]
}

export const answer = defineSection('answer', SMOOTHING_TITLES.answer, (context: SmoothingContext) => {
  const { smoothing, isUsualMode } = context
  const hasFigures = isAnswered(smoothing) && smoothing.open > 0
  return [
    note(MODE_TEXTS[smoothing.mode]),
    ...(isUsualMode ? [note(USUAL_MODE, 'quiet')] : []),
    ...(smoothing.isCutOff ? [note(SMOOTHING_NOTES.cut_off, 'watch')] : []),
    ...endNotes(context),
    ...clashNotes(smoothing),
    ...newBreachNotes(smoothing),
    ...liftedNotes(smoothing.before, limitsToCome(smoothing.before)),
    ...(hasFigures ? [figuresTable(context), movableNote(context)] : []),
  ]
})
