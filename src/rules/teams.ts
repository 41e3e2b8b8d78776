/** Teams: their capacity, posts and shares of time. */

import { comparedDays } from '../lang/compared.ts'
import { dateWords, onDate } from '../lang/dates.ts'
import { withoutAny } from '../lang/lists.ts'
import { formatPercent, formatPlain, shareText } from '../lang/numbers.ts'
import { counted, daysText, NOUNS } from '../lang/plurals.ts'
import { quote } from '../lang/punctuation.ts'
import { fteIn } from '../metrics/base/capacity.ts'
import { countsAgainstTeam } from '../metrics/base/demand.ts'
import { wholeScope } from '../metrics/base/scope.ts'
import { isFilled, isOpen as isPostOpen, postsFilled, postsIn, vacancyOf } from '../metrics/posts.ts'
import { runRealisation } from '../metrics/run-work.ts'
import { type Located, titleOf, within } from '../plan/entity.ts'
import type { Plan, Team } from '../plan/plan.ts'
import { isLive } from '../plan/project-status.ts'
import { hiresOf, staffRises, writtenSteps } from '../plan/staff.ts'
import { type Month, monthOfDay } from '../values/calendar.ts'
import { round } from '../values/decimal.ts'
import type { Bilingual } from '../values/language.ts'
import { memoizeByObject } from '../values/memoize.ts'
import { addToList } from '../values/multimap.ts'
import { parsePeriod } from '../values/period.ts'
import { type Days, plain, sum } from '../values/quantity.ts'
import { defineRule, placedAtKey, placedIn, type RuleHit, recordRule } from './define.ts'
import { isHabit } from './facts/habits.ts'
import { nameOf } from './words/naming.ts'

interface Work {
  readonly place: Located
  readonly total: Days
}

/** What live projects ask of each team, by its lower-cased id. */
const worksByTeam = memoizeByObject((projects: Plan['projects']): ReadonlyMap<string, readonly Work[]> => {
  const works = new Map<string, Work[]>()
  for (const { id, workload } of projects.filter(isLive))
    for (const work of workload) {
      const { team = '', at, total } = work
      if (countsAgainstTeam(work) && total > 0) addToList(works, team.toLowerCase(), { place: { id, at }, total })
    }
  return works
})

const CAPACITY_WORDS = {
  fte: { fr: 'effectif', en: 'staff' },
  capacity: { fr: 'capacité', en: 'capacity' },
  'capacity.working_days': { fr: 'jours travaillés par an', en: 'working days a year' },
} as const satisfies Record<string, Bilingual>

type Missing = keyof typeof CAPACITY_WORDS

function missingKeys({ fte, capacity, written }: Team): Missing[] {
  const share = written.capacity === undefined ? 'capacity' : 'capacity.working_days'
  const keys: readonly (Missing | undefined)[] = [
    fte.length === 0 ? 'fte' : undefined,
    capacity === undefined ? share : undefined,
  ]
  return keys.filter((key) => key !== undefined)
}

function withoutCapacity(team: Team, works: readonly Work[], missing: readonly Missing[]): RuleHit | undefined {
  const [first] = works
  if (first === undefined) return undefined
  const words = missing.map((key) => CAPACITY_WORDS[key])
  const days = plain(sum(works.map(({ total }) => total)))
  return {
    ...placedIn(team, 'id'),
    facts: { missing, days },
    related: [{ at: within(first.place, 'team'), label: { fr: 'première charge', en: 'first workload' } }],
    message: {
      fr: `L’équipe ${nameOf(team, 'fr')} porte ${daysText(days, 'fr')} de charge sans ${withoutAny(words, 'fr')}`,
      en: `Team ${nameOf(team, 'en')} carries ${daysText(days, 'en')} of work and has no ${withoutAny(words, 'en')}`,
    },
  }
}

/** The teams that carry work, each with it. */
function busyTeams(plan: Plan): { team: Team; works: readonly Work[] }[] {
  return plan.teams.flatMap((team) => {
    const works = worksByTeam(plan.projects).get(team.id.toLowerCase())
    return works === undefined ? [] : [{ team, works }]
  })
}

export const teamCapacityMissing = recordRule({
  id: 'team-capacity-missing',
  subject: 'load',
  severity: 'error',
  summary: {
    fr: 'Toute équipe qui porte de la charge a une capacité connue',
    en: 'Every team that carries work has a known capacity',
  },
  why: { fr: 'Sans capacité, aucune surcharge ne peut être vue', en: 'Without capacity no overload can be seen' },
  fix: {
    fr: 'écrivez «\u00a0fte\u00a0» et «\u00a0capacity\u00a0» de l’équipe',
    en: 'write "fte" and "capacity" of the team',
  },
  example: 'fte: 4, capacity: { working_days: 205, absence: 0.05, run: 0.5 }',
  most: {
    fr: '{count} des {of} équipes qui portent de la charge n’ont pas de capacité connue',
    en: '{count} of {of} teams that carry work have no known capacity',
  },
  over: busyTeams,
  find({ team, works }) {
    const missing = missingKeys(team)
    return missing.length === 0 ? undefined : withoutCapacity(team, works, missing)
  },
})

/** Days after which an empty post is no longer a recruitment under way. */
const MOST_DAYS = 180

export const postVacantLong = recordRule({
  id: 'post-vacant-long',
  subject: 'load',
  severity: 'warning',
  parts: ['post'],
  summary: {
    fr: 'Un poste ouvert ne reste pas vacant plus de six mois',
    en: 'An open post is not vacant for more than six months',
  },
  why: {
    fr: 'Le plan compte sur ce poste\u00a0: tant qu’il est vide, sa charge retombe sur l’équipe ou sur des prestataires',
    en: 'The plan counts on the post: while it is empty its work falls to the team or to suppliers',
  },
  fix: {
    fr: 'indiquez filled si le poste est pourvu, closed s’il est supprimé\u00a0; un recrutement qui dure s’inscrit par une dérogation (plan.waivers)',
    en: 'write filled where the post is taken, closed where it is gone; record a recruitment that goes on as a waiver (plan.waivers)',
  },
  most: {
    fr: '{count} des {of} postes ouverts sont vacants depuis plus de six mois',
    en: '{count} of {of} open posts have been vacant for more than six months',
  },
  exceptClosed: true,
  over: (plan) => postsIn(plan, wholeScope(plan)).filter((post) => isPostOpen(post, plan.asOf)),
  find(post, plan) {
    const span = isFilled(post, plan.asOf) ? undefined : vacancyOf(post, plan.asOf)
    const days = span === undefined ? 0 : span.last - span.first + 1
    if (days <= MOST_DAYS) return undefined
    const { team, index, written } = post
    const title = titleOf(written.title, String(index))
    return {
      ...placedIn(team, 'posts', index, 'opened'),
      facts: { post: title.en, days, limit: MOST_DAYS },
      message: {
        fr: `Poste ${quote(title.fr, 'fr')} de l’équipe ${nameOf(team, 'fr')} vacant depuis ${counted(days, NOUNS.day, 'fr')} (ouvert le ${dateWords(written.opened, 'fr')})`,
        en: `The post ${quote(title.en, 'en')} of the team ${nameOf(team, 'en')} has been vacant for ${counted(days, NOUNS.day, 'en')} (opened on ${dateWords(written.opened, 'en')})`,
      },
    }
  },
})

/** Half a full-time equivalent: below it part-time work explains what differs. */
const STAFF_TOLERANCE = 0.5

/** Teams whose posts filled on the status date are more than the staff that they tell. */
function* ofPosts(plan: Plan): Generator<RuleHit> {
  for (const team of plan.teams) {
    const fte = fteIn(team, monthOfDay(plan.asOf))
    const { value } = postsFilled.compute(plan, { ...wholeScope(plan), team: team.id })
    if (fte === undefined || value === null || value - fte <= STAFF_TOLERANCE) continue
    yield {
      ...placedAtKey(team, 'posts'),
      facts: { period: '', filled: value, staff: fte },
      message: {
        fr: `${formatPlain(value, 'fr')} ETP de postes pourvus dans l’équipe ${nameOf(team, 'fr')}, dont l’effectif est de ${formatPlain(fte, 'fr')} ETP`,
        en: `The team ${nameOf(team, 'en')} has ${formatPlain(value, 'en')} full-time equivalents of posts filled and a staff of ${formatPlain(fte, 'en')}`,
      },
    }
  }
}

/** The staff that all teams tell for a month; undefined where one tells none. */
function staffOfTeams({ teams }: Plan, month: Month): number | undefined {
  const staff = teams.map((team) => fteIn(team, month))
  const known = staff.filter((fte): fte is number => fte !== undefined)
  return known.length === 0 || known.length < staff.length
    ? undefined
    : round(
        known.reduce((total, fte) => total + fte, 0),
        2,
      )
}

/** Periods of which the plan tells a headcount that is below the full-time equivalents of its teams. */
function* ofHeadcount(plan: Plan): Generator<RuleHit> {
  for (const [text, agents] of Object.entries(plan.header.staff ?? {})) {
    const period = parsePeriod(text)
    const staff = period === undefined ? undefined : staffOfTeams(plan, period.last)
    if (staff === undefined || staff - agents <= STAFF_TOLERANCE) continue
    yield {
      at: within(plan.header, 'staff', text),
      facts: { period: text, agents, staff },
      message: {
        fr: `Effectif global de ${formatPlain(agents, 'fr')} agents pour ${dateWords(text, 'fr')}, alors que les équipes comptent ${formatPlain(staff, 'fr')} ETP`,
        en: `A headcount of ${formatPlain(agents, 'en')} is written for ${dateWords(text, 'en')}, while the teams add up to ${formatPlain(staff, 'en')} full-time equivalents`,
      },
    }
  }
}

/** Rises of the staff of a team behind which no hire stands, where hires stand behind nearly all others: few plans write every hire. */
function* ofHires(plan: Plan): Generator<RuleHit> {
  const rises = plan.teams.flatMap((team) => {
    const steps = writtenSteps(team.written.fte)
    return staffRises(hiresOf(team.written.hires, steps), steps).map((rise) => ({ team, ...rise }))
  })
  const odd = rises.filter(({ isHired }) => !isHired)
  const hired = rises.length - odd.length
  if (!isHabit(hired, odd.length)) return
  for (const { team, from } of odd) {
    const text = Object.keys(team.written.fte ?? {}).find((period) => parsePeriod(period)?.first === from) ?? ''
    yield {
      ...placedIn(team, 'fte', text),
      facts: { period: text, hired, of: rises.length },
      message: {
        fr: `L’effectif de l’équipe ${nameOf(team, 'fr')} augmente ${onDate(text, 'fr')} sans recrutement, contrairement aux autres hausses du plan (${formatPlain(hired, 'fr')} sur ${formatPlain(rises.length, 'fr')} ont le leur)`,
        en: `The staff of the team ${nameOf(team, 'en')} grows ${onDate(text, 'en')} without a hire, unlike the other rises of the plan (${formatPlain(hired, 'en')} of ${formatPlain(rises.length, 'en')} have theirs)`,
      },
    }
  }
}

export const staffContradiction = defineRule({
  id: 'staff-contradiction',
  subject: 'load',
  severity: 'warning',
  parts: ['period'],
  summary: {
    fr: 'Effectifs, postes pourvus et effectif global se rejoignent',
    en: 'Staff, posts filled and the whole headcount agree',
  },
  why: {
    fr: 'Deux effectifs dans un plan donnent deux capacités\u00a0: personne ne sait laquelle le comité a approuvée',
    en: 'Two staff figures in a plan give two capacities: nobody knows which one the committee approved',
  },
  fix: {
    fr: 'corrigez teams.fte, teams.posts ou plan.staff\u00a0; un agent à temps partiel compte pour sa quotité dans fte et posts',
    en: 'correct teams.fte, teams.posts or plan.staff; a person who works part time counts as that part in fte and posts',
  },
  *run(plan) {
    yield* ofPosts(plan)
    yield* ofHeadcount(plan)
    yield* ofHires(plan)
  },
})

/** How far the days done may pass those set aside before it is more than a bad quarter. */
const RUN_TOLERANCE = 0.1

/** Finds teams whose days of running the systems, over the periods that have ended, pass those set aside by more than a tenth. */
export const teamRunOverShare = recordRule({
  id: 'team-run-over-share',
  subject: 'load',
  severity: 'warning',
  summary: {
    fr: 'L’exploitation ne prend pas à une équipe plus de temps que sa capacité n’en réserve',
    en: 'Running the systems takes no more of a team than its capacity sets aside',
  },
  why: {
    fr: 'Chaque projet livré ajoute de l’exploitation\u00a0: si la part réservée ne suit pas, la capacité de projet du plan n’existe plus',
    en: 'Every project delivered adds to what must be run: where the share set aside does not follow, the build capacity of the plan is no longer there',
  },
  fix: {
    fr: 'relevez capacity.run de l’équipe à ce qui est constaté, et revoyez la charge des périodes à venir',
    en: 'raise capacity.run of the team to what is found, and look again at the work of the periods to come',
  },
  most: {
    fr: 'L’exploitation dépasse la part réservée dans {count} des {of} équipes',
    en: 'Running the systems passes the share set aside in {count} of {of} teams',
  },
  over: ({ teams }) => teams.filter(({ written }) => Object.keys(written.run_days ?? {}).length > 0),
  find(team, plan) {
    const scope = { ...wholeScope(plan), team: team.id }
    const { value, numerator = 0, denominator = 0 } = runRealisation.compute(plan, scope)
    if (value === null || value <= 1 + RUN_TOLERANCE) return undefined
    const [done, aside] = [round(numerator, 1), round(denominator, 1)]
    const [frDays, enDays] = [comparedDays([done, aside], 'fr'), comparedDays([done, aside], 'en')]
    return {
      ...placedIn(team, 'capacity', 'run'),
      facts: { run_days: done, set_aside: aside, rate: value },
      message: {
        fr: `${frDays[0]} d’exploitation dans l’équipe ${nameOf(team, 'fr')} pour ${frDays[1]} réservés (${formatPercent(value, 'fr')}), périodes terminées`,
        en: `The team ${nameOf(team, 'en')} spent ${enDays[0]} on running the systems where ${enDays[1]} are set aside (${formatPercent(value, 'en')}), over periods that have ended`,
      },
    }
  },
})

/** How far a sum may be off: enough for three shares written 0.333. */
const SHARE_TOLERANCE = 0.0015

const TAKEN = ['absence', 'other', 'run'] as const

export const teamSharesOverWhole = recordRule({
  id: 'team-shares-over-whole',
  subject: 'load',
  severity: 'error',
  summary: {
    fr: 'Les absences, les autres missions et l’exploitation laissent du temps aux projets',
    en: 'Absence, other duties and running the systems leave time for projects',
  },
  why: {
    fr: 'Une équipe dont tout le temps est pris n’a aucune capacité de projet\u00a0: sa charge ne se compare à rien',
    en: 'A team whose whole time is taken has no build capacity: its work compares with nothing',
  },
  fix: {
    fr: 'baissez «\u00a0absence\u00a0», «\u00a0other\u00a0» ou «\u00a0run\u00a0» pour qu’il reste du temps aux projets',
    en: 'lower "absence", "other" or "run" so that time is left for projects',
  },
  most: {
    fr: 'Les parts de capacité de {count} des {of} équipes ne laissent rien aux projets',
    en: 'The capacity shares of {count} of {of} teams leave nothing for projects',
  },
  population: ({ teams }) => teams.filter(({ written }) => written.capacity !== undefined).length,
  over: ({ teams }) => teams,
  find(team) {
    const capacity = team.written.capacity ?? {}
    const sum = TAKEN.reduce((total, key) => total + (capacity[key] ?? 0), 0)
    if (sum < 1 - SHARE_TOLERANCE) return undefined
    return {
      ...placedIn(team, 'capacity'),
      facts: { sum, most: 1 },
      message: {
        fr: `Parts de capacité de ${shareText(sum, 'fr')} dans l’équipe ${nameOf(team, 'fr')} (absences, autres missions, exploitation)\u00a0: il n’en reste pas aux projets`,
        en: `Capacity shares of ${shareText(sum, 'en')} in the team ${nameOf(team, 'en')} (absence, other duties, running the systems): none is left for projects`,
      },
    }
  },
})
