/** What became of the projects of the previous plan. */

import { openKindLabel } from '../lang/catalogue/roll-over.ts'
import { formatNumber } from '../lang/numbers.ts'
import { quote } from '../lang/punctuation.ts'
import { carriedOverProjects } from '../metrics/carried-over.ts'
import { rollOver } from '../metrics/roll-over.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { hasFate, isInitial } from '../plan/project-status.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import { capitalised, type Lang } from '../values/language.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { type RuleHit, recordRule } from './define.ts'
import { closedPlans } from './facts/looked-at.ts'
import { nameOf } from './words/naming.ts'

/** Finds unfinished projects of the previous plan that are lost between the two plans, once for each project. */
export const carriedOverProjectLost = recordRule({
  id: 'carried-over-project-lost',
  subject: 'previous-plan',
  severity: 'warning',
  parts: ['project'],
  summary: {
    fr: 'Tout projet inachevé du plan précédent est repris ou abandonné par une décision',
    en: 'Every unfinished project of the previous plan is continued, or dropped by a decision',
  },
  why: {
    fr: 'Un projet qui disparaît entre deux plans est une promesse oubliée, parfois déjà payée',
    en: 'A project that vanishes between two plans is a forgotten promise, sometimes one already paid for',
  },
  fix: {
    fr: 'reprenez-le par un projet avec previous, ou citez-le dans les refs d’une décision de nature cancel ou reject',
    en: 'continue it by a project with previous, or name it in the refs of a decision of kind cancel or reject',
  },
  most: {
    fr: '{count} des {of} projets inachevés du plan précédent ne sont ni repris ni abandonnés',
    en: '{count} of {of} unfinished projects of the previous plan are neither continued nor dropped',
  },
  over: carriedOverProjects,
  find({ open: { project }, outcome }, plan) {
    if (outcome !== 'lost' || project === undefined) return undefined
    const { id, status } = project
    const label = statusLabel(plan.previous ?? plan, status)
    return {
      at: within(plan.header, 'previous_plan'),
      entity: id,
      facts: { project: id, status },
      message: {
        fr: `Projet ${nameOf(project, 'fr')} (${id}, ${label.fr}) du plan précédent ni repris ni abandonné`,
        en: `${nameOf(project, 'en')} (${id}, ${label.en}) of the previous plan is neither continued nor dropped`,
      },
    }
  },
})

/** Finds what else the previous plan left open and this one has lost: needs, recommendations, risks, ends of support, payments. */
export const openRecordLost = recordRule({
  id: 'open-record-lost',
  subject: 'previous-plan',
  severity: 'warning',
  parts: ['project', 'need', 'risk', 'component', 'decision', 'subsidy', 'authorisation'],
  summary: {
    fr: 'Tout ce que le plan précédent a laissé ouvert est repris, ou abandonné par une décision',
    en: 'Everything that the previous plan left open is continued, or dropped by a decision',
  },
  why: {
    fr: 'Un besoin, une recommandation, un risque ou une fin de support oubliés entre deux plans reviennent quand plus personne n’a de crédits pour eux',
    en: 'A need, a recommendation, a risk or an end of support forgotten between two plans comes back when nobody has money for it',
  },
  fix: {
    fr: 'reprenez-le sous le même identifiant (un solde à payer, par un projet avec previous), ou citez-le dans les refs d’une décision de nature cancel ou reject',
    en: 'continue it under the same id (a payment to come, by a project with previous), or name it in the refs of a decision of kind cancel or reject',
  },
  most: {
    fr: '{count} des {of} éléments laissés ouverts par le plan précédent ne sont ni repris ni abandonnés',
    en: '{count} of {of} records that the previous plan left open are neither continued nor dropped',
  },
  over: (plan) => rollOver(plan).filter(({ open }) => open.kind !== 'project'),
  find({ open, outcome }, plan) {
    if (outcome !== 'lost') return undefined
    const { kind, id } = open
    const label = openKindLabel(kind)
    return {
      at: within(plan.header, 'previous_plan'),
      entity: id,
      facts: { kind, record: id },
      message: {
        fr: `${capitalised(label.fr)} ${nameOf(open, 'fr')} (${id}), du plan précédent\u00a0: ni suite, ni abandon décidé`,
        en: `${capitalised(label.en)} ${nameOf(open, 'en')} (${id}) of the previous plan is neither continued nor dropped`,
      },
    }
  },
})

/** How many initial projects have each status that is none of the fates, in order of first appearance. */
function strayCounts(plan: Plan): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { status } of plan.projects.filter(isInitial)) {
    if (!hasFate({ status })) counts.set(status, (counts.get(status) ?? 0) + 1)
  }
  return counts
}

function strayList(plan: Plan, counts: ReadonlyMap<string, number>, lang: Lang): string {
  return [...counts]
    .map(([status, count]) => {
      const label = statusLabel(plan, status)[lang]
      return `${formatNumber(count, lang)} ${{ fr: quote(label, lang), en: label }[lang]}`
    })
    .join(', ')
}

function unreconciled(plan: Plan, at: PathOrigin): RuleHit | undefined {
  const strays = strayCounts(plan)
  if (strays.size === 0) return undefined
  const initial = plan.projects.filter(isInitial).length
  const reconciled = initial - [...strays.values()].reduce((total, count) => total + count, 0)
  return {
    at,
    facts: { plan: plan.id, initial, reconciled, statuses: [...strays.keys()] },
    message: {
      fr: `Bilan de ${nameOf(plan, 'fr')} non équilibré\u00a0: sort connu pour ${formatNumber(reconciled, 'fr')} des ${formatNumber(initial, 'fr')} projets initiaux, le reste étant ${strayList(plan, strays, 'fr')}`,
      en: `What became of only ${formatNumber(reconciled, 'en')} of the ${formatNumber(initial, 'en')} initial projects of ${nameOf(plan, 'en')} is known, the rest being ${strayList(plan, strays, 'en')}`,
    },
  }
}

/** Finds initial projects that no fate of the retrospective counts when the plan ends, from completed to rejected. */
export const previousCountsUnreconciled = recordRule({
  id: 'previous-counts-unreconciled',
  subject: 'previous-plan',
  severity: 'error',
  parts: ['plan'],
  summary: {
    fr: 'Le bilan s’équilibre\u00a0: projets prévus = terminés + en cours + suspendus + reportés + abandonnés + fusionnés + écartés',
    en: 'The retrospective adds up: planned = completed + in progress + on hold + postponed + cancelled + merged + rejected',
  },
  why: {
    fr: 'Un taux de réalisation dont les parts ne font pas 100\u00a0% ne résiste pas à la première question',
    en: 'A completion rate whose parts do not make 100% does not survive the first question',
  },
  fix: {
    fr: 'donnez un statut final à chaque projet de la référence initiale',
    en: 'give every project of the initial baseline a final status',
  },
  over: closedPlans,
  find(closed, plan) {
    return unreconciled(closed.plan, closed.at ?? within(plan.header, 'status'))
  },
})

/** Statuses that say what is to come, which nothing can be in a closed plan, or nothing at all. */
/** Finds projects of a closed plan that are still candidates, proposed, approved or planned, or of unknown status. */
export const previousProjectWithoutDisposition = recordRule({
  id: 'previous-project-without-disposition',
  subject: 'previous-plan',
  severity: 'error',
  parts: ['plan', 'project'],
  summary: {
    fr: 'Un plan clos dit ce que chaque projet est devenu',
    en: 'A closed plan says what became of every project',
  },
  why: {
    fr: 'Un projet sans sort connu laisse le bilan incomplet et son taux de réalisation contestable',
    en: 'A project of unknown fate leaves the retrospective incomplete and its completion rate open to doubt',
  },
  fix: {
    fr: 'donnez au projet son statut final (completed, in_progress, on_hold, postponed, cancelled, merged, rejected), avec sa décision',
    en: 'give the project its final status (completed, in_progress, on_hold, postponed, cancelled, merged, rejected), with its decision',
  },
  most: {
    fr: '{count} des {of} projets de plans clos n’ont pas de sort connu',
    en: '{count} of {of} projects of closed plans have no final status',
  },
  /** The projects of closed plans: a finding is at their status in the plan itself, else where this plan names the previous one. */
  over: (plan) =>
    closedPlans(plan).flatMap(({ plan: closed, at }) =>
      closed.projects.map((project) => ({ closed, project, namedAt: at })),
    ),
  find({ closed, project, namedAt }) {
    const { id, status } = project
    if (hasFate({ status })) return undefined
    return {
      at: namedAt ?? within(project, 'status'),
      entity: id,
      facts: { plan: closed.id, project: id, status },
      message: {
        fr: `Projet ${nameOf(project, 'fr')} resté ${quote(statusLabel(closed, status).fr, 'fr')} dans le plan clos ${nameOf(closed, 'fr')}\u00a0: son sort n’est pas dit`,
        en: `${nameOf(project, 'en')} is still ${statusLabel(closed, status).en} in the closed plan ${nameOf(closed, 'en')}: what became of it is not said`,
      },
    }
  },
})
