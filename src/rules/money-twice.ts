/** Money that stands under two natures of line. */

import { sectionName } from '../lang/catalogue/money-names.ts'
import { exactMoneyText, moneyText } from '../lang/numbers.ts'
import {
  type BudgetCell,
  cellsOf,
  mayBeNegative,
  type NatureAmounts,
  natureOf,
  STAGE_ORDER,
  type StageAmounts,
  stageRank,
} from '../plan/budget-cell.ts'
import { expectedParts } from '../plan/expected-amount.ts'
import type { Plan, Project, Stage } from '../plan/plan.ts'
import { isCandidate, isRetained } from '../plan/project-status.ts'
import { type Bilingual, bilingual, type Lang } from '../values/language.ts'
import { type Cents, NO_CENTS, plain, sum } from '../values/quantity.ts'
import { type RuleHit, recordRule } from './define.ts'
import { yearPlace } from './facts/budget-amounts.ts'
import { nameOf } from './words/naming.ts'
import { inYear, natureNames, natureText } from './words/natures.ts'

/** In lower case. */
const STAGE_NAMES: Record<Stage, Bilingual> = {
  requested: { fr: 'demandé', en: 'requested' },
  baseline: { fr: 'référence', en: 'baseline' },
  voted: { fr: 'voté', en: 'voted' },
  opened: { fr: 'ouvert', en: 'opened' },
  committed: { fr: 'engagé', en: 'committed' },
  paid: { fr: 'mandaté', en: 'paid' },
  carry_over: { fr: 'reporté', en: 'carried over' },
  forecast: { fr: 'prévu', en: 'forecast' },
}

/** Two natures of one cell, every stage of the one before every stage of the other. */
interface StagesApart {
  readonly older: NatureAmounts
  readonly newer: NatureAmounts
}

/** The amounts that are written, in the order of the stages. */
function amountsOf(stages: StageAmounts): [Stage, Cents][] {
  return STAGE_ORDER.flatMap((stage) => {
    const amount = stages[stage]
    return amount === undefined ? [] : [[stage, amount]]
  })
}

function isMoney({ stages }: NatureAmounts): boolean {
  return Object.values(stages).some((amount) => amount !== 0)
}

/** Revenue, savings and corrections stand beside an expense; they are never the expense itself. */
function mayBeSame(left: NatureAmounts, right: NatureAmounts): boolean {
  return left.kind === right.kind || !(mayBeNegative(left) || mayBeNegative(right))
}

function ranksOf({ stages }: NatureAmounts): number[] {
  return amountsOf(stages).map(([stage]) => stageRank(stage))
}

function isApart({ older, newer }: StagesApart): boolean {
  return Math.max(...ranksOf(older)) < Math.min(...ranksOf(newer)) && mayBeSame(older, newer)
}

/** How far the last amount of the older is from the first of the newer. */
function distance({ older, newer }: StagesApart): number {
  const [, last = 0] = amountsOf(older.stages).at(-1) ?? []
  const [, first = 0] = amountsOf(newer.stages)[0] ?? []
  return Math.abs(last - first)
}

/**
 * The two natures of a cell that are most likely the same money: of all that stand apart those whose amounts are
 * nearest, the first of equal ones. Undefined where none do; an amount of nothing is a stage, but not money.
 */
function stagesApart({ natures }: Pick<BudgetCell, 'natures'>): StagesApart | undefined {
  const told = natures.filter(isMoney)
  if (told.length < 2) return undefined
  const pairs = told.flatMap((older) => told.map((newer) => ({ older, newer }))).filter(isApart)
  return pairs.sort((left, right) => distance(left) - distance(right))[0]
}

function amountsText(plan: Plan, { stages }: NatureAmounts, lang: Lang): string {
  return amountsOf(stages)
    .map(([stage, amount]) => `${STAGE_NAMES[stage][lang]} ${exactMoneyText(amount, plan, lang)}`)
    .join(', ')
}

/** What a nature is in the expected amount of its year by what it writes there itself. */
function countedOf(plan: Plan, project: Project, { section, year }: BudgetCell, { nature }: NatureAmounts): Cents {
  const part = expectedParts(plan, project, section, year).find(
    (own) => own.nature === nature && own.basis !== 'carry_over',
  )
  return part?.amount ?? NO_CENTS
}

/** What counts because the two are apart: today, or of a candidate once it is retained. */
function verdict(plan: Plan, project: Project, older: Cents, newer: Cents): Bilingual {
  const is = !isCandidate(project)
  const counts = is ? { fr: 'compte', en: 'counts' } : { fr: 'compterait', en: 'would count' }
  const count = is ? { fr: 'comptent', en: 'count' } : { fr: 'compteraient', en: 'would count' }
  const amount = bilingual((lang) => moneyText(sum([older, newer]), plan, lang))
  if (older === 0 && newer === 0) return { fr: `ni l’une ni l’autre ne ${counts.fr}`, en: `neither ${counts.en}` }
  if (older !== 0 && newer !== 0)
    return { fr: `les deux ${count.fr}, soit ${amount.fr}`, en: `both ${count.en}, ${amount.en} in all` }
  const which = older === 0 ? { fr: 'seconde', en: 'second' } : { fr: 'première', en: 'first' }
  return {
    fr: `seule la ${which.fr} ${counts.fr}, pour ${amount.fr}`,
    en: `only the ${which.en} ${counts.en}, with ${amount.en}`,
  }
}

/** The lines of a nature of a cell, and the place of its year. */
function written({ budget }: Project, cell: BudgetCell, { nature }: NatureAmounts) {
  const lines = budget.filter((line) => natureOf(line) === nature)
  const [line, at] = [lines[0], yearPlace(lines, cell)]
  return line && at && { line, at }
}

function moneyTwiceHit(
  plan: Plan,
  project: Project,
  cell: BudgetCell,
  { older, newer }: StagesApart,
): RuleHit | undefined {
  const [before, after] = [written(project, cell, older), written(project, cell, newer)]
  if (before === undefined || after === undefined) return undefined
  const { section, year } = cell
  const [was, is] = [older, newer].map((own) => countedOf(plan, project, cell, own))
  const told = verdict(plan, project, was ?? NO_CENTS, is ?? NO_CENTS)
  const names = natureNames(before.line, after.line)
  const [one, other] = [older, newer].map((own, index) =>
    bilingual((lang) => `${names[index]?.[lang]} (${amountsText(plan, own, lang)})`),
  ) as [Bilingual, Bilingual]
  const [of, when] = [sectionName(section), inYear(year)]
  return {
    at: after.at,
    entity: project.id,
    facts: {
      year,
      section,
      older: natureText(before.line),
      newer: natureText(after.line),
      counted: plain(sum([was ?? NO_CENTS, is ?? NO_CENTS])),
    },
    related: [{ at: before.at, label: one }],
    message: {
      fr: `Peut-être le même argent deux fois pour ${nameOf(project, 'fr')} ${when.fr} (${of.fr})\u00a0: ${one.fr} et ${other.fr}\u00a0; ${told.fr}`,
      en: `Perhaps the same money twice for ${nameOf(project, 'en')} ${when.en} (${of.en}): ${one.en} and ${other.en}; ${told.en}`,
    },
  }
}

/** Finds cells of one nature with only older stages beside one with only newer ones; a stopped project counts by payments only. */
export const budgetMoneyTwice = recordRule({
  id: 'budget-money-twice',
  subject: 'budget',
  severity: 'warning',
  parts: ['section', 'year'],
  summary: {
    fr: 'Un même argent ne s’écrit pas sous deux natures de ligne, l’une restée aux crédits, l’autre à leur emploi',
    en: 'No money is written under two natures of line, one left at its older stages, one at its newer',
  },
  why: {
    fr: 'Seules les lignes de même nature (section, kind, authorisation, funding, side, recurring_from) sont un même montant vu à plusieurs étapes : ailleurs, des crédits et leur emploi s’ajoutent et le coût prévu est compté deux fois',
    en: 'Only lines of one nature (section, kind, authorisation, funding, side, recurring_from) are one amount at several stages: elsewhere credits and what became of them add up, and the expected cost is counted twice',
  },
  fix: {
    fr: 's’il s’agit du même argent, donnez aux deux lignes les mêmes kind, authorisation, funding, side et recurring_from ; sinon, écrivez l’étape qui manque à l’une d’elles',
    en: 'where they are the same money, give both lines the same kind, authorisation, funding, side and recurring_from; otherwise write the stage that one of them lacks',
  },
  most: {
    fr: '{count} des {of} budgets annuels répartis sur plusieurs natures de ligne portent peut-être deux fois le même argent',
    en: '{count} of {of} yearly budgets split over several natures of line may hold the same money twice',
  },
  /** The cells of retained projects and candidates that hold money under more than one nature. */
  over: ({ projects }) =>
    projects
      .filter((project) => isRetained(project) || isCandidate(project))
      .flatMap((project) =>
        cellsOf(project)
          .filter(({ natures }) => natures.length > 1)
          .map((cell) => ({ project, cell })),
      ),
  find({ project, cell }, plan) {
    const pair = stagesApart(cell)
    return pair && moneyTwiceHit(plan, project, cell, pair)
  },
})
