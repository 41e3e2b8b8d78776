/** The parts of a plan that a money figure is told of: all of it, a year, a section, both, or a project. */
import { BOTH_SECTIONS, type MoneyPlan, type Section } from './raw-plan.ts'

/** What a scope takes; a missing part takes everything. */
export interface Scope {
  /** `whole`, `year 2024`, `section operating`, `2024 operating`. */
  readonly name: string
  readonly year?: string
  readonly section?: Section
}

/** What lies in a scope. */
export function within<T extends { readonly year: string; readonly section: Section }>(
  scope: Scope,
  things: readonly T[],
): T[] {
  return things.filter(({ year, section }) => (scope.year ?? year) === year && (scope.section ?? section) === section)
}

/** Every scope of a plan but its projects. */
export function scopesOf(plan: MoneyPlan, years: readonly string[]): Scope[] {
  const all = [
    ...new Set([...years, ...plan.cells.map(({ year }) => year), ...plan.ceilings.map(({ year }) => year)]),
  ].sort()
  return [
    { name: 'whole' },
    ...all.map((year) => ({ name: `year ${year}`, year })),
    ...BOTH_SECTIONS.map((section) => ({ name: `section ${section}`, section })),
    ...all.flatMap((year) => BOTH_SECTIONS.map((section) => ({ name: `${year} ${section}`, year, section }))),
  ]
}
