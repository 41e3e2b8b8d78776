/** Finds needs and projects of one department whose titles say nearly the same: probable duplicates. */

import { formatPercent } from '../lang/numbers.ts'
import { isSameId, type Located, type WrittenTitle, within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { addToList } from '../values/multimap.ts'
import { defineRule } from './define.ts'
import { alikeTitles, mayHaveDouble, type Titled, wordsOf } from './facts/alike-titles.ts'
import { isLive } from './facts/looked-at.ts'
import { areSeparateOperations } from './facts/separate-operations.ts'

import { collectively, nameOf } from './words/naming.ts'

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
function lookedAt({ needs, projects }: Plan): TitledEntity[] {
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
function* pairs(plan: Plan, items: readonly TitledEntity[]): Generator<readonly [TitledEntity, TitledEntity, number]> {
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
    population: (plan) => lookedAt(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} besoins et projets ont presque le même intitulé qu’un autre de leur direction`,
      (count, of) => `${count} of ${of} needs and projects have nearly the title of another of their department`,
    ),
  },
  follows: ['id-duplicate'],
  *run(plan) {
    const groups = new Map<string, TitledEntity[]>()
    for (const item of lookedAt(plan)) addToList(groups, `${item.kind} ${item.department}`, item)
    for (const group of groups.values()) {
      for (const [{ entity: other }, { entity, kind }, alike] of pairs(plan, group)) {
        yield {
          at: within(entity, 'title'),
          entity: entity.id,
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
