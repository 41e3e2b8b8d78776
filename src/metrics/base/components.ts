/** The components of a scope, and the headings under which they are sliced by what they tell of themselves. */
import { componentKindName, criticalityName, lifecycleName } from '../../lang/catalogue/components.ts'
import type { Component } from '../../plan/component-support.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, capitalised } from '../../values/language.ts'
import { BY_COMPONENT, type Scope } from './define.ts'

/** The slice of components that do not tell. */
const NOT_TOLD: Bilingual = { fr: '(non précisé)', en: '(not told)' }

type Values<K extends keyof Component> = Readonly<Record<NonNullable<Component[K]> & string, Bilingual>>

const LIFECYCLES: Values<'lifecycle'> = {
  keep: lifecycleName('keep'),
  invest: lifecycleName('invest'),
  replace: lifecycleName('replace'),
  retire: lifecycleName('retire'),
}

const KINDS: Values<'kind'> = {
  application: componentKindName('application'),
  infrastructure: componentKindName('infrastructure'),
  service: componentKindName('service'),
  contract: componentKindName('contract'),
}

const CRITICALITIES: Values<'criticality'> = {
  high: criticalityName('high'),
  medium: criticalityName('medium'),
  low: criticalityName('low'),
}

/** A breakdown of components. */
export type ComponentBreakdown = (typeof BY_COMPONENT)[number]

/** How components are sliced: the key of the scope, what a component tells, and the names of the values in order. */
interface Slicing {
  readonly key: 'lifecycle' | 'componentKind' | 'criticality'
  readonly told: (component: Component) => string | undefined
  readonly names: Readonly<Record<string, Bilingual>>
}

const SLICINGS: Readonly<Record<ComponentBreakdown, Slicing>> = {
  lifecycle: { key: 'lifecycle', told: ({ lifecycle }) => lifecycle, names: LIFECYCLES },
  component_kind: { key: 'componentKind', told: ({ kind }) => kind, names: KINDS },
  criticality: { key: 'criticality', told: ({ criticality }) => criticality, names: CRITICALITIES },
}

/** A slice of components, and the part of a scope that makes it. */
interface ComponentHeading {
  /** The value; `none` for components that do not tell. */
  readonly key: string
  readonly label: Bilingual
  readonly part: Pick<Scope, Slicing['key']>
}

/** The slices of components by a breakdown, in the order of the decisions; values that no component has are left out. */
export function componentHeadings(
  { components }: Pick<Plan, 'components'>,
  breakdown: ComponentBreakdown,
): ComponentHeading[] {
  const { key, told, names } = SLICINGS[breakdown]
  const present = new Set(components.map((component) => told(component) ?? 'none'))
  return [...Object.entries(names), ['none', NOT_TOLD] as const]
    .filter(([value]) => present.has(value))
    .map(([value, { fr, en }]) => ({
      key: value,
      label: { fr: capitalised(fr), en: capitalised(en) },
      part: { [key]: value },
    }))
}

/** Whether a component belongs to a scope; one that does not tell belongs to `none`. */
export function isComponentIn(scope: Scope, component: Component): boolean {
  return BY_COMPONENT.every((breakdown) => {
    const { key, told } = SLICINGS[breakdown]
    const wanted = scope[key]
    return wanted === undefined || wanted === (told(component) ?? 'none')
  })
}

/** The components of a scope, in the order of the plan. */
export function componentsIn({ components }: Pick<Plan, 'components'>, scope: Scope): Component[] {
  return components.filter((component) => isComponentIn(scope, component))
}
