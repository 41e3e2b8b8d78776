import { formatNumber, moneyText } from '../../lang/numbers.ts'
import { daysText } from '../../lang/plurals.ts'
import { colon, quote, semicolon } from '../../lang/punctuation.ts'
import { limitName } from '../../limits/index.ts'
import type { Plan } from '../../plan/plan.ts'
import { OBLIGATIONS, type Obligation } from '../../scenarios/obligation.ts'
import type { CutLine, RankedProject } from '../../scenarios/priority-list/cut-line.ts'
import type { CeilingShortage } from '../../scenarios/priority-list/displacement.ts'
import type { Perturbation } from '../../scenarios/priority-list/sensitivity.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { type Cents, type Days, plain } from '../../values/quantity.ts'
import { toEstimateText } from '../words/estimates.ts'

/** Most shortages that a cell tells; the largest matter, the rest is counted. */
const MOST_SHORTAGES = 3

function shortageText(plan: Plan, { ceiling, by }: CeilingShortage, lang: Lang): string {
  // A tenth of a day more or less tells nobody anything, but less than is needed must not be shown.
  const much =
    ceiling.kind === 'money'
      ? moneyText(by as Cents, plan, lang)
      : daysText(Math.ceil(plain(by as Days) * 10) / 10, lang)
  return `${limitName(ceiling)[lang]}${colon(lang)} +${much}`
}

/** What is short, cap by cap; of many only the first ones and how many more. */
export function shortagesText(plan: Plan, shortages: readonly CeilingShortage[]): Bilingual {
  return bilingual((lang) => {
    const told = shortages.slice(0, MOST_SHORTAGES).map((one) => shortageText(plan, one, lang))
    const left = shortages.length - told.length
    const more = lang === 'fr' ? `et ${left} autre${left === 1 ? '' : 's'}` : `and ${left} more`
    return [...told, ...(left > 0 ? [more] : [])].join(semicolon(lang))
  })
}

/** Who would have to leave, as an estimate; what is served first leaves nothing to withdraw for. */
export function insteadText({ instead, shortages }: RankedProject): Bilingual {
  const ids = instead.join(', ')
  if (instead.length > 0) return { fr: ids, en: ids }
  const first = shortages.find(({ isBeyondReach }) => isBeyondReach)?.ceiling
  if (first === undefined)
    return { fr: 'aucun retrait ne suffit', en: 'no withdrawal frees enough' }
  return {
    fr: `aucun retrait ne suffit\u00a0: ${limitName(first).fr} est pris par les projets servis d’abord`,
    en: `no withdrawal frees enough: ${limitName(first).en} is taken by the projects served first`,
  }
}

/** What became of a ranked project. */
export function verdictText(
  { outcome: verdict, rank }: RankedProject,
  { above }: CutLine,
): Bilingual {
  switch (verdict.kind) {
    case 'in':
      return rank <= above
        ? { fr: 'retenu', en: 'in' }
        : { fr: 'retenu dans ce qui reste', en: 'fits in what is left' }
    case 'along':
      return {
        fr: `retenu, préalable de ${verdict.by}`,
        en: `in, prerequisite of ${verdict.by}`,
      }
    case 'short':
      return { fr: 'ne tient pas', en: 'does not fit' }
    case 'excluded':
      return { fr: `exclu par ${verdict.by}`, en: `excluded by ${verdict.by}` }
    case 'unestimated':
      return bilingual((lang) => toEstimateText(verdict.missing, lang))
    case 'need-unestimated':
      return {
        fr: `sans son préalable ${verdict.by}, à estimer`,
        en: `without its prerequisite ${verdict.by}, to be estimated`,
      }
    case 'blocked':
      return {
        fr: `sans son préalable ${verdict.by}`,
        en: `without its prerequisite ${verdict.by}`,
      }
  }
}

/** `+20 %`, `−10 %`; `±20 %` where both ways are meant. */
function percent(factor: number, lang: Lang, isBothWays = false): string {
  const change = Math.round((factor - 1) * 100)
  const sign = isBothWays ? '±' : change > 0 ? '+' : '−'
  return `${sign}${Math.abs(change)}${lang === 'fr' ? '\u00a0%' : '%'}`
}

function trialPhrase(trial: Perturbation, lang: Lang, isBothWays: boolean): string {
  const change = percent(trial.factor, lang, isBothWays)
  if (trial.kind === 'weight') {
    const label = quote(trial.criterion.label[lang], lang)
    return lang === 'fr' ? `poids de ${label} ${change}` : `weight of ${label} ${change}`
  }
  if (trial.kind === 'estimates') {
    return lang === 'fr' ? `coûts et charges ${change}` : `costs and work ${change}`
  }
  return lang === 'fr' ? `enveloppes ${change}` : `envelopes ${change}`
}

/** A trial of the sensitivity as a phrase. */
export function trialText(trial: Perturbation): Bilingual {
  return bilingual((lang) => trialPhrase(trial, lang, false))
}

/** The trials of weights, which say the same in one phrase where none of them is missing. */
function weightsText(
  trials: readonly Perturbation[],
  all: readonly Perturbation[],
): Bilingual | undefined {
  const weights = all.filter(({ kind }) => kind === 'weight')
  const [first] = weights
  if (first === undefined || !weights.every((one) => trials.includes(one))) return undefined
  return bilingual((lang) => {
    const change = percent(first.factor, lang, true)
    return lang === 'fr'
      ? `poids de chaque critère ${change}`
      : `weight of each criterion ${change}`
  })
}

/**
 * Trials in one phrase; a weight that is tried both ways is named once, and those of all criteria together.
 *
 * @param all - every trial that was made.
 */
export function trialsText(
  trials: readonly Perturbation[],
  all: readonly Perturbation[],
): Bilingual {
  const weights = weightsText(trials, all)
  if (weights !== undefined) {
    const others = trials.filter(({ kind }) => kind !== 'weight')
    return bilingual((lang) =>
      [weights[lang], ...others.map((trial) => trialPhrase(trial, lang, false))].join(', '),
    )
  }
  const criterionOf = (trial: Perturbation): string | undefined =>
    trial.kind === 'weight' ? trial.criterion.id : undefined
  const twins = (trial: Perturbation): Perturbation[] => {
    const id = criterionOf(trial)
    return id === undefined ? [trial] : trials.filter((one) => criterionOf(one) === id)
  }
  const told = trials.filter((trial) => twins(trial)[0] === trial)
  return bilingual((lang) =>
    told.map((trial) => trialPhrase(trial, lang, twins(trial).length > 1)).join(', '),
  )
}

const STANDINGS: Readonly<Record<Obligation, readonly [one: Bilingual, many: Bilingual]>> = {
  completed: [
    { fr: 'terminé', en: 'completed' },
    { fr: 'terminés', en: 'completed' },
  ],
  started: [
    { fr: 'commencé', en: 'started' },
    { fr: 'commencés', en: 'started' },
  ],
  mandatory: [
    { fr: 'obligatoire', en: 'mandatory' },
    { fr: 'obligatoires', en: 'mandatory' },
  ],
  'carried-over': [
    { fr: 'repris du plan précédent', en: 'carried over' },
    { fr: 'repris du plan précédent', en: 'carried over' },
  ],
  forced: [
    { fr: 'imposé', en: 'forced' },
    { fr: 'imposés', en: 'forced' },
  ],
  required: [
    { fr: 'préalable d’un autre', en: 'prerequisite of another' },
    { fr: 'préalables d’autres', en: 'prerequisites of others' },
  ],
}

/** Why a project is served first. */
export function standingText(standing: Obligation): Bilingual {
  return STANDINGS[standing][0]
}

/** How many are served first, and why. */
export function fixedText(fixed: CutLine['fixed']): Bilingual {
  return bilingual((lang) => {
    const counts = OBLIGATIONS.flatMap((standing) => {
      const count = fixed.filter((one) => one.standing === standing).length
      const [one, many] = STANDINGS[standing]
      return count === 0 ? [] : [`${formatNumber(count, lang)} ${(count === 1 ? one : many)[lang]}`]
    })
    if (fixed.length === 0)
      return lang === 'fr' ? 'Aucun projet n’est servi d’abord.' : 'No project is served first.'
    const all = formatNumber(fixed.length, lang)
    const ending = fixed.length === 1 ? '' : 's'
    return lang === 'fr'
      ? `Servis d’abord\u00a0: ${all} projet${ending} (${counts.join(', ')}).`
      : `Served first: ${all} project${ending} (${counts.join(', ')}).`
  })
}
