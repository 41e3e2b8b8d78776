/** Finds projects whose status goes back on what the earlier state said, without a decision. */

import { quote } from '../../lang/punctuation.ts'
import { within } from '../../plan/entity.ts'
import type { Plan, ProjectStatus } from '../../plan/plan.ts'
import { statusLabel } from '../../plan/vocabulary.ts'
import { bilingual } from '../../values/language.ts'
import { defineStateRule } from '../define.ts'
import { hasEnded, isLive } from '../facts/looked-at.ts'
import { changedProjects, decidedSince, type ProjectPair } from '../facts/project-pairs.ts'
import { nameOf } from '../words/naming.ts'

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
