/**
 * The section `answer` of a smoothing: its mode, what it comes to, the figures before and after, and what a reader must be warned of.
 */

import type { Smoothing } from '../../arbitration/smooth/smoothing.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import {
  MODE_TEXTS,
  SMOOTHING_LABELS,
  SMOOTHING_NOTES,
  SMOOTHING_TITLES,
  USUAL_MODE,
} from '../../lang/catalogue/smoothing.ts'
import { formatDate } from '../../lang/dates.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { breachNoun } from '../../rules/breaches.ts'
import { type Day, dayText } from '../../values/calendar.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { sum } from '../../values/quantity.ts'
import { count, days, money, text } from '../document/cell.ts'
import type { Cell, Note, Row, Section, Table, Tone } from '../document/document.ts'
import { withoutIdleColumns } from '../document/figure-table.ts'
import { type Figures, wholeCell } from '../document/figures.ts'
import { staffTone } from '../scenarios/context.ts'
import { leastOverload, type SmoothingContext } from './context.ts'
import { headline } from './headline.ts'

function spanText(
  { start, end }: { start: Day | undefined; end: Day | undefined },
  lang: Lang,
): string {
  const day = (one: Day | undefined): string =>
    one === undefined ? '?' : formatDate(dayText(one), lang)
  return `${day(start)} – ${day(end)}`
}

const LEVELLING = {
  fr: ', ou essayer --mode levelling',
  en: ', or try --mode levelling',
} as const satisfies Bilingual

/** A note for each chain of projects whose order no dates keep. */
function clashNotes({ conflicts: clashes, mode }: Smoothing): Note[] {
  return clashes.map((chain) => ({
    kind: 'note',
    tone: 'bad',
    text: bilingual((lang) => {
      const told = chain.map(({ id, span }) => `${id} (${spanText(span, lang)})`).join(' → ')
      const levelling = mode === 'smoothing' ? LEVELLING[lang] : ''
      return lang === 'fr'
        ? `Des dates s’excluent\u00a0: aucune ne respecte l’ordre ${told}. Cet ordre est laissé de côté\u00a0; il faut changer une dépendance, une fenêtre ou une échéance${levelling}.`
        : `Dates clash: none keep the order ${told}. That order is left aside; a dependency, a window or a deadline must change${levelling}.`
    }),
  }))
}

/** A note on what the moves break that was kept before. */
function newBreachNotes({ newBreaches: fresh }: Smoothing): Note[] {
  return fresh.map(({ rule, discovery }) => ({
    kind: 'note',
    tone: 'bad',
    text: bilingual((lang) => {
      const noun = breachNoun(rule, 1)[lang]
      const what = discovery.message[lang]
      return lang === 'fr'
        ? `Les déplacements enfreignent une contrainte tenue jusque-là (${noun})\u00a0: ${what}.`
        : `The moves break a constraint that was kept before (${noun}): ${what}.`
    }),
  }))
}

const METRICS = [
  'overload_days',
  'overspend',
  'over_margin_periods',
  'peak_load_rate',
  'levelling_index',
  'missing_fte',
] as const

function note(text: Bilingual, tone?: Tone): Note {
  return { kind: 'note', text, ...(tone === undefined ? {} : { tone }) }
}

function stateCell(figures: Figures, id: string): Cell {
  const tone = id === 'over_margin_periods' ? undefined : staffTone(id, figures.whole(id).value)
  return wholeCell(figures, id, id === 'levelling_index' ? undefined : tone)
}

/**
 * What no dates get below, of overload and overspend where there is any; of money past years included, of days not, for
 * overload looks forward. Limits of days are rounded down to a hundredth, which may lift the bound above the figure.
 */
function leastCell({ smoothing, before, after }: SmoothingContext, id: string): Cell {
  const { bound, past } = smoothing
  if ((before.whole(id).value ?? 0) === 0) return { kind: 'empty' }
  if (id === 'overload_days') return days(leastOverload(bound.days, after.whole(id)))
  if (id === 'overspend') return money(sum([bound.money, past.money]))
  return { kind: 'empty' }
}

function figureRows(context: SmoothingContext): Row[] {
  const { before, after } = context
  return METRICS.filter((id) => before.whole(id).value !== null).map((id) => ({
    id,
    cells: [
      text(before.metric(id).label),
      stateCell(before, id),
      stateCell(after, id),
      leastCell(context, id),
    ],
  }))
}

function figures(context: SmoothingContext): Table {
  const { beyondMargin, moves, before } = context.smoothing
  const hasTeams = before.teams.length > 0
  const margin: Row = {
    id: 'beyond_margin',
    cells: [
      text(SMOOTHING_LABELS.beyond_margin),
      days(beyondMargin.before),
      days(beyondMargin.after),
      { kind: 'empty' },
    ],
  }
  const moved: Row = {
    id: 'moves',
    cells: [
      text(SMOOTHING_LABELS.moves),
      { kind: 'empty' },
      count(moves.length),
      { kind: 'empty' },
    ],
  }
  return withoutIdleColumns({
    kind: 'table',
    id: 'smoothing_figures',
    columns: [
      { id: 'figure', title: LABELS.figure, unit: 'text' },
      { id: 'before', title: SMOOTHING_LABELS.before, unit: 'index' },
      { id: 'after', title: SMOOTHING_LABELS.after, unit: 'index' },
      { id: 'least', title: SMOOTHING_LABELS.least, unit: 'index' },
    ],
    rows: [...figureRows(context), ...(hasTeams ? [margin] : []), moved],
  })
}

function putBackNote({ smoothing: { idleMoves: putBack, open, movable } }: SmoothingContext): Note {
  const number = (value: number, lang: 'fr' | 'en'): string => formatNumber(value, lang)
  const fr = [
    `${number(movable, 'fr')} projet${movable < 2 ? '' : 's'} sur ${number(open, 'fr')} ${movable < 2 ? 'a' : 'ont'} d’autres dates possibles.`,
    'Les déplacements qui n’apportent presque rien sont annulés (ni surcharge ni marge en jeu, moins de 0,5\u00a0% sur la régularité de la charge)\u00a0:',
    putBack === 0 ? 'aucun ici.' : `${number(putBack, 'fr')} ici.`,
  ]
  const en = [
    `${number(movable, 'en')} of ${number(open, 'en')} projects ${movable === 1 ? 'has' : 'have'} other dates to go to.`,
    'Moves that gain next to nothing are taken back (no overload and no margin at stake, less than 0.5% in the evenness of the load):',
    putBack === 0 ? 'none here.' : `${number(putBack, 'en')} here.`,
  ]
  return note({ fr: fr.join(' '), en: en.join(' ') }, 'quiet')
}

/** The section `answer`. */
export function answer(context: SmoothingContext): Section {
  const { smoothing, isUsualMode } = context
  const { mode, status, isCutOff, open } = smoothing
  const isAnswered = status === 'optimal' || status === 'feasible'
  return {
    id: 'answer',
    title: SMOOTHING_TITLES.answer,
    blocks: [
      note(MODE_TEXTS[mode]),
      ...(isUsualMode ? [note(USUAL_MODE, 'quiet')] : []),
      ...(isCutOff ? [note(SMOOTHING_NOTES.cut_off, 'watch')] : []),
      ...(status === 'infeasible' ? [note(SMOOTHING_NOTES.infeasible, 'bad')] : []),
      ...(status === 'unknown' ? [note(SMOOTHING_NOTES.unknown, 'bad')] : []),
      ...(isAnswered && open === 0 ? [note(SMOOTHING_NOTES.none_open, 'watch')] : []),
      ...(isAnswered && open > 0 ? [note(headline(context))] : []),
      ...clashNotes(smoothing),
      ...newBreachNotes(smoothing),
      ...(isAnswered && open > 0 ? [figures(context), putBackNote(context)] : []),
    ],
  }
}
