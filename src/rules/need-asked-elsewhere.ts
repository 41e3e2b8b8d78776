/** Finds needs of several departments whose titles say nearly the same, and that no project answers together. */

import { likeness } from '../lang/title-likeness.ts'
import { titleOf, within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import { projectsByNeed } from '../plan/need-links.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { addToList } from '../values/multimap.ts'
import { defineRule } from './define.ts'
import { alikeTitles, mayHaveDouble, type Titled, wordsOf } from './facts/alike-titles.ts'
import { collectively, nameOf } from './words/naming.ts'

type Need = Entry<'needs'>

/** Needs whose titles have the same words, with the first of each department: thousands of one title are compared once. */
interface SameTitle extends Titled {
  readonly needs: Need[]
  readonly firsts: Map<string, Need>
}

function lookedAt({ needs }: Plan): Need[] {
  return needs.filter(mayHaveDouble)
}

function departmentOf({ department }: Need): string {
  return department.toLowerCase()
}

function signatureOf({ fr, en }: Titled['words']): string {
  return JSON.stringify([fr, en].map(({ stems, marks }) => [[...stems].sort(), marks]))
}

function byTitle(needs: readonly Need[]): SameTitle[] {
  const groups = new Map<string, SameTitle>()
  for (const need of needs) {
    const words = wordsOf(need)
    const key = signatureOf(words)
    const group = groups.get(key) ?? { words, needs: [], firsts: new Map<string, Need>() }
    groups.set(key, group)
    group.needs.push(need)
    if (!group.firsts.has(departmentOf(need))) group.firsts.set(departmentOf(need), need)
  }
  // A title of one word is like no other, not even itself.
  return [...groups.values()].filter(({ words: { fr, en } }) => likeness(fr, fr) > 0 && likeness(en, en) > 0)
}

/** Whether two needs are of two departments and no project answers both. */
function isApart(answersOf: (need: Need) => ReadonlySet<string>, need: Need, other: Need): boolean {
  const own = answersOf(need)
  const isJoined = [...answersOf(other)].some((project) => own.has(project))
  return departmentOf(need) !== departmentOf(other) && !isJoined
}

/** Each need with the first of another department that asks for nearly the same, without a project that answers both. */
function* pairs(plan: Plan): Generator<readonly [need: Need, other: Need]> {
  const groups = byTitle(lookedAt(plan))
  const alike = new Map<SameTitle, SameTitle[]>()
  for (const { later, earlier } of alikeTitles(groups)) addToList(alike, later, earlier)
  const answers = projectsByNeed(plan)
  const answersOf = (need: Need) => answers.get(need.id.toLowerCase()) ?? new Set<string>()
  for (const group of groups) {
    const before = new Set(alike.get(group)?.flatMap(({ firsts }) => [...firsts.values()]))
    for (const need of group.needs) {
      const other = [...before].find((one) => isApart(answersOf, need, one))
      if (other !== undefined) yield [need, other]
      if (group.firsts.get(departmentOf(need)) === need) before.add(need)
    }
  }
}

/** `“Electronic signature” (N-012, Human resources)`. */
function named(plan: Plan, need: Need): Bilingual {
  const department = entityById(plan.departments, need.department)
  const title = titleOf(department?.title, need.department)
  return bilingual((lang) => `${nameOf(need, lang)} (${need.id}, ${title[lang]})`)
}

/** Finds needs that departments ask for apart and one project could answer together. */
export const needAskedElsewhere = defineRule({
  id: 'need-asked-elsewhere',
  subject: 'needs',
  severity: 'info',
  parts: ['other'],
  summary: {
    fr: 'Un même besoin de plusieurs directions a un projet commun',
    en: 'One need of several departments has a project in common',
  },
  why: {
    fr: 'Des directions qui demandent la même chose séparément font acheter deux fois ce qu’un seul projet donnerait',
    en: 'Departments that ask for the same thing apart make the organisation buy twice what one project would give',
  },
  fix: {
    fr: 'rattachez les deux besoins à un même projet (projects), ou précisez ce qui les distingue',
    en: 'name one project for both needs (projects), or say in the titles what sets them apart',
  },
  collective: {
    population: (plan) => lookedAt(plan).length,
    message: collectively(
      (count, of) =>
        `${count} des ${of} besoins demandent presque la même chose que ceux d’une autre direction, sans projet commun`,
      (count, of) =>
        `${count} of ${of} needs ask for nearly the same as those of another department, without a project in common`,
    ),
  },
  follows: ['id-duplicate'],
  *run(plan) {
    for (const [need, other] of pairs(plan)) {
      const [own, before] = [named(plan, need), named(plan, other)]
      yield {
        at: within(need, 'title'),
        entity: need.id,
        facts: { other: other.id },
        related: [{ at: within(other, 'title'), label: before }],
        message: {
          fr: `${before.fr} et ${own.fr} demandent presque la même chose\u00a0: un seul projet pourrait répondre aux deux`,
          en: `${before.en} and ${own.en} ask for nearly the same thing: one project could answer both`,
        },
      }
    }
  },
})
