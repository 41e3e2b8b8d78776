/** Staff and posts: the staff of teams over the plan, posts by category, what changed year by year, each post and each hire. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import { isFilled, isOpen, type Post, postsIn, vacantDays } from '../../metrics/posts.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { printed } from '../../values/language.ts'
import { verbatim } from '../document/cell.ts'
import type { Table } from '../document/document.ts'
import { sliceTable } from '../document/figure-table.ts'
import { column, filled, listTable, note, type SectionBlock, withoutIdleColumns } from '../document/table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'
import { endDay } from '../sections/decisions.ts'

const TEXTS = printed('staff', {
  title: { fr: 'Effectifs et postes', en: 'Staff and posts' },
  byTeam: { fr: 'Par équipe', en: 'By team' },
  byCategory: { fr: 'Postes par catégorie', en: 'Posts by category' },
  category: { fr: 'Catégorie', en: 'Category' },
  byYear: { fr: 'Mouvements par année', en: 'Changes by year' },
  posts: { fr: 'Liste des postes', en: 'List of posts' },
  filled: { fr: 'Pourvu le', en: 'Filled on' },
  closed: { fr: 'Supprimé le', en: 'Closed on' },
  post: { fr: 'Poste', en: 'Post' },
  fte: { fr: 'ETP', en: 'FTE' },
  opened: { fr: 'Ouvert le', en: 'Opened on' },
  days: { fr: 'Jours de vacance (pendant le plan)', en: 'Days vacant (during the plan)' },
  hires: { fr: 'Recrutements', en: 'Hires' },
  arrival: { fr: 'Arrivée', en: 'Arrival' },
  ramp: { fr: 'Mois avant plein exercice', en: 'Months to full work' },
  headcount: { fr: 'Effectif global déclaré (plan.staff)', en: 'Whole headcount declared (plan.staff)' },
  agents: { fr: 'Agents', en: 'Agents' },
  noPosts: {
    fr: 'Les postes ne sont pas saisis\u00a0: écrivez posts dans les équipes (fonction, catégorie, ouverture, prise de poste) pour suivre ouvertures, vacances et recrutements.',
    en: 'Posts are not written: write posts in the teams (role, category, opened, filled) to follow openings, vacancies and hires.',
  },
  noStaff: {
    fr: 'Aucune équipe ne dit son effectif\u00a0: écrivez fte dans les équipes, ou plan.staff pour l’ensemble.',
    en: 'No team tells its staff: write fte in the teams, or plan.staff for the whole.',
  },
})

function postTable(plan: Plan): Table {
  const scope = wholeScope(plan)
  // A post that never stood empty during the plan has an empty cell.
  const daysOf = (post: Post): number | undefined => vacantDays(plan, scope, post) || undefined
  const isVacant = (post: Post): boolean => isOpen(post, plan.asOf) && !isFilled(post, plan.asOf)
  const posts = postsIn(plan, scope)
  return listTable({ id: 'posts', title: TEXTS.posts, rowId: ({ team }) => team.id }, posts, [
    column('team', LABELS.team, 'text', ({ team }) => team.title),
    column('post', TEXTS.post, 'text', ({ written }) => titleOf(written.title, '')),
    column('category', TEXTS.category, 'text', ({ written }) => written.category ?? ''),
    column('fte', TEXTS.fte, 'fte', ({ fte }) => fte),
    column('opened', TEXTS.opened, 'day', ({ opened }) => opened),
    column('filled', TEXTS.filled, 'day', ({ filled: day }) => day),
    column('closed', TEXTS.closed, 'day', ({ closed }) => closed),
    column('days', TEXTS.days, 'count', daysOf, { tone: (post) => (isVacant(post) ? 'watch' : undefined) }),
    column('decision', LABELS.decision, 'text', ({ written }) => written.decision ?? ''),
  ])
}

function hireTable({ teams }: Plan): Table {
  const hires = teams.flatMap((team) =>
    (team.written.hires ?? []).map((hire) => ({ team, hire, day: endDay(hire.date) })),
  )
  return listTable({ id: 'hires', title: TEXTS.hires, rowId: ({ team }) => team.id }, hires, [
    column('team', LABELS.team, 'text', ({ team }) => team.title),
    column('arrival', TEXTS.arrival, 'day', ({ day }) => day),
    column('fte', TEXTS.fte, 'fte', ({ hire }) => hire.fte),
    column('ramp', TEXTS.ramp, 'count', ({ hire }) => hire.ramp_months),
    column('decision', LABELS.decision, 'text', ({ hire }) => hire.decision ?? ''),
  ])
}

function headcountTable({ header }: Plan): Table {
  const periods = Object.entries(header.staff ?? {}).sort(([left], [right]) => (left < right ? -1 : 1))
  return listTable({ id: 'headcount', title: TEXTS.headcount, rowId: ([period]) => period }, periods, [
    column('period', LABELS.period, 'text', ([period]) => verbatim(period)),
    column('agents', TEXTS.agents, 'count', ([, agents]) => agents),
  ])
}

function postBlocks({ plan, figures }: ReportContext): SectionBlock[] {
  if (postsIn(plan, wholeScope(plan)).length === 0) return [note(TEXTS.noPosts)]
  return [
    sliceTable(figures, {
      id: 'posts_by_category',
      title: TEXTS.byCategory,
      breakdown: 'category',
      heading: TEXTS.category,
      columns: ['posts_open', 'posts_filled', 'posts_vacant', 'post_vacancy_rate'],
    }),
    ...filled([
      sliceTable(figures, {
        id: 'posts_by_year',
        title: TEXTS.byYear,
        breakdown: 'year',
        heading: LABELS.year,
        columns: ['posts_created', 'posts_taken_up', 'posts_closed', 'post_vacancy_days'],
      }),
    ]),
    ...filled([withoutIdleColumns(postTable(plan), ['closed', 'filled', 'decision'])]),
  ]
}

function staffBlocks({ plan, figures }: ReportContext): SectionBlock[] {
  if (plan.teams.every(({ fte }) => fte.length === 0)) {
    return plan.header.staff === undefined ? [note(TEXTS.noStaff)] : []
  }
  const hasPosts = postsIn(plan, wholeScope(plan)).length > 0
  const posts = hasPosts ? ['posts_open', 'posts_filled', 'posts_vacant'] : []
  return [
    sliceTable(figures, {
      id: 'staff_by_team',
      title: TEXTS.byTeam,
      breakdown: 'team',
      heading: LABELS.team,
      columns: ['staff_start', 'staff_end', 'staff_change', ...posts],
    }),
  ]
}

export const staff = defineSection('staff', TEXTS.title, (context: ReportContext) => [
  ...staffBlocks(context),
  ...postBlocks(context),
  ...filled([hireTable(context.plan), headcountTable(context.plan)]),
])
