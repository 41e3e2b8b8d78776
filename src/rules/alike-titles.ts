/** Needs and projects whose titles say the same. */

import { formatPercent } from '../lang/numbers.ts'
import { likelyPairs, likeness, type TitleWords, titleWords } from '../lang/title-likeness.ts'
import { costOf, isMoneyWritten } from '../metrics/base/spending.ts'
import { cellsOf } from '../plan/budget-cell.ts'
import { isSameId, type Located, titleOf, type WrittenTitle, within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import { projectsByNeed } from '../plan/need-links.ts'
import type { Entry, Plan, Project } from '../plan/plan.ts'
import { isCompleted, isLive } from '../plan/project-status.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { memoizeByObject } from '../values/memoize.ts'
import { addToList } from '../values/multimap.ts'
import { defineRule, placedIn, recordRule } from './define.ts'
import { nameOf } from './words/naming.ts'

/** From here on two titles are more likely one demand than two: at most one word in four is more. */
const ALIKE = 0.85

/** A thing by the words of its title. */
interface Titled {
  readonly words: Readonly<Record<keyof Bilingual, TitleWords>>
}

/** The words of a written title in both languages. */
const wordsOf = memoizeByObject(
  (entity: { readonly id: string; readonly title?: WrittenTitle | undefined }): Titled['words'] => {
    const { fr, en } = titleOf(entity.title, entity.id)
    const words = titleWords(fr)
    return { fr: words, en: en === fr ? words : titleWords(en) }
  },
)

/** Of each item, the earlier ones whose titles are nearly its own, in their order, and how alike they are. */
function* alikeTitles<T extends Titled>(
  items: readonly T[],
): Generator<{ readonly later: T; readonly earlier: T; readonly alike: number }> {
  for (const [index, before] of likelyPairs(items.map(({ words }) => words.fr))) {
    const later = items[index] as T
    for (const position of before) {
      const earlier = items[position] as T
      // Alike in both languages: a title that is not translated is the same in both.
      const alike = Math.min(likeness(earlier.words.fr, later.words.fr), likeness(earlier.words.en, later.words.en))
      if (alike >= ALIKE) yield { later, earlier, alike }
    }
  }
}

/** Whether a need may have a double to be declared: one that was refused carries on nothing. */
function mayHaveDouble({ status, duplicate_of }: Plan['needs'][number]): boolean {
  return status !== 'duplicate' && status !== 'rejected' && duplicate_of === undefined
}

function isBegun(project: Project): boolean {
  return project.status === 'in_progress' || project.status === 'on_hold' || isCompleted(project)
}

/** The budget years for which a project writes an amount that is not zero. */
function moneyYears(project: Project): ReadonlySet<number | 'later'> {
  const told = cellsOf(project).filter(({ stages }) => Object.values(stages).some(Boolean))
  return new Set(told.map(({ year }) => year))
}

/** Whether two projects tell when they run, by their dates or else by their money, and share no time. */
function areOfDifferentYears(left: Project, right: Project): boolean {
  const [one, other] = [left.span, right.span]
  if (one.start !== undefined && one.end !== undefined && other.start !== undefined && other.end !== undefined)
    return one.end < other.start || other.end < one.start
  const [years, others] = [moneyYears(left), moneyYears(right)]
  return years.size > 0 && others.size > 0 && [...years].every((year) => !others.has(year))
}

/**
 * Whether two projects of one title are two operations: they run in different years, or both have begun and each spends
 * an amount of its own.
 */
function areSeparateOperations(plan: Plan, left: Project, right: Project): boolean {
  if (areOfDifferentYears(left, right)) return true
  return (
    [left, right].every((project) => isBegun(project) && isMoneyWritten(project, {})) &&
    costOf(plan, left, {}) !== costOf(plan, right, {})
  )
}

type Need = Entry<'needs'>

/** Needs whose titles have the same words, with the first of each department: thousands of one title are compared once. */
interface SameTitle extends Titled {
  readonly needs: Need[]
  readonly firsts: Map<string, Need>
}

function comparedNeeds({ needs }: Plan): Need[] {
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
function* pairsOfNeeds(plan: Plan): Generator<readonly [need: Need, other: Need]> {
  const groups = byTitle(comparedNeeds(plan))
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

export const needAskedElsewhere = recordRule({
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
  most: {
    fr: '{count} des {of} besoins demandent presque la même chose que ceux d’une autre direction, sans projet commun',
    en: '{count} of {of} needs ask for nearly the same as those of another department, without a project in common',
  },
  follows: ['id-duplicate'],
  population: (plan) => comparedNeeds(plan).length,
  over: pairsOfNeeds,
  find([need, other], plan) {
    const [own, before] = [named(plan, need), named(plan, other)]
    return {
      ...placedIn(need, 'title'),
      facts: { other: other.id },
      related: [{ at: within(other, 'title'), label: before }],
      message: {
        fr: `${before.fr} et ${own.fr} demandent presque la même chose\u00a0: un seul projet pourrait répondre aux deux`,
        en: `${before.en} and ${own.en} ask for nearly the same thing: one project could answer both`,
      },
    }
  },
})

type Kind = 'need' | 'project'

interface TitledEntity extends Titled {
  readonly entity: Located & { readonly title?: WrittenTitle | undefined }
  readonly kind: Kind
  readonly department: string
  /** The project that it is; undefined for a need. */
  readonly project: Project | undefined
}

function titled(entity: TitledEntity['entity'], department: string, project?: Project): TitledEntity {
  return {
    entity,
    kind: project === undefined ? 'need' : 'project',
    department: department.toLowerCase(),
    project,
    words: wordsOf(entity),
  }
}

/** Needs that are neither refused nor a duplicate of another yet, and projects that are live, each with a department. */
function titledEntities({ needs, projects }: Plan): TitledEntity[] {
  return [
    ...needs.filter(mayHaveDouble).map((need) => titled(need, need.department)),
    ...projects
      // Variants of one project have one title and exclude each other.
      .filter((project) => isLive(project) && project.written.variants === undefined)
      .flatMap((project) =>
        project.leadDepartment === undefined ? [] : [titled(project, project.leadDepartment, project)],
      ),
  ]
}

/** Whether a project names another as one that it waits for, needs or rules out: it knows that they are two. */
function isNamedBy({ id }: Project, { written }: Project): boolean {
  const { depends_on: before = [], requires = [], excludes = [] } = written
  return [...before.map(({ project }) => project), ...requires, ...excludes].some((one) => isSameId(one, id))
}

/** Whether they are nevertheless two: linked with each other, or operations of one title, yearly ones for one. */
function areSeparate(plan: Plan, left: TitledEntity, right: TitledEntity, alike: number): boolean {
  const [one, other] = [left.project, right.project]
  if (one !== undefined && other !== undefined && (isNamedBy(one, other) || isNamedBy(other, one))) return true
  if (alike < 1 || left.project === undefined || right.project === undefined) return false
  return areSeparateOperations(plan, left.project, right.project)
}

/** Each item with the first before it that it repeats. */
function* nearlySamePairs(
  plan: Plan,
  items: readonly TitledEntity[],
): Generator<readonly [TitledEntity, TitledEntity, number]> {
  let told: TitledEntity | undefined
  for (const { later, earlier, alike } of alikeTitles(items)) {
    if (later === told || areSeparate(plan, earlier, later, alike)) continue
    told = later
    yield [earlier, later, alike]
  }
}

const NOUNS: Readonly<Record<Kind, Bilingual>> = {
  need: { fr: 'Besoin', en: 'The need' },
  project: { fr: 'Projet', en: 'The project' },
}

/** Finds, within a department, needs or projects of which one title says all that the other says and at most one word in four more. */
export const titleNearlySame = defineRule({
  id: 'title-nearly-same',
  subject: 'files',
  severity: 'warning',
  parts: ['other'],
  summary: {
    fr: 'Deux besoins ou deux projets d’une direction ne disent pas la même chose',
    en: 'Two needs or two projects of a department do not say the same',
  },
  why: {
    fr: 'Un recueil de besoins donne toujours des doublons\u00a0: gardés, ils gonflent la demande et font deux projets d’un seul',
    en: 'A survey of needs always gives duplicates: kept, they inflate demand and make two projects of one',
  },
  fix: {
    fr: 'déclarez le doublon (status: duplicate et duplicate_of pour un besoin, status: merged et merged_into pour un projet), ou précisez les intitulés',
    en: 'declare the duplicate (status: duplicate and duplicate_of for a need, status: merged and merged_into for a project), or make the titles more precise',
  },
  collective: {
    population: (plan) => titledEntities(plan).length,
    message: {
      fr: '{count} des {of} besoins et projets ont presque le même intitulé qu’un autre de leur direction',
      en: '{count} of {of} needs and projects have nearly the title of another of their department',
    },
  },
  follows: ['id-duplicate'],
  *run(plan) {
    const groups = new Map<string, TitledEntity[]>()
    for (const item of titledEntities(plan)) addToList(groups, `${item.kind} ${item.department}`, item)
    for (const group of groups.values()) {
      for (const [{ entity: other }, { entity, kind }, alike] of nearlySamePairs(plan, group)) {
        yield {
          ...placedIn(entity, 'title'),
          facts: { other: other.id, likeness: alike },
          related: [{ at: within(other, 'title'), label: bilingual((lang) => nameOf(other, lang)) }],
          message: {
            fr: `${NOUNS[kind].fr} ${nameOf(entity, 'fr')} (${entity.id}) probablement en double de ${nameOf(other, 'fr')} (${other.id}), de la même direction\u00a0: ${formatPercent(alike, 'fr')} des mots en commun`,
            en: `${NOUNS[kind].en} ${nameOf(entity, 'en')} (${entity.id}) probably repeats ${nameOf(other, 'en')} (${other.id}) of the same department: ${formatPercent(alike, 'en')} of the words in common`,
          },
        }
      }
    }
  },
})
