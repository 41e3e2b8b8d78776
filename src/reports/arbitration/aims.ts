/**
 * The aims of an arbitration in their order: what each asks, what is reached with which proof, what it costs of value, and what does not fit.
 */

import type { AimAttainment } from '../../arbitration/explain/aim-attainment.ts'
import {
  AIM_TEXTS,
  ARBITRATION_LABELS,
  proofText,
  worthText,
} from '../../lang/catalogue/arbitration.ts'
import { formatDate } from '../../lang/dates.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { isObliged } from '../../scenarios/obligation.ts'
import { dayText } from '../../values/calendar.ts'
import { bilingual } from '../../values/language.ts'
import { count, text } from '../document/cell.ts'
import type { Cell, Note, Row, Table } from '../document/document.ts'
import { withoutIdleColumns } from '../document/figure-table.ts'
import { wholeCell } from '../document/figures.ts'
import { projectName } from '../words/names.ts'
import { keptText, lossText, missedTexts } from './at-stake.ts'
import { leftToGain, note, type ProposalContext } from './context.ts'

const EMPTY: Cell = { kind: 'empty' }

function proof(isProven: boolean): Cell {
  return text(proofText(isProven), isProven ? 'good' : 'watch')
}

/** What lies between what is reached and the bound, as a share of what is reached. */
function gapCell(reached: number, bound: number, unit: 'count' | 'index'): Cell {
  const gap = Math.max(0, bound - reached)
  const isKnown = Number.isFinite(gap) && reached > 0
  return {
    ...{ kind: 'figure', unit: 'rate', value: isKnown ? gap / reached : null },
    parts: { numerator: gap, denominator: reached, unit },
  }
}

/** What is mandatory, forced, in hand or needed by it, and not yet completed: all of it is kept, or there is no answer. */
export function obligationsIn({ verdicts }: Pick<ProposalContext['proposal'], 'verdicts'>): number {
  return verdicts.filter(
    ({ isIn, standing }) => isIn && isObliged(standing) && standing !== 'completed',
  ).length
}

function obligationRow({ proposal }: ProposalContext): Row {
  const number = count(obligationsIn(proposal))
  const own = number.kind === 'figure' ? (number.value ?? 0) : 0
  return {
    id: 'obligations',
    cells: [
      ...[text(AIM_TEXTS.obligations), number, number, number],
      ...[gapCell(own, own, 'count'), proof(true), EMPTY],
    ],
  }
}

function costCell({ proposal: { aimCosts } }: ProposalContext, position: number): Cell {
  const cost = aimCosts?.aims[position]
  if (cost === undefined) return EMPTY
  const isOpen = !cost.isProven && Number.isFinite(cost.atMost) && cost.atMost > cost.value
  return text(
    bilingual((lang) => {
      const own = `${worthText(cost.value, lang)} (${proofText(cost.isProven)[lang]}`
      if (!isOpen) return `${own})`
      const most = worthText(cost.atMost, lang)
      return `${own}, ${{ fr: 'au plus', en: 'at most' }[lang]} ${most})`
    }),
    cost.isProven ? undefined : 'quiet',
  )
}

function aimRow(context: ProposalContext, aim: AimAttainment, position: number): Row {
  const { asked, reached, bound, isProven } = aim
  return {
    id: aim.aim,
    cells: [
      text(AIM_TEXTS[aim.aim]),
      count(asked),
      count(reached, reached < asked ? 'bad' : undefined),
      Number.isFinite(bound) ? count(bound) : { kind: 'figure', unit: 'count', value: null },
      gapCell(reached, bound, 'count'),
      asked === 0 ? EMPTY : proof(isProven),
      asked === 0 ? EMPTY : costCell(context, position),
    ],
  }
}

function valueRow(context: ProposalContext): Row {
  const { worth } = context.proposal
  const gap = leftToGain(context)
  const value = context.figures.whole('retained_value').value
  const isBounded = value !== null && Number.isFinite(gap)
  return {
    id: 'value',
    cells: [
      text(AIM_TEXTS.value),
      EMPTY,
      wholeCell(context.figures, 'retained_value'),
      { kind: 'figure', unit: 'index', value: isBounded ? value + gap : null },
      gapCell(worth.chosen, worth.chosen + gap, 'index'),
      value === null ? EMPTY : proof(worth.isProven),
      EMPTY,
    ],
  }
}

/** The table of aims; none for a replanning, which asks what changes least. */
export function aimsTable(context: ProposalContext): Table[] {
  const { proposal, replanned } = context
  if (replanned !== undefined) return []
  const table: Table = {
    kind: 'table',
    id: 'aims',
    title: { fr: 'Ce qui est maximisé', en: 'What is maximised' },
    columns: [
      { id: 'aim', title: ARBITRATION_LABELS.aim, unit: 'text' },
      { id: 'asked', title: ARBITRATION_LABELS.asked, unit: 'count' },
      { id: 'reached', title: ARBITRATION_LABELS.reached, unit: 'index' },
      { id: 'bound', title: ARBITRATION_LABELS.aim_bound, unit: 'index' },
      { id: 'gap', title: ARBITRATION_LABELS.gap, unit: 'rate' },
      { id: 'proof', title: ARBITRATION_LABELS.proof, unit: 'text' },
      { id: 'cost', title: ARBITRATION_LABELS.aim_cost, unit: 'text' },
    ],
    rows: [
      obligationRow(context),
      ...proposal.aims.map((aim, position) => aimRow(context, aim, position)),
      valueRow(context),
    ],
  }
  return [withoutIdleColumns(table)]
}

/** The most sentences about what does not fit. */
const MOST_MISSED = 5

/** What must be or would be lost, and does not fit: it is said before anything else. */
export function missedNotes({ arbitration, proposal }: ProposalContext): Note[] {
  const told = missedTexts(arbitration.plan, proposal.aims, proposal.verdicts)
  const left = told.length - MOST_MISSED
  return [
    ...told.slice(0, MOST_MISSED).map((one) => note(one, 'bad')),
    ...(left > 0
      ? [
          note(
            bilingual((lang) => {
              const number = formatNumber(left, lang)
              return lang === 'fr'
                ? `Ne trouvent pas place non plus\u00a0: ${number} autres, parmi les projets écartés ci-dessous.`
                : `Nor do ${number} more, among the projects left out below.`
            }),
            'bad',
          ),
        ]
      : []),
  ]
}

/** What keeping projects for an aim costs of value. */
export function keptNotes({ arbitration, proposal }: ProposalContext): Note[] {
  const kept = proposal.aimCosts?.kept ?? []
  return kept.map((one) => note(keptText(arbitration.plan, one), 'watch'))
}

/** The projects that are in and end after the day of a loss that they are in for: nothing is said of dates by an aim. */
export function lateNotes({ arbitration: { plan }, proposal }: ProposalContext): Note[] {
  const late = proposal.verdicts.flatMap(({ isIn, project, stake }) =>
    stake.losses.flatMap((loss) => {
      const { end } = project.span
      const day = loss.kind === 'need' ? loss.deadline : loss.end
      if (!isIn || end === undefined || day === undefined || end <= day) return []
      return [{ project, loss, end }]
    }),
  )
  return late.map(({ project, loss, end }) =>
    note(
      bilingual((lang) => {
        const [date, lost] = [formatDate(dayText(end), lang), lossText(plan, loss)[lang]]
        return lang === 'fr'
          ? `${projectName(project, 'fr')} est retenu, mais ne finit que le ${date}\u00a0: ${lost}.`
          : `${projectName(project, 'en')} is in, but ends only on ${date}: ${lost}.`
      }),
      'watch',
    ),
  )
}
