/** Reviews of projects: made, signed, and believable. */

import { valueLabel } from '../lang/catalogue/labels.ts'
import { phaseName } from '../lang/catalogue/project-names.ts'
import { dateWords, ofDate } from '../lang/dates.ts'
import { inARow, withoutAny } from '../lang/lists.ts'
import { formatPercent, formatPlain, moneyText } from '../lang/numbers.ts'
import { daysText } from '../lang/plurals.ts'
import { costOf } from '../metrics/base/spending.ts'
import {
  computedWeather,
  declaredWeather,
  OPTIMISTIC_GAP,
  recentWeatherGap,
  weatherCauses,
} from '../metrics/base/weather.ts'
import { keyWithin, within } from '../plan/entity.ts'
import { projectById } from '../plan/find-entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isCompleted, isLive, isOpen, isStatusTold } from '../plan/project-status.ts'
import { isRecent, lastReview, reviewedProjects } from '../plan/reviews.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import { dayText, monthOfDay } from '../values/calendar.ts'
import { type Bilingual, bilingual, type Lang } from '../values/language.ts'
import { type Cents, plain } from '../values/quantity.ts'
import { placedIn, type RuleHit, recordRule } from './define.ts'
import { nameOf } from './words/naming.ts'

/** Finds projects whose review is due and that have none, or a last one that is older than the plan's threshold. */
export const reviewStale = recordRule({
  id: 'review-stale',
  subject: 'projects',
  severity: 'warning',
  parts: ['review'],
  summary: {
    fr: 'Un projet en cours a une revue récente, dans un plan qui tient des revues',
    en: 'A project in progress has a recent review, in a plan that keeps reviews',
  },
  why: {
    fr: 'Une météo ancienne est presque toujours optimiste\u00a0; le comité décide sur des faits périmés',
    en: 'An old weather report is nearly always rosy; the committee decides on stale facts',
  },
  fix: {
    fr: 'ajoutez une revue du projet à la date du plan (seuil\u00a0: thresholds.stale_days)',
    en: "add a review of the project at the plan's status date (limit: thresholds.stale_days)",
  },
  example: 'reviews: [{ project: P-014, as_of: 2024-06-30, weather: { overall: cloud }, progress: 0.5 }]',
  named: { 'P-014': 'project' },
  most: {
    fr: '{count} des {of} projets en cours dont une revue est attendue n’en ont pas de récente',
    en: '{count} of {of} projects in progress of which a review is due have no recent one',
  },
  follows: ['date-outside-plan'],
  over: (plan) => reviewedProjects(plan, plan.projects),
  find(project, plan) {
    const { staleDays } = plan.thresholds
    const at = within(project, 'status')
    const found = lastReview(plan, project)
    if (found === undefined) {
      return {
        at,
        entity: project.id,
        facts: { limit: staleDays },
        message: {
          fr: `Projet ${nameOf(project, 'fr')} en cours sans aucune revue`,
          en: `${nameOf(project, 'en')} is in progress and has no review`,
        },
      }
    }
    if (isRecent(plan, found.day)) return undefined
    const age = plan.asOf - found.day
    const date = dayText(found.day)
    return {
      at,
      entity: project.id,
      facts: { review: date, age, limit: staleDays },
      related: [{ at: within(found.review, 'as_of'), label: { fr: 'dernière revue', en: 'last review is here' } }],
      message: {
        fr: `Dernière revue de ${nameOf(project, 'fr')} datant de ${daysText(age, 'fr')} (${dateWords(date, 'fr')}), pour un maximum de ${daysText(staleDays, 'fr')}`,
        en: `The last review of ${nameOf(project, 'en')} is ${daysText(age, 'en')} old (${dateWords(date, 'en')}), more than the limit of ${daysText(staleDays, 'en')}`,
      },
    }
  },
})

export const reviewWithoutAuthor = recordRule({
  id: 'review-without-author',
  subject: 'projects',
  severity: { draft: 'warning', approved: 'error' },
  parts: ['review'],
  summary: { fr: 'Une revue dit quelle fonction l’a faite', en: 'A review says which role made it' },
  why: {
    fr: 'Une appréciation que personne ne signe n’est pas une preuve',
    en: 'A judgement that nobody signs is no evidence',
  },
  fix: {
    fr: 'ajoutez «\u00a0author\u00a0»\u00a0: une fonction, jamais le nom d’une personne',
    en: 'add "author": a role, never the name of a person',
  },
  most: { fr: '{count} des {of} revues n’ont pas d’auteur', en: '{count} of {of} reviews have no author' },
  over: ({ reviews }) => reviews,
  find(review, plan) {
    if (review.author !== undefined) return undefined
    const project = projectById(plan, review.project) ?? { id: review.project }
    return {
      at: within(review, 'project'),
      entity: project.id,
      facts: { review: review.as_of },
      message: {
        fr: `Revue de ${nameOf(project, 'fr')} ${ofDate(review.as_of, 'fr')} sans auteur`,
        en: `The review of ${nameOf(project, 'en')} dated ${dateWords(review.as_of, 'en')} has no author`,
      },
    }
  },
})

const OF_ACTION_PLAN = {
  owner: { fr: 'responsable', en: 'owner' },
  due: { fr: 'échéance', en: 'due date' },
} as const satisfies Record<string, Bilingual>

const ACTION_PLAN_KEYS = Object.keys(OF_ACTION_PLAN) as (keyof typeof OF_ACTION_PLAN)[]

export const stormWithoutActionPlan = recordRule({
  id: 'storm-without-action-plan',
  subject: 'projects',
  severity: 'error',
  parts: ['review'],
  summary: {
    fr: 'Un projet déclaré en orage a un plan d’action, avec un responsable et une échéance',
    en: 'A project declared in a storm has an action plan with an owner and a due date',
  },
  why: {
    fr: 'Une alerte sans réaction datée ni responsable ne change rien',
    en: 'An alarm without a dated reaction that somebody owns changes nothing',
  },
  fix: {
    fr: 'ajoutez à la revue «\u00a0action_plan\u00a0» (action, owner, due)',
    en: 'add "action_plan" (action, owner, due) to the review',
  },
  example:
    'action_plan: { action: point hebdomadaire avec le fournisseur, owner: direction-mobilites, due: 2024-10-15 }',
  most: {
    fr: '{count} des {of} projets déclarés en orage n’ont pas de plan d’action complet',
    en: '{count} of {of} projects declared in a storm have no complete action plan',
  },
  follows: ['date-outside-plan'],
  exceptClosed: true,
  /** The projects, retained and not completed, whose last review declares a storm. */
  over: (plan) =>
    plan.projects.filter(isOpen).flatMap((project) => {
      const last = lastReview(plan, project)
      return last?.review.weather?.overall === 'storm' ? [{ project, last }] : []
    }),
  find({ project, last }) {
    const { review } = last
    const { action_plan: answer, as_of: date } = review
    const missing = ACTION_PLAN_KEYS.filter((key) => answer?.[key] === undefined)
    if (missing.length === 0) return undefined
    const words = missing.map((key) => OF_ACTION_PLAN[key])
    const facts = { review: date, missing: answer === undefined ? ['action_plan'] : missing }
    return answer === undefined
      ? {
          at: within(review, 'weather', 'overall'),
          entity: project.id,
          facts,
          message: {
            fr: `Projet ${nameOf(project, 'fr')} déclaré en orage le ${dateWords(date, 'fr')}, sans plan d’action`,
            en: `${nameOf(project, 'en')} was declared in a storm on ${dateWords(date, 'en')} and has no action plan`,
          },
        }
      : {
          at: keyWithin(review, 'action_plan'),
          entity: project.id,
          facts,
          message: {
            fr: `Plan d’action ${ofDate(date, 'fr')} pour ${nameOf(project, 'fr')}, en orage, sans ${withoutAny(words, 'fr')}`,
            en: `The action plan of ${dateWords(date, 'en')} for ${nameOf(project, 'en')}, in a storm, has no ${withoutAny(words, 'en')}`,
          },
        }
  },
})

/** `123 days late and 25% above its baseline`. */
function causes(plan: Plan, project: Project, lang: Lang): string {
  const { daysLate, costOverrun } = weatherCauses(plan, project)
  const late = daysLate === undefined ? '' : daysText(daysLate, lang)
  const cost = costOverrun === undefined ? '' : formatPercent(costOverrun, lang)
  const parts = {
    fr: [late && `${late} de retard`, cost && `coût supérieur de ${cost} à la référence`],
    en: [late && `${late} late`, cost && `cost ${cost} above the baseline`],
  }[lang].filter((part) => part !== '')
  return inARow(parts, { fr: 'et', en: 'and' }[lang])
}

export const weatherOptimistic = recordRule({
  id: 'weather-optimistic',
  subject: 'projects',
  severity: 'warning',
  parts: ['review'],
  summary: {
    fr: 'La météo déclarée d’un projet s’accorde avec ses dates et ses coûts',
    en: 'The declared weather of a project agrees with its dates and costs',
  },
  why: {
    fr: 'Une météo trop optimiste retire au comité la décision qu’il aurait dû prendre',
    en: 'A rating that is too rosy takes from the committee the decision that it should have taken',
  },
  fix: {
    fr: 'revoyez weather.overall de la dernière revue, ou recalez la référence par une décision (rebaselines)',
    en: 'review weather.overall of the last review, or re-baseline by a decision (rebaselines)',
  },
  most: {
    fr: 'La météo déclarée de {count} des {of} projets est meilleure d’au moins deux niveaux que la météo calculée',
    en: 'The declared weather of {count} of {of} projects is at least two levels better than the computed one',
  },
  follows: ['date-outside-plan'],
  exceptClosed: true,
  /** The projects, retained and not completed, that have a declared weather, by a recent review, and a computed one. */
  over: (plan) => plan.projects.filter((one) => isOpen(one) && recentWeatherGap(plan, one) !== undefined),
  find(project, plan) {
    const gap = recentWeatherGap(plan, project) ?? 0
    const last = lastReview(plan, project)
    if (gap < OPTIMISTIC_GAP || last === undefined) return undefined
    const declared = valueLabel(declaredWeather(plan, project) ?? '')
    const computed = valueLabel(computedWeather(plan, project) ?? '')
    return {
      at: within(last.review, 'weather', 'overall'),
      entity: project.id,
      facts: { review: last.review.as_of, declared: declared.en, computed: computed.en, gap },
      message: {
        fr: `Météo de ${nameOf(project, 'fr')} déclarée «\u00a0${declared.fr}\u00a0», calculée «\u00a0${computed.fr}\u00a0» (${causes(plan, project, 'fr')})`,
        en: `The weather of ${nameOf(project, 'en')} is declared ${declared.en} and computed ${computed.en} (${causes(plan, project, 'en')})`,
      },
    }
  },
})

/** The progress that a phase can bear, both ends included. */
const BOUNDS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  framing: [0, 0.5],
  rollout: [0.3, 1],
}

/** A project in its last phase that is not completed. */
function openButClosed(plan: Plan, project: Project): RuleHit | undefined {
  if (project.written.phase !== 'closed' || isCompleted(project)) return undefined
  if (!isStatusTold(project)) return undefined
  const { status } = project
  return {
    ...placedIn(project, 'phase'),
    facts: { phase: 'closed', status },
    related: [{ at: within(project, 'status'), label: { fr: 'le statut', en: 'the status is here' } }],
    message: {
      fr: `La phase de ${nameOf(project, 'fr')} est close, mais son statut est «\u00a0${statusLabel(plan, status).fr}\u00a0»`,
      en: `The phase of ${nameOf(project, 'en')} is closed, but its status is ${statusLabel(plan, status).en}`,
    },
  }
}

function outOfBounds(project: Project): RuleHit | undefined {
  const { phase, progress } = project.written
  const bounds = BOUNDS[phase ?? '']
  if (phase === undefined || progress === undefined || bounds === undefined) return undefined
  const [least, most] = bounds
  if (progress.value >= least && progress.value <= most) return undefined
  const limit = progress.value < least ? least : most
  return {
    ...placedIn(project, 'phase'),
    facts: { phase, progress: progress.value, limit },
    related: [{ at: keyWithin(project, 'progress'), label: { fr: 'l’avancement', en: 'the progress is here' } }],
    message: bilingual((lang) => {
      const [name, value, edge] = [
        nameOf(project, lang),
        formatPercent(progress.value, lang),
        formatPercent(limit, lang),
      ]
      const isLow = progress.value < least
      const stage = phaseName(phase)[lang]
      return {
        fr: `Avancement de ${name} à ${value} en phase de ${stage}, alors que ${edge} ${isLow ? 'au moins' : 'au plus'} est vraisemblable`,
        en: `Progress of ${name} is ${value} in the ${stage} phase, where at ${isLow ? 'least' : 'most'} ${edge} is plausible`,
      }[lang]
    }),
  }
}

/** Finds phase closed without completion, framing with more than half done, and rollout with less than 30% done. */
export const phaseContradictsProgress = recordRule({
  id: 'phase-contradicts-progress',
  subject: 'projects',
  severity: 'warning',
  summary: {
    fr: 'La phase d’un projet s’accorde avec son avancement et son statut',
    en: 'The phase of a project agrees with its progress and status',
  },
  why: {
    fr: 'Un cadrage à 80\u00a0% ou un déploiement à 10\u00a0% disent que l’un des deux n’est pas suivi',
    en: 'Framing at 80% or a rollout at 10% say that one of the two is not kept up',
  },
  fix: {
    fr: 'corrigez «\u00a0phase\u00a0», «\u00a0progress.value\u00a0» ou «\u00a0status\u00a0»',
    en: 'correct "phase", "progress.value" or "status"',
  },
  most: {
    fr: '{count} des {of} projets ont une phase qui contredit leur avancement ou leur statut',
    en: '{count} of {of} projects have a phase that contradicts their progress or status',
  },
  /** The live projects in a phase that says something of their progress or status. */
  over: ({ projects }) =>
    projects.filter(isLive).filter(({ written: { phase, progress } }) => {
      return phase === 'closed' || (progress !== undefined && BOUNDS[phase ?? ''] !== undefined)
    }),
  find(project, plan) {
    return openButClosed(plan, project) ?? outOfBounds(project)
  },
})

const COMPLEX = 4
const LONG_MONTHS = 24
const DECILE = 10

/** The least cost of the tenth of unfinished projects that cost most; undefined where there are fewer than ten. */
function topDecile(plan: Plan): Cents | undefined {
  const costs = plan.projects
    .filter(isOpen)
    .map((project) => costOf(plan, project, {}))
    .sort((left, right) => right - left)
  return costs.length < DECILE ? undefined : costs[Math.floor(costs.length / DECILE) - 1]
}

function monthsOf({ span: { start, end } }: Project): number {
  return start === undefined || end === undefined ? 0 : monthOfDay(end) - monthOfDay(start) + 1
}

export const projectIndependentReview = recordRule({
  id: 'project-independent-review',
  subject: 'projects',
  severity: 'info',
  summary: {
    fr: 'Un projet complexe, long et parmi les plus coûteux fait l’objet d’une revue indépendante',
    en: 'A project that is complex, long and among the most costly has an independent review',
  },
  why: {
    fr: 'Complexité, durée et coût réunis annoncent les plus forts dépassements\u00a0; l’équipe du projet les voit trop tard',
    en: 'Complexity, length and cost together announce the largest overruns, which the project’s own team sees too late',
  },
  fix: {
    fr: 'découpez le projet, ou faites-le relire par un tiers avant le prochain point de décision, puis inscrivez cette revue par une dérogation (plan.waivers)',
    en: 'split the project, or have it reviewed by a third party before the next gate, then record that review as a waiver (plan.waivers)',
  },
  exceptClosed: true,
  given: (plan) => {
    const least = topDecile(plan)
    if (least === undefined || least <= 0) return undefined
    return least
  },
  over: (plan) => plan.projects.filter(isOpen),
  find(project, plan, least) {
    const { complexity = 0 } = project.written
    const months = monthsOf(project)
    const cost = costOf(plan, project, {})
    if (complexity < COMPLEX || months <= LONG_MONTHS || cost < least) return undefined
    return {
      ...placedIn(project, 'complexity'),
      facts: { complexity, months, cost: plain(cost) },
      message: {
        fr: `Projet ${nameOf(project, 'fr')} de complexité ${formatPlain(complexity, 'fr')}, sur ${formatPlain(months, 'fr')} mois et parmi les plus coûteux (${moneyText(cost, plan, 'fr')})\u00a0: à faire relire par un tiers`,
        en: `${nameOf(project, 'en')} has complexity ${formatPlain(complexity, 'en')}, lasts ${formatPlain(months, 'en')} months and is among the most costly (${moneyText(cost, plan, 'en')}): a third party should review it`,
      },
    }
  },
})
