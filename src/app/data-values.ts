/** Values of data that several use cases write alike. */

/** A number that JSON can hold; null for one without an end. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

/** The ids of some projects, in their order. */
export function idsOf(projects: readonly { readonly id: string }[]): string[] {
  return projects.map(({ id }) => id)
}
