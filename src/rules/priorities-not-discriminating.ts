/** Finds plans whose priorities tell nothing: most projects share one class, or the same scores. */

import { priorityClassName } from '../lang/catalogue/project-names.ts'
import { formatPercent } from '../lang/numbers.ts'
import { quote } from '../lang/punctuation.ts'
import { keyWithin, within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { defineRule, type RuleHit } from './define.ts'
import { isLive } from './facts/looked-at.ts'

/** Fewer projects than these say nothing about how priorities are given. */
const FEWEST = 10
const LIMIT = 0.7

interface Group {
  readonly key: string
  readonly count: number
  readonly of: number
}

/** The largest group of projects with the same key, where it is too large; projects without a key don't count. */
function crowd(projects: readonly Project[], keyOf: (project: Project) => string | undefined): Group | undefined {
  const counts = new Map<string, number>()
  for (const key of projects.map(keyOf)) {
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const of = [...counts.values()].reduce((total, count) => total + count, 0)
  const found = [...counts].find(([, count]) => count > LIMIT * of)
  return of < FEWEST || found === undefined ? undefined : { key: found[0], count: found[1], of }
}

function scoresKey({ written }: Project): string | undefined {
  const scores = Object.entries(written.priority?.scores ?? {})
  if (scores.length === 0) return undefined
  return JSON.stringify(scores.map(([id, score]) => [id.toLowerCase(), score]).sort())
}

function place({ header }: Plan) {
  return header.criteria === undefined ? within(header, 'id') : keyWithin(header, 'criteria')
}

const LIMIT_TEXT = { fr: formatPercent(LIMIT, 'fr'), en: formatPercent(LIMIT, 'en') }

function* findingsOf(plan: Plan): Generator<RuleHit> {
  const projects = plan.projects.filter(isLive)
  const classes = crowd(projects, ({ written }) => written.priority?.class)
  if (classes !== undefined) {
    const { key, count, of } = classes
    yield {
      at: place(plan),
      facts: { class: key, projects: count, of, limit: LIMIT },
      message: {
        fr: `Projets de la classe de priorité ${quote(priorityClassName(key).fr, 'fr')}\u00a0: ${count} sur ${of}, pour un maximum de ${LIMIT_TEXT.fr}`,
        en: `${count} of ${of} projects are in the priority class ${quote(priorityClassName(key).en, 'en')}, more than the limit of ${LIMIT_TEXT.en}`,
      },
    }
  }
  const scores = crowd(projects, scoresKey)
  if (scores === undefined) return
  yield {
    at: place(plan),
    facts: { projects: scores.count, of: scores.of, limit: LIMIT },
    message: {
      fr: `Projets aux notes identiques\u00a0: ${scores.count} sur ${scores.of}, pour un maximum de ${LIMIT_TEXT.fr}`,
      en: `${scores.count} of ${scores.of} projects have the same scores, more than the limit of ${LIMIT_TEXT.en}`,
    },
  }
}

/** Finds more than 70% of at least ten projects in one priority class, or with identical scores. */
export const prioritiesNotDiscriminating = defineRule({
  id: 'priorities-not-discriminating',
  subject: 'strategy',
  severity: 'warning',
  summary: {
    fr: 'Les priorités départagent les projets\u00a0: 70\u00a0% au plus dans une classe ou avec les mêmes notes',
    en: 'Priorities tell projects apart: at most 70% in one class or with the same scores',
  },
  why: {
    fr: 'Si tout est au même rang, c’est l’ordre d’arrivée qui arbitre',
    en: 'If all ranks the same, the order of arrival arbitrates',
  },
  fix: {
    fr: 'reprenez la notation avec les directions, en fixant combien de projets chaque classe peut accueillir',
    en: 'score again with the departments, with a limit to how many projects a class may hold',
  },
  needs: ['retained-project-without-score'],
  run: findingsOf,
})
