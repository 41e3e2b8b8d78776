/** The aims of an arbitration in their order: what each asks, what is reached with which proof, what it costs of value, and what does not fit. */
import { marginsTaken } from '../../arbitration/arbitration.ts'
import type { AimAttainment, AimCost, KeptForAim } from '../../arbitration/explain/aim-attainment.ts'
import { AIM_TEXTS, ARBITRATION_LABELS, proofText, worthText } from '../../lang/catalogue/arbitration.ts'
import { dateInText } from '../../lang/dates.ts'
import { formatNumber } from '../../lang/numbers.ts'
import type { Plan } from '../../plan/plan.ts'
import { isObliged } from '../../scenarios/obligation.ts'
import { dayText } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { count, EMPTY, quantity, shareCell, text } from '../document/cell.ts'
import { finite, idsOf } from '../document/data-values.ts'
import type { Cell, Note, Row, Table } from '../document/document.ts'
import { wholeCell } from '../document/figures.ts'
import { note, withoutIdleColumns } from '../document/table.ts'
import { projectName } from '../words/names.ts'
import { keptText, lossData, lossText, missedTexts, stakeData } from './at-stake.ts'
import { leftToGain, type ProposalContext } from './context.ts'
import { netValue } from './margins.ts'

const TEXTS = printed('aims', {
  title: { fr: 'Ce qui est maximisé', en: 'What is maximised' },
  paid: { fr: 'Valeur retenue, marges payées', en: 'Retained value, margins paid' },
  costAtMost: (cost: string, most: string) => ({ fr: `${cost}, au plus ${most})`, en: `${cost}, at most ${most})` }),
  moreMissed: ({ fr, en }: Bilingual) => ({
    fr: `Ne trouvent pas place non plus\u00a0: ${fr} autres, parmi les projets écartés ci-dessous.`,
    en: `Nor do ${en} more, among the projects left out below.`,
  }),
  late: (project: string, day: string, loss: string) => ({
    fr: `${project} est retenu, mais ne finit que le ${day}\u00a0: ${loss}.`,
    en: `${project} is in, but ends only on ${day}: ${loss}.`,
  }),
})

function proofCell(isProven: boolean): Cell {
  return text(proofText(isProven), isProven ? 'good' : 'watch')
}

/** What lies between what is reached and the bound, as a share of what is reached. */
function gapCell(reached: number, bound: number, unit: 'count' | 'index'): Cell {
  return shareCell(Math.max(0, bound - reached), reached, unit)
}

/** What is mandatory, forced, in hand or needed by it, and not yet completed: all of it is kept, or there is no answer. */
function obligationsIn({ verdicts }: ProposalContext['proposal']): number {
  return verdicts.filter(({ isIn, standing }) => isIn && isObliged(standing) && standing !== 'completed').length
}

function obligationRow({ proposal }: ProposalContext): Row {
  const kept = obligationsIn(proposal)
  return {
    id: 'obligations',
    cells: [
      text(AIM_TEXTS.obligations),
      count(kept),
      count(kept),
      count(kept),
      gapCell(kept, kept, 'count'),
      proofCell(true),
      EMPTY,
    ],
  }
}

function costCell({ proposal: { aimCosts } }: ProposalContext, position: number): Cell {
  const cost = aimCosts?.aims[position]
  if (cost === undefined) return EMPTY
  const { value, atMost, isProven } = cost
  const isOpen = !isProven && Number.isFinite(atMost) && atMost > value
  return text(
    bilingual((lang) => {
      const own = `${worthText(value, lang)} (${proofText(isProven)[lang]}`
      return isOpen ? TEXTS.costAtMost(own, worthText(atMost, lang))[lang] : `${own})`
    }),
    isProven ? undefined : 'quiet',
  )
}

function aimRow(context: ProposalContext, one: AimAttainment, position: number): Row {
  const { aim, asked, reached, bound, isProven } = one
  return {
    id: aim,
    cells: [
      text(AIM_TEXTS[aim]),
      count(asked),
      count(reached, reached < asked ? 'bad' : undefined),
      quantity('count', finite(bound)),
      gapCell(reached, bound, 'count'),
      asked === 0 ? EMPTY : proofCell(isProven),
      asked === 0 ? EMPTY : costCell(context, position),
    ],
  }
}

function valueRow(context: ProposalContext): Row {
  const { worth } = context.proposal
  const gap = leftToGain(context)
  const value = netValue(context)
  const isPaid = marginsTaken(context.proposal.caps).cost > 0
  const reached = isPaid ? quantity('index', value ?? null) : wholeCell(context.figures, 'retained_value')
  return {
    id: 'value',
    cells: [
      text(isPaid ? TEXTS.paid : AIM_TEXTS.value),
      EMPTY,
      reached,
      quantity('index', value === undefined ? null : finite(value + gap)),
      gapCell(worth.chosen, worth.chosen + gap, 'index'),
      value === undefined ? EMPTY : proofCell(worth.isProven),
      EMPTY,
    ],
  }
}

/** The table of aims; none for a replanning, which asks what changes least. */
export function aimsTable(context: ProposalContext): Table[] {
  if (context.replanned !== undefined) return []
  const table: Table = {
    kind: 'table',
    id: 'aims',
    title: TEXTS.title,
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
      ...context.proposal.aims.map((aim, position) => aimRow(context, aim, position)),
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
  const number = bilingual((lang) => formatNumber(left, lang))
  return [
    ...told.slice(0, MOST_MISSED).map((one) => note(one, 'bad')),
    ...(left > 0 ? [note(TEXTS.moreMissed(number), 'bad')] : []),
  ]
}

/** What keeping projects for an aim costs of value. */
export function keptNotes({ arbitration, proposal }: ProposalContext): Note[] {
  const kept = proposal.aimCosts?.kept ?? []
  return kept.map((one) => note(keptText(arbitration.plan, one), 'watch'))
}

/** The projects that are in and end after the day of a loss that they are in for: nothing is said of dates by an aim. */
export function lateNotes({ arbitration: { plan }, proposal }: ProposalContext): Note[] {
  return proposal.verdicts.flatMap(({ isIn, project, contribution }) =>
    contribution.losses.flatMap((loss) => {
      const { end } = project.span
      const day = loss.kind === 'need' ? loss.deadline : loss.end
      if (!isIn || end === undefined || day === undefined || end <= day) return []
      const lost = lossText(plan, loss)
      const told = bilingual((lang) => {
        const date = dateInText(dayText(end), lang)
        return TEXTS.late(projectName(project, lang), date, lost[lang])[lang]
      })
      return [note(told, 'watch')]
    }),
  )
}

/** What lies between what is reached and its bound, as a share of what is reached, as data. */
export function gapData(reached: number, bound: number): object {
  const gap = Math.max(0, bound - reached)
  return { value: reached > 0 ? finite(gap / reached) : null, numerator: finite(gap), denominator: reached }
}

function costData(cost: AimCost | undefined): object | null {
  if (cost === undefined) return null
  return { value: cost.value, at_most: finite(cost.atMost), proven: cost.isProven }
}

/** The aims in their order, value last, as data; none of a replanning, which asks what changes least. */
export function aimsData({ arbitration, proposal, replanned }: ProposalContext): object[] {
  if (replanned !== undefined) return []
  const { aims, aimCosts, worth } = proposal
  const kept = obligationsIn(proposal)
  return [
    { aim: 'obligations', asked: kept, reached: kept, bound: kept, gap: gapData(kept, kept), proven: true },
    ...aims.map(({ aim, asked, reached, bound, isProven, missed }, position) => ({
      aim,
      asked,
      reached,
      bound: finite(bound),
      gap: gapData(reached, bound),
      proven: isProven,
      costs: costData(aimCosts?.aims[position]),
      missed: missed.map((one) => ({
        projects: idsOf(one.projects),
        loss: one.aim === 'must' ? null : lossData(arbitration.plan, one.loss),
      })),
    })),
    {
      aim: 'value',
      reached: worth.chosen,
      bound: finite(worth.bound),
      gap: gapData(worth.chosen, worth.bound),
      proven: worth.isProven,
    },
  ]
}

export function keptForAimData(plan: Plan, kept: KeptForAim): object {
  const { project, contribution, instead } = kept
  return {
    id: project.id,
    ...stakeData(plan, contribution),
    costs: costData(kept),
    instead: idsOf(instead),
    text: keptText(plan, kept).en,
  }
}
