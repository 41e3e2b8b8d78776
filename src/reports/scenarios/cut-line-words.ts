/** Says in words what the cut line decides: ceilings, what is short, what would make room, and trials. */
import { MINUS, neededMoneyText } from '../../lang/numbers.ts'
import { formOf, type Noun, neededDaysText } from '../../lang/plurals.ts'
import { colon, quote, semicolon } from '../../lang/punctuation.ts'
import { limitKindOf, limitName } from '../../limits/index.ts'
import type { Plan } from '../../plan/plan.ts'
import type { CutLine, RankedProject } from '../../scenarios/priority-list/cut-line.ts'
import type { CeilingShortage } from '../../scenarios/priority-list/displacement.ts'
import type { Perturbation } from '../../scenarios/priority-list/sensitivity.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import type { Cents } from '../../values/quantity.ts'
import { inOrOut, toEstimateText } from '../words/eligibility.ts'
import type { ScenarioContext } from './context.ts'
import { projectNames } from './state-names.ts'

const TEXTS = printed('cut-line-words', {
  more: (left: number, others: Bilingual) => ({ fr: `et ${left} ${others.fr}`, en: `and ${left} ${others.en}` }),
  noWithdrawal: { fr: 'aucun retrait ne suffit', en: 'no withdrawal frees enough' },
  taken: (ceiling: Bilingual) => ({
    fr: `aucun retrait ne suffit\u00a0: ${ceiling.fr} est pris par les projets servis d’abord`,
    en: `no withdrawal frees enough: ${ceiling.en} is taken by the projects served first`,
  }),
  fits: { fr: 'retenu dans ce qui reste', en: 'fits in what is left' },
  along: (by: string) => ({ fr: `retenu, préalable de ${by}`, en: `in, prerequisite of ${by}` }),
  short: { fr: 'ne tient pas', en: 'does not fit' },
  excluded: (by: string) => ({ fr: `exclu par ${by}`, en: `excluded by ${by}` }),
  needUnestimated: (by: string) => ({
    fr: `sans son préalable ${by}, à estimer`,
    en: `without its prerequisite ${by}, to be estimated`,
  }),
  blocked: (by: string) => ({ fr: `sans son préalable ${by}`, en: `without its prerequisite ${by}` }),
  percent: (number: string) => ({ fr: `${number}\u00a0%`, en: `${number}%` }),
  weight: (criterion: string, change: string) => ({
    fr: `poids de ${criterion} ${change}`,
    en: `weight of ${criterion} ${change}`,
  }),
  weights: (change: string) => ({ fr: `poids de chaque critère ${change}`, en: `weight of each criterion ${change}` }),
  estimates: (change: string) => ({ fr: `coûts et charges ${change}`, en: `costs and work ${change}` }),
  envelopes: (change: string) => ({ fr: `enveloppes ${change}`, en: `envelopes ${change}` }),
})

const OTHERS: Noun = { fr: ['autre', 'autres'], en: ['more', 'more'] }

/** Most shortages that a cell tells; the largest matter, the rest is counted. */
const MOST_SHORTAGES = 3

function shortageText(plan: Plan, { ceiling, by }: CeilingShortage, lang: Lang): string {
  const much =
    limitKindOf(ceiling).unit === 'money' ? neededMoneyText(by as Cents, plan, lang) : neededDaysText(by, lang)
  return `${limitName(ceiling)[lang]}${colon(lang)} +${much}`
}

/** What is short, ceiling by ceiling; of many only the first ones and how many more. */
export function shortagesText(plan: Plan, shortages: readonly CeilingShortage[]): Bilingual {
  const shown = shortages.slice(0, MOST_SHORTAGES)
  const left = shortages.length - shown.length
  const others = bilingual((lang) => formOf(left, OTHERS, lang))
  return bilingual((lang) =>
    [...shown.map((one) => shortageText(plan, one, lang)), ...(left > 0 ? [TEXTS.more(left, others)[lang]] : [])].join(
      semicolon(lang),
    ),
  )
}

/** Who would have to leave, as an estimate; what is served first leaves nothing to withdraw for. */
export function insteadText(
  context: Pick<ScenarioContext, 'plan' | 'isScreen'>,
  { instead, shortages }: RankedProject,
): Bilingual {
  if (instead.length > 0) return bilingual((lang) => projectNames(context, instead, lang))
  const first = shortages.find(({ isBeyondReach }) => isBeyondReach)?.ceiling
  if (first === undefined) return TEXTS.noWithdrawal
  return TEXTS.taken(limitName(first))
}

export function verdictText({ outcome, rank }: RankedProject, { above }: CutLine): Bilingual {
  switch (outcome.kind) {
    case 'in':
      return rank <= above ? inOrOut(true) : TEXTS.fits
    case 'along':
      return TEXTS.along(outcome.by)
    case 'short':
      return TEXTS.short
    case 'excluded':
      return TEXTS.excluded(outcome.by)
    case 'unestimated':
      return bilingual((lang) => toEstimateText(outcome.missing, lang))
    case 'need-unestimated':
      return TEXTS.needUnestimated(outcome.by)
    case 'blocked':
      return TEXTS.blocked(outcome.by)
  }
}

/** `+20 %`, `−10 %`; `±20 %` where both ways are meant. */
function percent(factor: number, lang: Lang, isBothWays = false): string {
  const change = Math.round((factor - 1) * 100)
  const sign = isBothWays ? '±' : change > 0 ? '+' : MINUS
  return TEXTS.percent(`${sign}${Math.abs(change)}`)[lang]
}

function trialPhrase(trial: Perturbation, lang: Lang, isBothWays: boolean): string {
  const change = percent(trial.factor, lang, isBothWays)
  if (trial.kind !== 'weight') return TEXTS[trial.kind](change)[lang]
  return TEXTS.weight(quote(trial.criterion.label[lang], lang), change)[lang]
}

export function trialText(trial: Perturbation): Bilingual {
  return bilingual((lang) => trialPhrase(trial, lang, false))
}

/** The trials of weights, which say the same in one phrase where none of them is missing. */
function weightsText(trials: readonly Perturbation[], all: readonly Perturbation[]): Bilingual | undefined {
  const weights = all.filter(({ kind }) => kind === 'weight')
  const [first] = weights
  if (first === undefined || !weights.every((one) => trials.includes(one))) return undefined
  return bilingual((lang) => TEXTS.weights(percent(first.factor, lang, true))[lang])
}

/**
 * Trials in one phrase; a weight that is tried both ways is named once, and those of all criteria together.
 *
 * @param all - every trial that was made.
 */
export function trialsText(trials: readonly Perturbation[], all: readonly Perturbation[]): Bilingual {
  const weights = weightsText(trials, all)
  if (weights !== undefined) {
    const others = trials.filter(({ kind }) => kind !== 'weight')
    return bilingual((lang) => [weights[lang], ...others.map((trial) => trialPhrase(trial, lang, false))].join(', '))
  }
  const criterionOf = (trial: Perturbation): string | undefined =>
    trial.kind === 'weight' ? trial.criterion.id : undefined
  const twins = (trial: Perturbation): Perturbation[] => {
    const id = criterionOf(trial)
    return id === undefined ? [trial] : trials.filter((one) => criterionOf(one) === id)
  }
  const told = trials.filter((trial) => twins(trial)[0] === trial)
  return bilingual((lang) => told.map((trial) => trialPhrase(trial, lang, twins(trial).length > 1)).join(', '))
}
