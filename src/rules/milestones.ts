/** Milestones and go-lives of projects. */

import { dateWords, onDate, spanWords } from '../lang/dates.ts'
import { formatPercent } from '../lang/numbers.ts'
import { counted, daysText, NOUNS, type Noun } from '../lang/plurals.ts'
import { quote } from '../lang/punctuation.ts'
import { limitsById } from '../limits/by-id.ts'
import { type GoLive, goLivesByQuarter } from '../limits/go-lives.ts'
import { isSameId, titleOf, within } from '../plan/entity.ts'
import type { Related } from '../plan/finding.ts'
import type { DateSpan, LimitById, Plan, Project } from '../plan/plan.ts'
import { isLive, isRetained } from '../plan/project-status.ts'
import { addMonths, lastDay, type Month, monthOfDay, parseDay } from '../values/calendar.ts'
import { bilingual } from '../values/language.ts'
import { type Period, periodText } from '../values/period.ts'
import { defineRule, placedIn, type RuleHit, recordRule } from './define.ts'
import { type Blackout, blockedGoLives } from './facts/go-lives.ts'
import {
  type AwaitedMilestone,
  awaitedMilestones,
  type MilestoneSlip,
  milestoneSlips,
  undeclaredSlip,
} from './facts/milestones.ts'
import { dateText } from './facts/project-dates.ts'
import { nameOf } from './words/naming.ts'

type Milestone = NonNullable<Project['written']['milestones']>[number]

function isOutside(date: string, { start, end }: DateSpan): boolean {
  const day = parseDay(date, 'start')
  if (day === undefined) return false
  return (start !== undefined && day < start) || (end !== undefined && day > end)
}

interface Dated {
  readonly key: 'baseline' | 'current' | 'actual'
  readonly date: string
  /** The dates that it must lie between. */
  readonly span: DateSpan
}

/** The dates of a milestone that its project bounds: the baseline by the baseline, the newest by the current dates. */
function datesOf(project: Project, { baseline, current, actual }: Milestone): Dated[] {
  const dates: Dated[] = []
  if (baseline !== undefined && project.baseline !== undefined)
    dates.push({ key: 'baseline', date: baseline, span: project.baseline })
  const newest = actual ?? current
  if (newest !== undefined)
    dates.push({ key: actual === undefined ? 'current' : 'actual', date: newest, span: project.span })
  return dates
}

/** The dates that it must lie between as written. */
function boundsOf(project: Project, key: Dated['key']): readonly [start: string, end: string] {
  const { start, end } = project.written.baseline ?? {}
  if (key === 'baseline') return [start ?? '…', end ?? '…']
  return [dateText(project, 'start') || '…', dateText(project, 'end') || '…']
}

export const milestoneOutsideProject = recordRule({
  id: 'milestone-outside-project',
  subject: 'projects',
  severity: 'error',
  parts: ['milestone'],
  summary: {
    fr: 'Un jalon tombe entre le début et la fin de son projet (sauf une échéance légale)',
    en: 'A milestone lies between the start and the end of its project (unless it is a legal deadline)',
  },
  why: {
    fr: 'Un jalon hors du projet montre que ses dates n’ont pas été recalées ensemble',
    en: 'A milestone outside the project shows that its dates were not moved together',
  },
  fix: { fr: 'recalez le jalon ou le projet', en: 'move the milestone or the project' },
  most: {
    fr: '{count} des {of} dates de jalons sortent des dates de leur projet',
    en: '{count} of {of} dates of milestones lie outside their project',
  },
  follows: ['project-end-before-start', 'date-outside-plan'],
  /** The dates of all milestones but legal deadlines. */
  over: ({ projects }) =>
    projects.flatMap((project) =>
      [...(project.written.milestones ?? []).entries()].flatMap(([index, milestone]) =>
        milestone.kind === 'legal'
          ? []
          : datesOf(project, milestone).map((dated) => ({ ...dated, project, milestone, index })),
      ),
    ),
  find({ project, milestone, index, key, date, span }) {
    if (!isOutside(date, span)) return undefined
    const [start, end] = boundsOf(project, key)
    return {
      ...placedIn(project, 'milestones', index, key),
      facts: { milestone: milestone.id, date, start, end },
      message: bilingual((lang) => {
        const title = quote(titleOf(milestone.title, milestone.id)[lang], lang)
        return {
          fr: `Le jalon ${title} de ${nameOf(project, lang)}, ${dateWords(date, lang)}, sort des dates du projet (${spanWords(start, end, lang)})`,
          en: `Milestone ${title} of ${nameOf(project, lang)}, ${dateWords(date, lang)}, lies outside the project (${spanWords(start, end, lang)})`,
        }[lang]
      }),
    }
  },
})

function slipHit(project: Project, { awaited, baseline, days }: MilestoneSlip, limit: number): RuleHit {
  const { milestone, index, key, date } = awaited
  return {
    ...placedIn(project, 'milestones', index, key),
    facts: { milestone: milestone.id, baseline, date, days, limit },
    message: bilingual((lang) => {
      const title = quote(titleOf(milestone.title, milestone.id)[lang], lang)
      const [late, most] = [daysText(days, lang), daysText(limit, lang)]
      return {
        fr: `Jalon ${title} de ${nameOf(project, lang)} repoussé de ${late} (${spanWords(baseline, date, lang)}), sans revue ni décision qui le dise, pour un maximum de ${most}`,
        en: `Milestone ${title} of ${nameOf(project, lang)} has slipped by ${late} (${spanWords(baseline, date, lang)}), more than the limit of ${most}, and no review or decision says so`,
      }[lang]
    }),
  }
}

/** Finds the milestone to come that slipped most, beyond the red threshold, of projects in progress whose last review does not say so. */
export const milestoneSlipping = recordRule({
  id: 'milestone-slipping',
  subject: 'projects',
  severity: 'warning',
  parts: ['milestone'],
  summary: {
    fr: 'Un jalon très repoussé est annoncé par la revue, ou acté par une nouvelle référence',
    en: 'A milestone that slips far is announced by a review or decided by a new baseline',
  },
  why: {
    fr: 'Un jalon glisse par petits pas\u00a0: le retard s’installe avant que la météo ne le montre',
    en: 'A milestone slips in small steps: the delay settles before the weather shows it',
  },
  fix: {
    fr: 'dites-le à la prochaine revue (weather.schedule), ou faites acter la nouvelle date (rebaselines)',
    en: 'say so in the next review (weather.schedule), or have the new date decided (rebaselines)',
  },
  most: {
    fr: '{count} des {of} projets en cours ont un jalon très repoussé sans revue ni décision qui le dise',
    en: '{count} of {of} projects in progress have a milestone that slipped far while no review or decision says so',
  },
  follows: ['date-outside-plan'],
  /** The projects in progress with a milestone to come that has a baseline. */
  over: ({ projects }) =>
    projects.filter((project) => project.status === 'in_progress' && milestoneSlips(project).length > 0),
  find(project, plan) {
    const slip = undeclaredSlip(plan, project)
    return slip && slipHit(project, slip, plan.thresholds.lateRedDays)
  },
})

function blackoutHit(
  plan: Plan,
  project: Project,
  { milestone, index, key, date }: AwaitedMilestone,
  [position, { from, to, reason }]: readonly [position: number, blackout: Blackout],
): RuleHit {
  return {
    ...placedIn(project, 'milestones', index, key),
    facts: { milestone: milestone.id, date, from, to },
    related: [
      {
        at: within(plan.header, 'calendars', 'blackouts', position, 'from'),
        label: { fr: 'période sans mise en service', en: 'the blackout is here' },
      },
    ],
    message: bilingual((lang) => {
      const title = quote(titleOf(milestone.title, milestone.id)[lang], lang)
      return {
        fr: `Mise en service ${title} de ${nameOf(project, lang)} ${onDate(date, lang)}, dans la période ${quote(reason, lang)} (${spanWords(from, to, lang)})`,
        en: `Go-live ${title} of ${nameOf(project, lang)} ${onDate(date, lang)} falls in the blackout ${quote(reason, lang)} (${spanWords(from, to, lang)})`,
      }[lang]
    }),
  }
}

function goLives({ projects }: Plan): AwaitedMilestone[] {
  return projects
    .filter(isLive)
    .flatMap(awaitedMilestones)
    .filter(({ milestone }) => milestone.kind === 'golive')
}

/** Finds go-live milestones, not yet reached, inside a blackout of plan.calendars that concerns their project. */
export const goliveInBlackout = recordRule({
  id: 'golive-in-blackout',
  subject: 'projects',
  severity: 'warning',
  parts: ['milestone'],
  summary: {
    fr: 'Aucune mise en service ne tombe dans une période que le calendrier exclut',
    en: 'No go-live falls in a period that the calendar rules out',
  },
  why: {
    fr: 'Une mise en service en pleine clôture ou en pleine rentrée trouve un métier absent et un incident de plus',
    en: 'A go-live during closing or back-to-school meets an absent business and adds an incident',
  },
  fix: {
    fr: 'déplacez le jalon hors de la période, ou corrigez plan.calendars.blackouts',
    en: 'move the milestone out of the period, or correct plan.calendars.blackouts',
  },
  most: {
    fr: '{count} des {of} mises en service à venir tombent dans une période exclue',
    en: '{count} of {of} go-lives to come fall in a blackout',
  },
  population: (plan) => goLives(plan).length,
  follows: ['date-outside-plan'],
  over: (plan) =>
    plan.projects
      .filter(isLive)
      .flatMap((project) => blockedGoLives(plan, project).map((blocked) => ({ project, ...blocked }))),
  find: ({ project, goLive, found }, plan) => blackoutHit(plan, project, goLive, found),
})

/** How many go-lives a finding names. */
const SHOWN = 5

const GO_LIVES: Noun = { fr: ['mise en service', 'mises en service'], en: ['go-live', 'go-lives'] }

function shownGoLives(goLives: readonly GoLive[]): Related[] {
  return goLives.slice(0, SHOWN).map(({ project, milestone, date, at }) => ({
    at,
    label: bilingual((lang) => {
      const title = quote(titleOf(milestone.title, milestone.id)[lang], lang)
      return `${nameOf(project, lang)}, ${title}, ${dateWords(date, lang)}`
    }),
  }))
}

function overLimit(
  plan: Plan,
  { id, value: most, at }: LimitById,
  quarter: Period,
  goLives: readonly GoLive[],
): RuleHit {
  const when = periodText(quarter)
  const department = plan.departments.find((one) => isSameId(one.id, id)) ?? { id }
  const count = goLives.length
  return {
    at,
    facts: { department: id, quarter: when, golives: count, limit: most },
    related: shownGoLives(goLives),
    message: {
      fr: `${counted(count, GO_LIVES, 'fr')} pour ${nameOf(department, 'fr')} ${onDate(when, 'fr')}, pour un maximum de ${most}`,
      en: `${nameOf(department, 'en')} is to take ${counted(count, GO_LIVES, 'en')} ${onDate(when, 'en')}, more than its limit of ${most}`,
    },
  }
}

export const departmentGolivesOverLimit = recordRule({
  id: 'department-golives-over-limit',
  subject: 'projects',
  severity: 'warning',
  time: 'quarter',
  parts: ['department', 'quarter'],
  summary: {
    fr: 'Une direction ne reçoit pas plus de mises en service par trimestre que ne le fixe le cadre du scénario',
    en: 'A department gets no more go-lives in a quarter than the frame of the scenario sets',
  },
  why: {
    fr: 'Une direction qui change plusieurs outils à la fois n’en adopte aucun',
    en: 'A department that changes several tools at once adopts none of them',
  },
  fix: {
    fr: 'décalez une mise en service, ou relevez «\u00a0frame.golive_limits\u00a0» avec l’accord de la direction',
    en: 'move a go-live, or raise "frame.golive_limits" with the consent of the department',
  },
  breach: {
    fr: ['trimestre à trop de mises en service', 'trimestres à trop de mises en service'],
    en: ['quarter with too many go-lives', 'quarters with too many go-lives'],
  },
  over: (plan) =>
    limitsById(plan, 'golive_limits').flatMap((limit) =>
      [...goLivesByQuarter(plan, limit.id)].map(([quarter, goLives]) => ({ limit, quarter, goLives })),
    ),
  find: ({ limit, quarter, goLives }, plan) =>
    goLives.length > limit.value ? overLimit(plan, limit, quarter, goLives) : undefined,
})

/** Fewer dated projects than these say nothing about the whole. */
const LEAST_DATED = 10
/** Above these shares a plan is front-loaded or back-loaded. */
const MOST_STARTS = 0.4
const MOST_ENDS = 0.3

/** The retained projects with both dates; those carried over are not of the plan's making. */
function datedProjects({ projects }: Plan): { start: Month; end: Month }[] {
  const own = ({ origin, status }: Project): boolean => origin === 'initial' && isRetained({ status })
  return projects
    .filter(own)
    .flatMap(({ span: { start, end } }) =>
      start === undefined || end === undefined ? [] : [{ start: monthOfDay(start), end: monthOfDay(end) }],
    )
}

/** Finds plans with more than 40 % of their starts in the first twelve months, or 30 % of their ends in the last three. */
export const portfolioBunched = defineRule({
  id: 'portfolio-bunched',
  subject: 'projects',
  severity: 'warning',
  parts: ['side'],
  summary: {
    fr: 'Débuts et fins des projets se répartissent sur la durée du plan',
    en: 'Starts and ends of projects spread over the plan',
  },
  why: {
    fr: 'Tout lancer la première année ou tout finir le dernier trimestre demande une capacité que l’organisme n’a pas',
    en: 'To start everything in the first year, or end it in the last quarter, takes a capacity that nobody has',
  },
  fix: {
    fr: 'étalez les débuts selon les priorités et la charge (plan arbitrate, plan smooth)',
    en: 'spread the starts by priority and load (plan arbitrate, plan smooth)',
  },
  *run(plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    const projects = datedProjects(plan)
    const { first, last } = plan.horizon
    if (projects.length < LEAST_DATED || last - first < 24) return
    const starts = projects.filter(({ start }) => start >= first && start < addMonths(first, 12)).length
    const ends = projects.filter(({ end }) => end > addMonths(last, -3) && end <= last).length
    const of = projects.length
    const hit = (side: 'start' | 'end', count: number, message: RuleHit['message']): RuleHit => ({
      at: within(plan.header, 'horizon', side),
      facts: { side, projects: count, of },
      message,
    })
    // What began in a year that is over cannot be spread any more.
    const isFirstYearOver = lastDay(addMonths(first, 11)) < plan.asOf
    if (starts / of > MOST_STARTS && !isFirstYearOver) {
      const share = starts / of
      yield hit('start', starts, {
        fr: `${counted(starts, NOUNS.project, 'fr')} sur ${of} commencent la première année du plan (${formatPercent(share, 'fr')}, pour un maximum de ${formatPercent(MOST_STARTS, 'fr')})`,
        en: `${starts} of ${counted(of, NOUNS.project, 'en')} begin in the first year of the plan (${formatPercent(share, 'en')}, more than ${formatPercent(MOST_STARTS, 'en')})`,
      })
    }
    if (ends / of > MOST_ENDS) {
      const share = ends / of
      yield hit('end', ends, {
        fr: `${counted(ends, NOUNS.project, 'fr')} sur ${of} se terminent le dernier trimestre du plan (${formatPercent(share, 'fr')}, pour un maximum de ${formatPercent(MOST_ENDS, 'fr')})`,
        en: `${ends} of ${counted(of, NOUNS.project, 'en')} end in the last quarter of the plan (${formatPercent(share, 'en')}, more than ${formatPercent(MOST_ENDS, 'en')})`,
      })
    }
  },
})
