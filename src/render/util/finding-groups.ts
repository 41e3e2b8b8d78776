/** Puts findings in the order in which a person goes through them, those of one rule together. */
import type { ShownFinding } from '../../report/outcome.ts'
import type { Bilingual } from '../../values/language.ts'
import { type FindingGroup, grouped } from './grouped.ts'

/** A part of the list. */
export interface FindingPart {
  readonly id: 'unread' | 'error' | 'open' | 'past' | 'waived'
  /** Missing for the part that always comes first and needs none. */
  readonly title?: Bilingual
  readonly groups: readonly FindingGroup[]
}

const PARTS: readonly Omit<FindingPart, 'groups'>[] = [
  { id: 'unread' },
  { id: 'error', title: { fr: 'Erreurs', en: 'Errors' } },
  { id: 'open', title: { fr: 'À traiter', en: 'To be dealt with' } },
  { id: 'past', title: { fr: 'Sur le passé', en: 'About the past' } },
  { id: 'waived', title: { fr: 'Sous dérogation', en: 'Waived' } },
]

const RANKS: Readonly<Record<ShownFinding['severity'], number>> = { error: 0, warning: 1, info: 2 }

function partOf({ isUnread, isPast, severity, waiver }: ShownFinding): FindingPart['id'] {
  if (waiver !== undefined) return 'waived'
  if (isUnread === true) return 'unread'
  if (severity === 'error') return 'error'
  return isPast === true ? 'past' : 'open'
}

/** Findings by rule and severity, the most severe first; else in the order of the first of each. */
function byRule(findings: readonly ShownFinding[]): FindingGroup[] {
  const groups = grouped(findings, ({ rule, severity }) => `${rule} ${severity}`)
  return [...groups.values()].sort(
    ([left], [right]) => RANKS[left.severity] - RANKS[right.severity],
  )
}

/**
 * The findings in parts: what could not be read, errors, what can still be dealt with, what is about the past, and what
 * is waived; empty parts are left out.
 */
export function findingParts(findings: readonly ShownFinding[]): readonly FindingPart[] {
  return PARTS.map((part) => ({
    ...part,
    groups: byRule(findings.filter((finding) => partOf(finding) === part.id)),
  })).filter(({ groups }) => groups.length > 0)
}

/** The findings one after the other, in the order of their parts. */
export function inOrder(findings: readonly ShownFinding[]): readonly ShownFinding[] {
  return findingParts(findings).flatMap(({ groups }) => groups.flat())
}
