/** Names entities in sentences and cells by their titles; of many projects, the two that matter most and how many others. */
import { shortRow } from '../../lang/lists.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { costOf } from '../../metrics/base/spending.ts'
import { projectValue } from '../../metrics/base/value.ts'
import { titleOf, type WrittenTitle } from '../../plan/entity.ts'
import { projectById } from '../../plan/find-entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { EMPTY, text } from '../document/cell.ts'
import type { Cell, Tone } from '../document/document.ts'

const TEXTS = printed('names', {
  and: { fr: 'et', en: 'and' },
  others: { fr: 'autres', en: 'others' },
  // Never cut off, as a quoted value may be.
  named: (name: string, about: string) => ({ fr: `«\u00a0${name}\u00a0» (${about})`, en: `"${name}" (${about})` }),
})

/** So many are all named; of more than these, the first ones. */
const ALL_NAMED = 3
const FIRST_NAMED = 2

/** A project by its title, with its id and what else is to be said of it in brackets. */
export function projectName({ title, id }: Pick<Project, 'title' | 'id'>, lang: Lang, remark?: string): string {
  const own = title[lang]
  if (own === id) return remark === undefined ? id : `${id} (${remark})`
  return TEXTS.named(own, remark === undefined ? id : `${id}, ${remark}`)[lang]
}

/** The project of an id by its title; the id where the plan has none. */
export function nameOfId(plan: Pick<Plan, 'index'>, id: string, lang: Lang): string {
  const project = projectById(plan, id)
  return project === undefined ? id : projectName(project, lang)
}

/** Those that matter most first: of the highest value, then of the highest cost; of equal ones the first in the list. */
export function byImportance<T extends Project>(plan: Plan, projects: readonly T[]): T[] {
  const weighed = projects.map((project) => ({
    project,
    value: projectValue(plan, project)?.value ?? Number.NEGATIVE_INFINITY,
    cost: costOf(plan, project, {}),
  }))
  return weighed
    .sort((left, right) => (left.value === right.value ? right.cost - left.cost : right.value > left.value ? 1 : -1))
    .map(({ project }) => project)
}

/** `A, B et C`; of more than three, `A, B et 4 autres`. The list is taken as it is ordered. */
export function firstOf(names: readonly string[], lang: Lang, others: Bilingual = TEXTS.others): string {
  return shortRow(names, TEXTS.and[lang], {
    most: ALL_NAMED,
    shown: FIRST_NAMED,
    others: (left) => `${formatNumber(left, lang)} ${others[lang]}`,
  })
}

/** Projects in a sentence: all of up to three, else the two that matter most and how many others. */
export function namedProjects(plan: Plan, projects: readonly Project[], lang: Lang): string {
  const shown = projects.length > ALL_NAMED ? byImportance(plan, projects) : projects
  return firstOf(
    shown.map((project) => projectName(project, lang)),
    lang,
  )
}

/** Projects in a cell, as `namedProjects` names them; empty for none. */
export function projectsCell(plan: Plan, projects: readonly Project[], tone?: Tone): Cell {
  if (projects.length === 0) return EMPTY
  return text(
    bilingual((lang) => namedProjects(plan, projects, lang)),
    tone,
  )
}

/** Projects of some ids in a sentence, as `namedProjects` names them; an id that the plan does not have stands for itself. */
export function namedIds(plan: Plan, ids: readonly string[], lang: Lang): string {
  const projects = ids.flatMap((id) => projectById(plan, id) ?? [])
  if (projects.length === ids.length) return namedProjects(plan, projects, lang)
  return firstOf(
    ids.map((id) => nameOfId(plan, id, lang)),
    lang,
  )
}

/** The title of the entity of a kind and id, case apart; the id itself where there is none, or none with a title. */
export function entityTitle(
  { index }: Pick<Plan, 'index'>,
  kind: 'axis' | 'body' | 'component' | 'department' | 'programme' | 'team',
  id: string,
): Bilingual {
  const entity = index.get(kind)?.get(id.toLowerCase())
  const titled = entity as { readonly title?: WrittenTitle } | undefined
  return titleOf(titled?.title, id)
}

/** The project's id and title: a page has no room for a column of each. */
export function idAndTitle({ id, title }: Pick<Project, 'id' | 'title'>): Bilingual {
  return bilingual((lang) => `${id} ${title[lang]}`)
}

/** The title of a project of the plan, with the id where another has the same title. */
export function distinctTitle({ projects }: Pick<Plan, 'projects'>, project: Project): Bilingual {
  const isShared = projects.some(
    ({ id, title }) => id !== project.id && title.fr === project.title.fr && title.en === project.title.en,
  )
  return isShared ? idAndTitle(project) : project.title
}

/** The label with a small first letter; a word in capitals stays as it is. */
export function inPhrase(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
