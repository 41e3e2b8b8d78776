/** Puts the most severe findings first. */
import type { ShownFinding } from '../../report/outcome.ts'

const RANKS: Readonly<Record<ShownFinding['severity'], number>> = { error: 0, warning: 1, info: 2 }

/** The findings by severity; those of one severity keep their order. */
export function bySeverity(findings: readonly ShownFinding[]): readonly ShownFinding[] {
  return [...findings].sort((a, b) => RANKS[a.severity] - RANKS[b.severity])
}
