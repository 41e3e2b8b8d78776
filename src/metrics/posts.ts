/** Posts of the teams: opened, filled and vacant on the status date, what changed year by year, and how long they stood empty. */
import { budgetYearOf, monthsOfYear } from '../plan/budget-year.ts'
import type { Plan, Team } from '../plan/plan.ts'
import { type Day, firstDay, lastDay, monthOfDay, parseDay } from '../values/calendar.ts'
import {
  type Breakdown,
  defineRate,
  defineTotal,
  type Metric,
  type NamedMetric,
  notApplicable,
  type Scope,
  type Term,
} from './base/define.ts'
import { categoryKey } from './base/record-slices.ts'
import { COUNT } from './base/sources.ts'
import { teamsIn } from './base/team-load.ts'

const NO_POSTS = notApplicable('aucun poste saisi (teams.posts)', 'no post is written (teams.posts)')

/** A post with its dates; one without a date of filling is vacant, one without a date of closing goes on. */
export interface Post {
  readonly team: Team
  /** Its place in the list of the file. */
  readonly index: number
  readonly written: NonNullable<Team['written']['posts']>[number]
  readonly fte: number
  readonly opened: Day
  readonly filled: Day | undefined
  readonly closed: Day | undefined
}

function postsOf(team: Team): Post[] {
  return (team.written.posts ?? []).flatMap((written, index) => {
    const opened = parseDay(written.opened, 'start')
    if (opened === undefined) return []
    const filled = parseDay(written.filled ?? '', 'start')
    const closed = parseDay(written.closed ?? '', 'end')
    return [{ team, index, written, fte: written.fte ?? 1, opened, filled, closed }]
  })
}

export function postsIn(plan: Plan, scope: Scope): Post[] {
  const posts = teamsIn(plan, scope).flatMap(postsOf)
  const { category } = scope
  return posts.filter(({ written }) => category === undefined || categoryKey(written.category) === category)
}

export function isOpen({ opened, closed }: Post, day: Day): boolean {
  return opened <= day && (closed === undefined || closed > day)
}

export function isFilled(post: Post, day: Day): boolean {
  return isOpen(post, day) && post.filled !== undefined && post.filled <= day
}

/** The first and the last day on which a post stood empty up to a day; undefined where it never did. */
export function vacancyOf(
  { opened, filled, closed }: Post,
  until: Day,
): { readonly first: Day; readonly last: Day } | undefined {
  const ends = [filled, closed].flatMap((day) => (day === undefined ? [] : [day - 1]))
  const last = Math.min(until, ...ends) as Day
  return last < opened ? undefined : { first: opened, last }
}

function termOf(post: Post, amount = post.fte): Term {
  return { entity: post.team, amount }
}

const BY_STOCK: readonly Breakdown[] = ['team', 'category']

function defineStock(metric: NamedMetric & { readonly isIn: (post: Post, day: Day) => boolean }): Metric {
  const { isIn, ...description } = metric
  return defineTotal({
    ...description,
    unit: 'fte',
    source: COUNT,
    breakdowns: BY_STOCK,
    missing: (plan, scope) => (postsIn(plan, scope).length === 0 ? NO_POSTS : undefined),
    terms: (plan, scope) =>
      postsIn(plan, scope)
        .filter((post) => isIn(post, plan.asOf))
        .map((post) => termOf(post)),
  })
}

/** Posts that exist on the status date. @example three posts of 1 and one of 0.5, one of 1 closed: 2.5 */
export const postsOpen = defineStock({
  id: 'posts_open',
  label: { fr: 'Postes ouverts', en: 'Posts open' },
  formula: {
    fr: 'ETP des postes ouverts et non supprimés à la date d’arrêté\u00a0; un poste compte pour 1 à défaut d’indication',
    en: 'full-time equivalents of posts opened and not closed on the status date; a post counts as 1 where nothing is said',
  },
  isIn: isOpen,
})

/** Posts that somebody holds on the status date. @example of 2.5 posts open one of 1 is filled: 1 */
export const postsFilled = defineStock({
  id: 'posts_filled',
  label: { fr: 'Postes pourvus', en: 'Posts filled' },
  formula: {
    fr: 'ETP des postes ouverts dont la date de prise de poste est passée à la date d’arrêté',
    en: 'full-time equivalents of open posts whose date of filling has passed on the status date',
  },
  isIn: isFilled,
})

/** Posts that stand empty on the status date. @example of 2.5 posts open one of 1 is filled: 1.5 */
export const postsVacant = defineStock({
  id: 'posts_vacant',
  label: { fr: 'Postes vacants', en: 'Posts vacant' },
  formula: {
    fr: 'ETP des postes ouverts qui ne sont pas pourvus à la date d’arrêté',
    en: 'full-time equivalents of open posts that nobody holds on the status date',
  },
  isIn: (post, day) => isOpen(post, day) && !isFilled(post, day),
})

/** Share of the open posts that are vacant. @example 1.5 of 2.5: 60.0 % */
export const postVacancyRate = defineRate({
  id: 'post_vacancy_rate',
  label: { fr: 'Taux de vacance', en: 'Vacancy rate' },
  parts: 'fte',
  formula: {
    fr: 'postes vacants ÷ postes ouverts, en ETP, à la date d’arrêté',
    en: 'vacant posts ÷ open posts, in full-time equivalents, on the status date',
  },
  source: COUNT,
  breakdowns: BY_STOCK,
  terms: (plan, scope) =>
    postsIn(plan, scope)
      .filter((post) => isOpen(post, plan.asOf))
      .map((post) => ({ ...termOf(post, isFilled(post, plan.asOf) ? 0 : post.fte), of: post.fte })),
})

const BY_FLOW: readonly Breakdown[] = ['team', 'category', 'year']

/** Whether something happened during the plan: what is dated its first day is the state that it begins with. */
function isDuring({ horizon }: Plan, day: Day): boolean {
  return day > firstDay(horizon.first) && day <= lastDay(horizon.last)
}

/** Posts with an event in a scope's year, of those during the plan up to the status date. */
function defineFlow(metric: NamedMetric & { readonly dayOf: (post: Post) => Day | undefined }): Metric {
  const { dayOf, ...description } = metric
  return defineTotal({
    ...description,
    unit: 'fte',
    source: COUNT,
    breakdowns: BY_FLOW,
    missing: (plan, scope) => (postsIn(plan, scope).length === 0 ? NO_POSTS : undefined),
    terms: (plan, scope) =>
      postsIn(plan, scope)
        .filter((post) => {
          const day = dayOf(post)
          if (day === undefined || day > plan.asOf || !isDuring(plan, day)) return false
          return scope.year === undefined || budgetYearOf(plan, monthOfDay(day)) === scope.year
        })
        .map((post) => termOf(post)),
  })
}

/** Posts opened since the plan began. @example one of 1 opened in 2023, one of 0.5 in 2024: 1.5 */
export const postsCreated = defineFlow({
  id: 'posts_created',
  label: { fr: 'Postes créés', en: 'Posts created' },
  formula: {
    fr: 'ETP des postes ouverts pendant le plan, son premier jour excepté, jusqu’à la date d’arrêté',
    en: 'full-time equivalents of posts opened during the plan but for its first day, up to the status date',
  },
  dayOf: ({ opened }) => opened,
})

/** Posts filled since the plan began. @example one of 1 filled in 2024: 1 */
export const postsTakenUp = defineFlow({
  id: 'posts_taken_up',
  label: { fr: 'Prises de poste', en: 'Posts taken up' },
  formula: {
    fr: 'ETP des prises de poste pendant le plan, son premier jour excepté, jusqu’à la date d’arrêté',
    en: 'full-time equivalents of posts filled during the plan but for its first day, up to the status date',
  },
  dayOf: ({ filled }) => filled,
})

/** Posts closed since the plan began. @example one of 1 closed in 2024: 1 */
export const postsClosed = defineFlow({
  id: 'posts_closed',
  label: { fr: 'Postes supprimés', en: 'Posts closed' },
  formula: {
    fr: 'ETP des postes supprimés pendant le plan, son premier jour excepté, jusqu’à la date d’arrêté',
    en: 'full-time equivalents of posts closed during the plan but for its first day, up to the status date',
  },
  dayOf: ({ closed }) => closed,
})

function daysInside(plan: Plan, { year }: Scope, span: { first: Day; last: Day }): number {
  const months = typeof year === 'number' ? monthsOfYear(plan, year) : plan.horizon
  const first = Math.max(span.first, firstDay(months.first), firstDay(plan.horizon.first))
  const last = Math.min(span.last, lastDay(months.last), lastDay(plan.horizon.last))
  return Math.max(0, last - first + 1)
}

/** Calendar days on which a post stood empty in the horizon and in a scope's year. */
export function vacantDays(plan: Plan, scope: Scope, post: Post): number {
  const span = vacancyOf(post, plan.asOf)
  return span === undefined ? 0 : daysInside(plan, scope, span)
}

/** Calendar days on which posts stood empty. @example opened on 1 March and filled on 1 June: 92 */
export const postVacancyDays = defineTotal({
  id: 'post_vacancy_days',
  label: { fr: 'Jours de vacance', en: 'Days vacant' },
  unit: 'count',
  formula: {
    fr: 'jours calendaires entre l’ouverture d’un poste et sa prise de poste (à défaut sa suppression ou la date d’arrêté), pendant le plan, additionnés sur les postes',
    en: 'calendar days from the opening of a post until it was filled (else closed, else the status date) during the plan, added up over posts',
  },
  source: COUNT,
  breakdowns: BY_FLOW,
  missing: (plan, scope) => (postsIn(plan, scope).length === 0 ? NO_POSTS : undefined),
  terms: (plan, scope) =>
    scope.year === 'later' ? [] : postsIn(plan, scope).map((post) => termOf(post, vacantDays(plan, scope, post))),
})
