/** What a slice of a plan is, and the headings and groups that slices are made of. */
import { valueLabel } from '../../lang/catalogue/labels.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { type Bilingual, capitalised } from '../../values/language.ts'
import { addToList } from '../../values/multimap.ts'
import type { Scope } from './define.ts'

/** The slice of what has no axis, theme or department. */
export const NONE: Bilingual = { fr: '(aucun)', en: '(none)' }

export const NOT_TOLD: Bilingual = { fr: '(non indiquée)', en: '(not told)' }

export interface Heading {
  /** The id of the axis, theme …; `none` for projects without one. */
  readonly key: string
  readonly label: Bilingual
}

export interface Slice extends Heading {
  readonly scope: Scope
}

/** The heading of a value, by the name that it has in cells; a name of the plan's own as the plan writes it. */
export function headingOf<K extends string>(value: K, name?: Bilingual): Heading & { readonly key: K } {
  const usual = valueLabel(value)
  const isOwn = name !== undefined && (name.fr !== usual.fr || name.en !== usual.en)
  return { key: value, label: isOwn ? name : capitalisedName(usual) }
}

export function capitalisedName({ fr, en }: Bilingual): Bilingual {
  return { fr: capitalised(fr), en: capitalised(en) }
}

export function wholeScope(plan: Pick<Plan, 'projects'>): Scope {
  return { projects: plan.projects, touching: plan.projects, part: (_, quantity) => quantity }
}

/** A slice for each heading: all of the plan, but for what is said of the heading's key. */
export function slicesOf<K extends string>(
  plan: Pick<Plan, 'projects'>,
  headings: readonly (Heading & { readonly key: K })[],
  saidOf: (key: K) => Partial<Scope>,
): Slice[] {
  return headings.map(({ key, label }) => ({ key, label, scope: { ...wholeScope(plan), ...saidOf(key) } }))
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

export function plainHeading(value: string): Heading {
  return { key: value, label: { fr: value, en: value } }
}

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
