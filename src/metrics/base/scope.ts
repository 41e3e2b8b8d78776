/** What a slice of a plan is, and the headings and groups that slices are made of. */
import { valueLabel } from '../../lang/catalogue/labels.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { type Bilingual, capitalised } from '../../values/language.ts'
import { addToList } from '../../values/multimap.ts'
import type { Scope } from './define.ts'

/** The slice of what has no axis, theme or department. */
export const NONE: Bilingual = { fr: '(aucun)', en: '(none)' }

/** The heading of records that do not tell their kind, source, category or department. */
export const NOT_TOLD: Bilingual = { fr: '(non indiquée)', en: '(not told)' }

/** One slice of a breakdown. */
export interface Slice {
  /** The id of the axis, theme …; `none` for projects without one. */
  readonly key: string
  readonly label: Bilingual
  readonly scope: Scope
}

/** What a slice stands under. */
export interface Heading {
  readonly key: string
  readonly label: Bilingual
}

/** The heading of a value, by the name that it has in cells; a name of the plan's own as the plan writes it. */
export function headingOf(value: string, name?: Bilingual): Heading {
  const usual = valueLabel(value)
  const isOwn = name !== undefined && (name.fr !== usual.fr || name.en !== usual.en)
  return { key: value, label: isOwn ? name : capitalisedName(usual) }
}

/** A name as it begins a line. */
export function capitalisedName({ fr, en }: Bilingual): Bilingual {
  return { fr: capitalised(fr), en: capitalised(en) }
}

/** The whole plan. */
export function wholeScope(plan: Pick<Plan, 'projects'>): Scope {
  return { projects: plan.projects, touching: plan.projects, part: (_, quantity) => quantity }
}

/** A scope of some projects, each whole. */
export function scopeOf(projects: readonly Project[]): Scope {
  return wholeScope({ projects })
}

/** The axis that a project counts under: its largest share, the first on a tie. */
export function leadAxis(project: Project): string | undefined {
  return project.axes.reduce<Project['axes'][number] | undefined>(
    (best, axis) => (best === undefined || axis.share > best.share ? axis : best),
    undefined,
  )?.id
}

/** The key of the heading that an id stands under: `none` for an id that no heading has, and for no id. */
export function keysOf(headings: readonly Heading[]): (id: string | undefined) => string {
  const keys = new Map(headings.map(({ key }) => [key.toLowerCase(), key]))
  return (id) => keys.get(id?.toLowerCase() ?? '') ?? 'none'
}

/** The headings of records that have an id and a title. */
export function headed(list: readonly { id: string; title: Parameters<typeof titleOf>[0] }[]): Heading[] {
  return list.map(({ id, title }) => ({ key: id, label: titleOf(title, id) }))
}

/** The headings with `none` behind them, where something stands under it. */
export function withNone(
  headings: readonly Heading[],
  keys: Iterable<string>,
  label: Bilingual = NONE,
): readonly Heading[] {
  return [...keys].includes('none') ? [...headings, { key: 'none', label }] : headings
}

/** Projects by the keys that they stand under, each once under a key. */
export function gathered(
  projects: readonly Project[],
  keysOfProject: (project: Project) => Iterable<string>,
): Map<string, Project[]> {
  const groups = new Map<string, Project[]>()
  for (const project of projects) {
    for (const key of new Set(keysOfProject(project))) addToList(groups, key, project)
  }
  return groups
}

/** What lies in both scopes; money and days that both share out go by the shares of one, then of the other. */
export function crossed(first: Scope, second: Scope): Scope {
  const counted = new Set(second.projects)
  const touching = new Set(second.touching)
  return {
    ...first,
    ...second,
    projects: first.projects.filter((project) => counted.has(project)),
    touching: first.touching.filter((project) => touching.has(project)),
    part: (project, quantity) => second.part(project, first.part(project, quantity)),
  }
}
