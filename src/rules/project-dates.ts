/** The dates of projects against each other and against those that bind them. */

import { dateWords, onDate, spanWords } from '../lang/dates.ts'
import { quote } from '../lang/punctuation.ts'
import { deadlineByProject } from '../plan/due-dates.ts'
import { titleOf, within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isLive } from '../plan/project-status.ts'
import { dayText, firstDay, lastDay, monthText, parseDay } from '../values/calendar.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule, placedIn, type RuleHit, recordRule } from './define.ts'
import { datePlace, dateText } from './facts/project-dates.ts'
import { nameOf } from './words/naming.ts'

interface ActualDate {
  readonly date: string
  readonly at: PathOrigin
  /** Of what it is the date. */
  readonly of: Bilingual
  /** Where it stands while it is foreseen. */
  readonly key: 'start' | 'end' | 'current'
}

/** The real dates that a project writes, its milestones' included. */
function actualDates(project: Project): ActualDate[] {
  const { actual, milestones = [] } = project.written
  const own = (['start', 'end'] as const).map((key) => ({
    date: actual?.[key],
    at: within(project, 'actual', key),
    of: ENDS[key],
    key,
  }))
  const ofMilestones = milestones.map((milestone, index) => ({
    date: milestone.actual,
    at: within(project, 'milestones', index, 'actual'),
    of: bilingual((lang) => {
      const title = quote(titleOf(milestone.title, milestone.id)[lang], lang)
      return { fr: `Date réelle du jalon ${title}`, en: `The actual date of milestone ${title}` }[lang]
    }),
    key: 'current' as const,
  }))
  return [...own, ...ofMilestones].flatMap(({ date, ...dated }) => (date === undefined ? [] : [{ ...dated, date }]))
}

const ENDS = {
  start: { fr: 'Début réel', en: 'The actual start' },
  end: { fr: 'Fin réelle', en: 'The actual end' },
} as const satisfies Record<string, Bilingual>

/** What is done about a date of which it may be the day or the status date that is wrong. */
function observed(key: string): Bilingual {
  return {
    fr: `écrivez la date constatée, laissez-la en «\u00a0${key}\u00a0» tant qu’elle n’est que prévue, ou avancez la date d’arrêté du plan («\u00a0as_of\u00a0»)`,
    en: `write the date that was observed, keep it in "${key}" while it is only foreseen, or move the status date of the plan on ("as_of")`,
  }
}

function* futureHits(plan: Plan, project: Project): Generator<RuleHit> {
  const asOf = dayText(plan.asOf)
  for (const { date, at, of, key } of actualDates(project)) {
    const day = parseDay(date, 'start')
    if (day === undefined || day <= plan.asOf) continue
    yield {
      at,
      entity: project.id,
      facts: { date, as_of: asOf },
      help: observed(key),
      message: {
        fr: `${of.fr} du projet ${nameOf(project, 'fr')}, ${dateWords(date, 'fr')}, postérieure à la date d’arrêté, ${dateWords(asOf, 'fr')}`,
        en: `${of.en} of ${nameOf(project, 'en')}, ${dateWords(date, 'en')}, lies after the status date, ${dateWords(asOf, 'en')}`,
      },
    }
  }
}

function lacksEnd({ status, written }: Project): boolean {
  return status === 'completed' && written.actual?.end === undefined
}

/** The real dates that are written, and those that should be. */
function countDates({ projects }: Plan): number {
  const written = projects.reduce((total, project) => total + actualDates(project).length, 0)
  return written + projects.filter(lacksEnd).length
}

export const projectActualDateImpossible = defineRule({
  id: 'project-actual-date-impossible',
  subject: 'projects',
  severity: 'error',
  summary: {
    fr: 'Un projet terminé a une fin réelle, et aucune date réelle ne suit la date d’arrêté',
    en: 'A completed project has an actual end, and no actual date lies after the status date',
  },
  why: {
    fr: 'Sans fin réelle, ou avec une fin à venir, le taux de réalisation à temps est faux',
    en: 'With no actual end, or one still to come, the on-time rate is wrong',
  },
  fix: observed('end'),
  collective: {
    population: countDates,
    message: {
      fr: '{count} des {of} dates réelles manquent ou sont postérieures à la date d’arrêté',
      en: '{count} of {of} actual dates are missing or lie after the status date',
    },
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    for (const project of plan.projects) {
      if (lacksEnd(project)) {
        yield {
          ...placedIn(project, 'status'),
          help: {
            fr: 'ajoutez «\u00a0actual.end\u00a0», la date à laquelle il s’est terminé',
            en: 'add "actual.end", the day on which it ended',
          },
          message: {
            fr: `Projet ${nameOf(project, 'fr')} terminé sans date de fin réelle`,
            en: `${nameOf(project, 'en')} is completed but has no actual end`,
          },
        }
      }
      yield* futureHits(plan, project)
    }
  },
})

export const projectBegunBeforeStart = recordRule({
  id: 'project-begun-before-start',
  subject: 'projects',
  severity: 'warning',
  summary: {
    fr: 'Un projet en cours a commencé\u00a0: son début ne suit pas la date d’arrêté',
    en: 'A project in progress has begun: its start does not lie after the status date',
  },
  why: {
    fr: 'Un projet en cours qui commencerait plus tard fausse la charge, la dépense et l’avancement',
    en: 'A project in progress that is still to start falsifies the load, the spending and the progress',
  },
  fix: {
    fr: 'écrivez son début réel («\u00a0actual.start\u00a0»), ou remettez le statut à «\u00a0planned\u00a0»',
    en: 'write its actual start ("actual.start"), or set the status back to "planned"',
  },
  example: 'actual: { start: 2024-03-11 }',
  most: {
    fr: '{count} des {of} projets en cours sans début réel commenceraient après la date d’arrêté',
    en: '{count} of {of} projects in progress without an actual start are to start after the status date',
  },
  follows: ['project-end-before-start', 'date-outside-plan'],
  /** The projects in progress that have a start, by no real date. */
  over: ({ projects }) =>
    projects.flatMap((project) => {
      const { status, actual, span } = project
      if (status !== 'in_progress' || actual.start !== undefined) return []
      return span.start === undefined ? [] : [{ project, start: span.start }]
    }),
  find({ project, start }, plan) {
    if (start <= plan.asOf) return undefined
    const [day, asOf] = [dayText(start), dayText(plan.asOf)]
    return {
      at: datePlace(project, 'start'),
      entity: project.id,
      facts: { start: dateText(project, 'start'), as_of: asOf },
      related: [{ at: within(project, 'status'), label: { fr: 'le statut est ici', en: 'the status is here' } }],
      message: {
        fr: `Le projet ${nameOf(project, 'fr')} est en cours, mais ne doit commencer que le ${dateWords(day, 'fr')}, après la date d’arrêté (${dateWords(asOf, 'fr')})`,
        en: `${nameOf(project, 'en')} is in progress, but is to start only on ${dateWords(day, 'en')}, after the status date (${dateWords(asOf, 'en')})`,
      },
    }
  },
})

export const projectEndAfterDeadline = recordRule({
  id: 'project-end-after-deadline',
  subject: 'projects',
  severity: 'error',
  summary: {
    fr: 'Un projet finit avant son échéance légale ou contractuelle, et celle des besoins auxquels il répond',
    en: 'A project ends before its legal or contractual deadline and those of the needs it answers',
  },
  why: {
    fr: 'Le retard expose l’organisation à une sanction ou à une rupture de contrat',
    en: 'The delay exposes the organisation to a penalty or a breach of contract',
  },
  fix: {
    fr: 'avancez la fin, découpez le projet, ou corrigez l’échéance',
    en: 'bring the end forward, split the project, or correct the deadline',
  },
  breach: {
    fr: ['échéance légale ou contractuelle dépassée', 'échéances légales ou contractuelles dépassées'],
    en: ['missed deadline', 'missed deadlines'],
  },
  most: {
    fr: '{count} des {of} projets à échéance légale ou contractuelle doivent finir après elle',
    en: '{count} of {of} projects with a deadline of law or contract are to end after it',
  },
  follows: ['date-outside-plan'],
  over: (plan) => {
    const deadlineOf = deadlineByProject(plan)
    return plan.projects.flatMap((project) => {
      const { end } = project.span
      if (end === undefined || !isLive(project) || project.status === 'completed') return []
      const deadline = deadlineOf(project)
      return deadline === undefined ? [] : [{ project, end, deadline }]
    })
  },
  find({ project, end, deadline }) {
    if (end <= deadline.day) return undefined
    return {
      at: datePlace(project, 'end'),
      entity: project.id,
      facts: { end: dateText(project, 'end'), deadline: deadline.text },
      related: [{ at: deadline.at, label: { fr: 'l’échéance est ici', en: 'the deadline is here' } }],
      message: {
        fr: `Fin du projet ${nameOf(project, 'fr')} prévue ${onDate(dateText(project, 'end'), 'fr')}, après son échéance (${dateWords(deadline.text, 'fr')})`,
        en: `${nameOf(project, 'en')} is to end ${onDate(dateText(project, 'end'), 'en')}, after its deadline (${dateWords(deadline.text, 'en')})`,
      },
    }
  },
})

interface Pair {
  readonly start: string | undefined
  readonly end: string | undefined
  readonly placesOf: () => readonly [start: PathOrigin, end: PathOrigin]
  readonly label: Bilingual
}

const CURRENT = { fr: 'La fin', en: 'end' }

function pairsOf(project: Project): Pair[] {
  const { written } = project
  const pair = (label: Bilingual, step?: 'baseline' | 'actual'): Pair => {
    const steps = step === undefined ? [] : [step]
    const { start, end } = (step === undefined ? written : written[step]) ?? {}
    const placesOf = () => [within(project, ...steps, 'start'), within(project, ...steps, 'end')] as const
    return { start, end, placesOf, label }
  }
  return [
    pair({ fr: 'La fin de référence', en: 'baseline end' }, 'baseline'),
    pair(CURRENT),
    pair({ fr: 'La fin réelle', en: 'actual end' }, 'actual'),
  ]
}

function isReversed({ start, end }: Pick<Pair, 'start' | 'end'>): boolean {
  const first = parseDay(start ?? '', 'start')
  const last = parseDay(end ?? '', 'end')
  return first !== undefined && last !== undefined && last < first
}

/** The real start against the end still foreseen: dates of two pairs that each are in order. */
function mixed(project: Project): Pair {
  return {
    start: dateText(project, 'start'),
    end: dateText(project, 'end'),
    placesOf: () => [datePlace(project, 'start'), datePlace(project, 'end')],
    label: CURRENT,
  }
}

function isDated({ start, end }: Pair): boolean {
  return parseDay(start ?? '', 'start') !== undefined && parseDay(end ?? '', 'end') !== undefined
}

/** The pairs of dates of a project; the mixed one where each other is in order and it is none of them. */
function comparedPairs(project: Project): Pair[] {
  const own = pairsOf(project).filter(isDated)
  const both = mixed(project)
  const isOwn = own.some(({ start, end }) => start === both.start && end === both.end)
  return isOwn || own.some(isReversed) || !isDated(both) ? own : [...own, both]
}

export const projectEndBeforeStart = recordRule({
  id: 'project-end-before-start',
  subject: 'projects',
  severity: 'error',
  summary: {
    fr: 'La fin d’un projet suit son début, dans les dates de référence, actuelles et réelles',
    en: 'A project ends after it starts, in its baseline, current and actual dates',
  },
  why: {
    fr: 'Des dates inversées donnent une durée négative à tous les calculs',
    en: 'Reversed dates give every computation a negative duration',
  },
  fix: { fr: 'corrigez l’une des deux dates', en: 'correct one of the two dates' },
  most: {
    fr: '{count} des {of} fins de projets précèdent leur début',
    en: '{count} of {of} ends of projects lie before their start',
  },
  follows: ['date-outside-plan'],
  over: ({ projects }) => projects.flatMap((project) => comparedPairs(project).map((pair) => ({ project, pair }))),
  find({ project, pair }) {
    if (!isReversed(pair)) return undefined
    const { start = '', end = '', label } = pair
    const places = pair.placesOf()
    return {
      at: places[1],
      entity: project.id,
      facts: { start, end },
      related: [{ at: places[0], label: { fr: 'le début est ici', en: 'the start is here' } }],
      message: {
        fr: `${label.fr} du projet ${nameOf(project, 'fr')}, ${dateWords(end, 'fr')}, précède son début, ${dateWords(start, 'fr')}`,
        en: `The ${label.en} of ${nameOf(project, 'en')}, ${dateWords(end, 'en')}, lies before its start, ${dateWords(start, 'en')}`,
      },
    }
  },
})

/** The sides on which a project passes the horizon without a flag that allows it. */
function passedEdges({ span, origin, written }: Project, { horizon }: Plan): ('start' | 'end')[] {
  const { first, last } = horizon
  const isEarly = span.start !== undefined && span.start < firstDay(first)
  const isLate = span.end !== undefined && span.end > lastDay(last)
  return [
    ...(isEarly && origin !== 'carried_over' ? (['start'] as const) : []),
    ...(isLate && written.beyond_horizon !== true ? (['end'] as const) : []),
  ]
}

const HELP: Record<'start' | 'end', Bilingual> = {
  start: {
    fr: 'corrigez le début ou, pour un projet repris du plan précédent, choisissez «\u00a0repris\u00a0» dans la colonne «\u00a0Origine\u00a0» du classeur (plan ask), ou écrivez «\u00a0origin: carried_over\u00a0» dans le fichier',
    en: 'correct the start or, for a project of the previous plan, choose "carried over" in the column "Origin" of the workbook (plan ask), or write "origin: carried_over" in the file',
  },
  end: {
    fr: 'corrigez la fin ou, si le projet se poursuit après le plan, dites-le dans le classeur (plan ask), ou écrivez «\u00a0beyond_horizon: true\u00a0» dans le fichier',
    en: 'correct the end or, if the project goes on after the plan, say so in the workbook (plan ask), or write "beyond_horizon: true" in the file',
  },
}

/** The starts and ends of live projects that the horizon bounds: not those that a flag lets pass it. */
function countEdges({ projects }: Plan): number {
  return projects.filter(isLive).reduce((total, { span, origin, written }) => {
    const isStartBound = span.start !== undefined && origin !== 'carried_over'
    const isEndBound = span.end !== undefined && written.beyond_horizon !== true
    return total + Number(isStartBound) + Number(isEndBound)
  }, 0)
}

export const projectOutsideHorizon = recordRule({
  id: 'project-outside-horizon',
  subject: 'projects',
  severity: 'error',
  parts: ['edge'],
  summary: {
    fr: 'Un projet tient dans l’horizon du plan, sauf s’il est repris du plan précédent ou déclaré au-delà',
    en: 'A project lies inside the horizon of the plan unless it is carried over or declared beyond it',
  },
  why: {
    fr: 'Le périmètre du plan fixe ce que ses budgets et ses taux comptent',
    en: 'The perimeter of the plan decides what its budgets and rates count',
  },
  fix: {
    fr: 'corrigez les dates, ou déclarez le projet repris ou au-delà de l’horizon',
    en: 'correct the dates, or declare the project carried over or beyond the horizon',
  },
  breach: {
    fr: ['projet hors de l’horizon', 'projets hors de l’horizon'],
    en: ['project outside the horizon', 'projects outside the horizon'],
  },
  most: {
    fr: '{count} des {of} débuts et fins de projets sortent de l’horizon du plan',
    en: '{count} of {of} starts and ends of projects lie outside the horizon of the plan',
  },
  population: countEdges,
  follows: ['project-end-before-start', 'date-outside-plan'],
  over: (plan) =>
    plan.projects.filter(isLive).flatMap((project) => passedEdges(project, plan).map((edge) => ({ project, edge }))),
  find({ project, edge }, { horizon }) {
    const [first, last] = [monthText(horizon.first), monthText(horizon.last)]
    const date = dateText(project, edge)
    return {
      at: datePlace(project, edge),
      entity: project.id,
      facts: { edge, date, horizon_start: first, horizon_end: last },
      help: HELP[edge],
      message: {
        fr: `${edge === 'start' ? 'Le début' : 'La fin'} du projet ${nameOf(project, 'fr')}, ${dateWords(date, 'fr')}, sort de l’horizon du plan (${spanWords(first, last, 'fr')})`,
        en: `The ${edge} of ${nameOf(project, 'en')}, ${dateWords(date, 'en')}, lies outside the horizon of the plan (${spanWords(first, last, 'en')})`,
      },
    }
  },
})
