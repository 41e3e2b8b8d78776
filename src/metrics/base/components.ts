/** The components of a scope, and the headings under which they are sliced by what they tell of themselves. */
import { componentKindName, criticalityName, lifecycleName } from '../../lang/catalogue/components.ts'
import type { Component } from '../../plan/component-support.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Bilingual } from '../../values/language.ts'
import { BY_COMPONENT, type Scope } from './define.ts'
import { capitalisedName, type Slice, slicesOf } from './scope.ts'

const NOT_TOLD: Bilingual = { fr: '(non précisé)', en: '(not told)' }

export type ComponentBreakdown = (typeof BY_COMPONENT)[number]

/** How components are sliced: the key of the scope, what a component tells, and its values in the order of the decisions. */
interface Slicing {
  readonly key: 'lifecycle' | 'componentKind' | 'criticality'
  readonly told: (component: Component) => string | undefined
  readonly values: readonly string[]
  readonly nameOf: (value: string) => Bilingual
}

const SLICINGS: Readonly<Record<ComponentBreakdown, Slicing>> = {
  lifecycle: {
    key: 'lifecycle',
    told: ({ lifecycle }) => lifecycle,
    values: ['keep', 'invest', 'replace', 'retire'],
    nameOf: lifecycleName,
  },
  component_kind: {
    key: 'componentKind',
    told: ({ kind }) => kind,
    values: ['application', 'infrastructure', 'service', 'contract'],
    nameOf: componentKindName,
  },
  criticality: {
    key: 'criticality',
    told: ({ criticality }) => criticality,
    values: ['high', 'medium', 'low'],
    nameOf: criticalityName,
  },
}

/** The slices of components by a breakdown; values that no component has are left out. */
export function byComponent(breakdown: ComponentBreakdown): (plan: Plan) => Slice[] {
  const { key: name, told, values, nameOf } = SLICINGS[breakdown]
  const headings = [
    ...values.map((key) => ({ key, label: capitalisedName(nameOf(key)) })),
    { key: 'none', label: NOT_TOLD },
  ]
  return (plan) => {
    const present = new Set(plan.components.map((component) => told(component) ?? 'none'))
    return slicesOf(
      plan,
      headings.filter(({ key }) => present.has(key)),
      (key) => ({ [name]: key }),
    )
  }
}

/** Whether a component belongs to a scope; one that does not tell belongs to `none`. */
export function isComponentIn(scope: Scope, component: Component): boolean {
  return BY_COMPONENT.every((breakdown) => {
    const { key, told } = SLICINGS[breakdown]
    const wanted = scope[key]
    return wanted === undefined || wanted === (told(component) ?? 'none')
  })
}

export function componentsIn({ components }: Pick<Plan, 'components'>, scope: Scope): Component[] {
  return components.filter((component) => isComponentIn(scope, component))
}
