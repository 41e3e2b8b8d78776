/** Which parts of a plan could not be read whole: what keeps rules from being run. */
import type { Finding } from '../diagnostic/finding.ts'
import { isHeaderPart, PLAN_PARTS, type PlanPart } from '../model/partial-plan.ts'
import { LIST_KEYS, type ListKey } from '../schema/document.ts'
import type { PathOrigin } from '../source/origin.ts'

/** What could not be read. */
export interface Unread {
  /** How many files hold something that could not be read. */
  readonly files: number
  readonly parts: ReadonlySet<PlanPart>
}

/** Nothing that could not be read. */
export const ALL_READ: Unread = { files: 0, parts: new Set() }

const TOP_KEY = /^(?:\ufeff)?["']?([\p{L}_]+)["']?[ \t]*:/gmu

function isList(key: unknown): key is ListKey {
  return (LIST_KEYS as readonly unknown[]).includes(key)
}

/** The parts of the top-level keys that a text seems to have; every list where it seems to have none. */
function partsInText(text: string): readonly PlanPart[] {
  const keys = [...text.matchAll(TOP_KEY)].map(([, key]) => key)
  if (keys.includes('plan')) return PLAN_PARTS
  const lists = keys.filter(isList)
  return lists.length === 0 ? LIST_KEYS : lists
}

function partsAt({ path }: PathOrigin, { facts, rule }: Finding): readonly PlanPart[] {
  if (rule === 'keys-outside-plan') return PLAN_PARTS
  const [first, second] = path
  const key = path.length === 1 ? (facts['suggestion'] ?? first) : first
  if (isList(key)) return [key]
  if (key !== 'plan') return []
  if (second === 'previous_plan') return ['previous']
  const name = `plan.${second}`
  return isHeaderPart(name) ? [name] : PLAN_PARTS
}

/**
 * What could not be read.
 *
 * @param findings - what reading the files gave.
 * @param textOf - the text of a file, for one that is no document: its top-level keys tell what it was about.
 */
export function unreadOf(
  findings: readonly Finding[],
  textOf: (file: string) => string | undefined,
): Unread {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return ALL_READ
  const parts = errors.flatMap((finding) =>
    'path' in finding.at
      ? partsAt(finding.at, finding)
      : partsInText(textOf(finding.at.file) ?? ''),
  )
  return { files: new Set(errors.map(({ at }) => at.file)).size, parts: new Set(parts) }
}
