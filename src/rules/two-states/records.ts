/** Records of a plan between two of its states: ids, projects and their status, milestones, closed years. */

import { sectionName } from '../../lang/catalogue/money-names.ts'
import { comparedMoney } from '../../lang/compared.ts'
import { dateWords, spanWords } from '../../lang/dates.ts'
import { fold } from '../../lang/nearest.ts'
import { daysText } from '../../lang/plurals.ts'
import { quote } from '../../lang/punctuation.ts'
import { stageIn } from '../../metrics/base/spending.ts'
import { isYearClosed } from '../../plan/budget-year.ts'
import { titleOf, within } from '../../plan/entity.ts'
import { projectById } from '../../plan/find-entity.ts'
import type { BudgetSection, Plan, Project, ProjectStatus } from '../../plan/plan.ts'
import { initialPortfolio, isLive, isOpen } from '../../plan/project-status.ts'
import { statusLabel } from '../../plan/vocabulary.ts'
import { bilingual } from '../../values/language.ts'
import { type Cents, plain } from '../../values/quantity.ts'
import { defineStateRule, type RuleHit } from '../define.ts'
import { amountPlace } from '../facts/budget-amounts.ts'
import { hasEnded } from '../facts/looked-at.ts'
import {
  type AwaitedMilestone,
  awaitedMilestones,
  type MilestoneSlip,
  milestoneSlips,
  undeclaredSlip,
  worstSlip,
} from '../facts/milestones.ts'
import { changedProjects, decidedSince, type ProjectPair, reusedIds } from '../facts/project-pairs.ts'
import { nameOf } from '../words/naming.ts'

/** Finds ids that were taken over: another title, and another department or axis. */
export const idReused = defineStateRule({
  id: 'id-reused',
  subject: 'files',
  severity: 'error',
  parts: ['id'],
  summary: {
    fr: 'L’identifiant d’un projet n’est jamais repris pour un autre (autre intitulé, autre direction ou autre axe), même après un abandon',
    en: 'The id of a project is never taken for another one (another title, another department or axis), even after it was stopped',
  },
  why: {
    fr: 'Délibérations, marchés et bilans citent l’identifiant\u00a0: repris, il attribue à un projet l’histoire d’un autre',
    en: 'Decisions, contracts and reports name the id: taken over, it gives one project the history of another',
  },
  fix: {
    fr: 'remettez l’ancien projet sous son identifiant avec son statut, et donnez au nouveau un identifiant jamais employé',
    en: 'put the old project back under its id with its status, and give the new one an id that was never used',
  },
  *run(before, after) {
    for (const { older, newer } of reusedIds(before, after)) {
      yield {
        at: within(newer, 'id'),
        entity: newer.id,
        facts: { id: newer.id, title_before: older.title.en, title_after: newer.title.en },
        message: bilingual((lang) => {
          const [id, was, is] = [quote(newer.id, lang), nameOf(older, lang), nameOf(newer, lang)]
          const status = statusLabel(before, older.status)[lang]
          return {
            fr: `Identifiant ${id} repris\u00a0: il désignait le projet ${was} (${status}), il désigne ${is}`,
            en: `Id ${id} was taken over: it named ${was} (${status}), it now names ${is}`,
          }[lang]
        }),
      }
    }
  },
})

function isGone(after: Plan, { id }: Project): boolean {
  return after.index.get('project')?.has(id.toLowerCase()) !== true
}

/** The projects under ids that are new, by their titles without regard to case, accents and signs. */
function newcomers(before: Plan, after: Plan): Map<string, Project> {
  const fresh = after.projects.filter(({ id }) => projectById(before, id) === undefined)
  return new Map(
    fresh.flatMap((project) => [project.title.fr, project.title.en].map((title) => [fold(title), project] as const)),
  )
}

/** @param heir - the project that seems to be the lost one under a new id. */
function lossHit(after: Plan, lost: Project, heir: Project | undefined): RuleHit {
  const message = bilingual((lang) => {
    const [name, id] = [nameOf(lost, lang), quote(lost.id, lang)]
    return {
      fr: `Projet ${name} du portefeuille initial absent des fichiers sous son identifiant ${id}`,
      en: `${name} of the initial portfolio is gone from the files under its id ${id}`,
    }[lang]
  })
  const found = { entity: lost.id, facts: { project: lost.id }, message }
  if (heir === undefined) return { ...found, at: within(after.header, 'id') }
  return {
    ...found,
    at: within(heir, 'id'),
    facts: { ...found.facts, renamed: heir.id },
    help: {
      fr: `si c’est ce projet, rendez-lui l’identifiant ${quote(lost.id, 'fr')}\u00a0; sinon, remettez l’ancien avec son statut`,
      en: `if this is the project, give it its id ${quote(lost.id, 'en')} back; if not, put the old one back with its status`,
    },
  }
}

export const projectRecordLost = defineStateRule({
  id: 'project-record-lost',
  subject: 'projects',
  severity: 'warning',
  parts: ['project'],
  summary: {
    fr: 'Un projet du portefeuille initial ne disparaît pas des fichiers\u00a0: il y reste avec son statut',
    en: 'A project of the initial portfolio does not leave the files: it stays with its status',
  },
  why: {
    fr: 'Le taux de réalisation se mesure sur le portefeuille initial\u00a0: un projet effacé l’améliore sans que rien ne soit fait',
    en: 'Completion is measured on the initial portfolio: a project that is erased raises it without anything being done',
  },
  fix: {
    fr: 'remettez le projet avec son statut\u00a0: cancelled, postponed ou rejected et sa décision (disposition), merged et merged_into',
    en: 'put the project back with its status: cancelled, postponed or rejected and its decision (disposition), merged and merged_into',
  },
  *run(before, after) {
    const gone = initialPortfolio(before).filter((project) => isGone(after, project))
    if (gone.length === 0) return
    const fresh = newcomers(before, after)
    for (const project of gone) {
      const { fr, en } = project.title
      yield lossHit(after, project, fresh.get(fold(fr)) ?? fresh.get(fold(en)))
    }
  },
})

const BEGUN: readonly string[] = ['in_progress', 'on_hold']
const NOT_BEGUN: readonly string[] = ['candidate', 'proposed', 'approved', 'planned']

/** Kinds of decision that stop a project and so can't reopen one. */
const STOPPING: readonly string[] = ['cancel', 'reject', 'postpone']

/** What is done stays done, what was stopped stays stopped, what has begun has begun. */
function goesBack(from: ProjectStatus, to: ProjectStatus): boolean {
  if (from === to) return false
  if (from === 'completed') return true
  if (hasEnded({ status: from })) return isLive({ status: to })
  return BEGUN.includes(from) && NOT_BEGUN.includes(to)
}

function isDecided(before: Plan, after: Plan, pair: ProjectPair): boolean {
  const isReopened = hasEnded(pair.older) && isLive(pair.newer)
  return decidedSince(before, after, pair).some(
    ({ kind }) => !(isReopened && kind !== undefined && STOPPING.includes(kind)),
  )
}

/** Finds statuses that only a decision may bring: away from an end, or from begun to not begun. */
export const projectStatusRewritten = defineStateRule({
  id: 'project-status-rewritten',
  subject: 'projects',
  severity: 'error',
  summary: {
    fr: 'Un projet terminé ou arrêté ne rouvre, et un projet commencé ne redevient à faire, que par une décision',
    en: 'A project that ended is reopened, and one that has begun is to be begun again, only by a decision',
  },
  why: {
    fr: 'Un statut qui revient en arrière réécrit l’histoire\u00a0: ce qui fut annoncé au comité n’a plus de trace',
    en: 'A status that goes back rewrites history: what the board was told leaves no trace',
  },
  fix: {
    fr: 'rétablissez le statut, ou inscrivez au registre la décision qui le change (kind\u00a0: resume, add…) avec le projet sous projects',
    en: 'restore the status, or enter in the register the decision that changes it (kind: resume, add…) with the project under projects',
  },
  *run(before, after) {
    for (const pair of changedProjects(before, after)) {
      const { older, newer } = pair
      if (!goesBack(older.status, newer.status) || isDecided(before, after, pair)) continue
      yield {
        at: within(newer, 'status'),
        entity: newer.id,
        facts: { from: older.status, to: newer.status },
        message: bilingual((lang) => {
          const [from, to] = [older, newer].map(({ status }) => statusLabel(after, status)[lang])
          return {
            fr: `Statut du projet ${nameOf(newer, lang)} passé de ${quote(from ?? '', lang)} à ${quote(to ?? '', lang)} sans nouvelle décision`,
            en: `The status of ${nameOf(newer, lang)} went from ${from} back to ${to} without a new decision`,
          }[lang]
        }),
      }
    }
  },
})

function isSame(one: AwaitedMilestone, other: AwaitedMilestone): boolean {
  return one.milestone.id.toLowerCase() === other.milestone.id.toLowerCase()
}

/** A slip that grew, and the date that the earlier state foresaw. */
interface Growth extends MilestoneSlip {
  readonly from: string
}

/** The slips that grew since the earlier state: late by then already, or now beyond the limit. */
function grown({ older, newer }: ProjectPair, limit: number): Growth[] {
  const then = awaitedMilestones(older)
  return milestoneSlips(newer).flatMap((slip) => {
    const was = then.find((awaited) => isSame(awaited, slip.awaited))
    if (was === undefined || was.day >= slip.awaited.day) return []
    const moved = slip.awaited.day - was.day
    const wasLate = slip.days - moved > 0
    return wasLate || slip.days > limit ? [{ ...slip, from: was.date }] : []
  })
}

function slipHit(project: Project, { awaited, baseline, days, from }: Growth): RuleHit {
  const { milestone, index, key, date } = awaited
  return {
    at: within(project, 'milestones', index, key),
    entity: project.id,
    facts: { milestone: milestone.id, baseline, from, date, days },
    message: bilingual((lang) => {
      const title = quote(titleOf(milestone.title, milestone.id)[lang], lang)
      const [late, of] = [daysText(days, lang), nameOf(project, lang)]
      return {
        fr: `Jalon ${title} du projet ${of} encore repoussé (${spanWords(from, date, lang)}), à ${late} de sa référence (${dateWords(baseline, lang)}), sans nouvelle référence`,
        en: `Milestone ${title} of ${of} was put off again (${spanWords(from, date, lang)}), ${late} after its baseline (${dateWords(baseline, lang)}), without a new baseline`,
      }[lang]
    }),
  }
}

export const milestoneSlippedAgain = defineStateRule({
  id: 'milestone-slipped-again',
  subject: 'projects',
  severity: 'warning',
  parts: ['milestone'],
  summary: {
    fr: 'Un jalon n’est repoussé ni une seconde fois, ni au-delà du seuil (late_red_days), sans nouvelle référence',
    en: 'A milestone is put off neither a second time nor beyond the threshold (late_red_days) without a new baseline',
  },
  why: {
    fr: 'Un jalon qui recule à chaque réunion n’est plus une date : autant faire décider la nouvelle',
    en: 'A milestone that moves at every meeting is no date any more: better have the new one decided',
  },
  fix: {
    fr: 'faites acter la nouvelle date (rebaselines), ou revenez à celle qui fut annoncée',
    en: 'have the new date decided (rebaselines), or go back to the one that was told',
  },
  *run(before, after) {
    for (const pair of changedProjects(before, after)) {
      const { newer } = pair
      if (!isOpen(newer)) continue
      const growth = worstSlip(grown(pair, after.thresholds.lateRedDays))
      const told = undeclaredSlip(after, newer)?.awaited
      // The rule on one state tells of its milestone by itself.
      if (growth === undefined || (told !== undefined && isSame(told, growth.awaited))) continue
      yield slipHit(newer, growth)
    }
  },
})

const SECTIONS: readonly BudgetSection[] = ['investment', 'operating']

/** The years that were closed in the earlier state and of which a payment was written there. */
function closedYears(before: Plan, { budget }: Project): number[] {
  const years = budget
    .flatMap((line) => line.years)
    .flatMap(({ year, stages }) => (year === 'later' || stages.paid === undefined ? [] : year))
  return [...new Set(years)].filter((year) => isYearClosed(before, year, before.asOf))
}

function paidIn(plan: Plan, project: Project, year: number, section: BudgetSection): Cents | undefined {
  return stageIn(plan, project, 'paid', { year, section })
}

function* discoveries(before: Plan, after: Plan, { older, newer }: ProjectPair): Generator<RuleHit> {
  for (const year of closedYears(before, older)) {
    for (const section of SECTIONS) {
      const [was, is] = [paidIn(before, older, year, section), paidIn(after, newer, year, section)]
      if (was === undefined || was === is) continue
      yield {
        at: amountPlace(newer.budget, { section, year }, 'paid') ?? within(newer, 'id'),
        entity: newer.id,
        facts: { year, section, from: plain(was), ...(is === undefined ? {} : { to: plain(is) }) },
        message: bilingual((lang) => {
          const [name, of] = [nameOf(newer, lang), sectionName(section)[lang]]
          const [from, now] = comparedMoney([was, is ?? was], before, lang)
          const nothing = { fr: 'rien', en: 'nothing' }[lang]
          const to = is === undefined ? nothing : now
          return {
            fr: `Mandaté ${year} (${of}) du projet ${name} passé de ${from} à ${to}, exercice déjà clos`,
            en: `Payments of ${name} in ${year} (${of}) went from ${from} to ${to} although the year was closed already`,
          }[lang]
        }),
      }
    }
  }
}

export const closedYearRewritten = defineStateRule({
  id: 'closed-year-rewritten',
  subject: 'budget',
  severity: 'warning',
  parts: ['section', 'year'],
  summary: {
    fr: 'Le mandaté d’un exercice déjà clos ne change plus',
    en: 'The payments of a year that was closed already no longer change',
  },
  why: {
    fr: 'Le compte de l’exercice est arrêté\u00a0: un montant qui bouge après coup contredit le compte administratif et les bilans rendus',
    en: 'The accounts of the year are settled: an amount that moves later contradicts them and the reports that were given',
  },
  fix: {
    fr: 'rétablissez le montant mandaté, ou dites par une dérogation (plan.waivers) quelle rectification comptable le change',
    en: 'restore the amount that was paid, or say in a waiver (plan.waivers) which correction of the accounts changes it',
  },
  *run(before, after) {
    for (const pair of changedProjects(before, after)) yield* discoveries(before, after, pair)
  },
})
