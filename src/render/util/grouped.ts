/** Groups findings, as Map.groupBy does where Node has it (21 and later). */
import type { ShownFinding } from '../../report/outcome.ts'

/** One finding or more. */
export type FindingGroup = readonly [ShownFinding, ...ShownFinding[]]

/** The findings by a key, keys in the order of their first finding. */
export function grouped(
  findings: readonly ShownFinding[],
  keyOf: (finding: ShownFinding) => string,
): ReadonlyMap<string, FindingGroup> {
  const groups = new Map<string, [ShownFinding, ...ShownFinding[]]>()
  for (const finding of findings) {
    const group = groups.get(keyOf(finding))
    if (group === undefined) groups.set(keyOf(finding), [finding])
    else group.push(finding)
  }
  return groups
}
