/** Which parts of a plan could not be read whole: what keeps rules from being run. */
import { LIST_KEYS, type ListKey } from '../../schema/document.ts'
import type { PathOrigin } from '../../yaml/read/origin.ts'
import type { Finding } from '../finding.ts'
import { isHeaderPart, PLAN_PARTS, type PlanPart } from './partial-plan.ts'

export interface Unread {
  /** The files that hold something that could not be read. */
  readonly files: ReadonlySet<string>
  readonly parts: ReadonlySet<PlanPart>
}

export const ALL_READ: Unread = { files: new Set(), parts: new Set() }

/** A key at the start of a line, as a plan file writes those of its top level. */
const TOP_KEY = /^["']?([\p{L}_]+)["']?[ \t]*:/u
/** A line that opens nothing at the top level: empty, a comment, an end or start of a document, or indented. */
const INSIDE = /^(?:$|[ #\t]|---|\.\.\.|%)/u

function isList(key: unknown): key is ListKey {
  return (LIST_KEYS as readonly unknown[]).includes(key)
}

/** The parts that a top-level key holds; every part for a key that may have been meant for any. */
function partsOfKey(key: unknown): readonly PlanPart[] {
  return isList(key) ? [key] : PLAN_PARTS
}

/**
 * The parts that a text speaks of, by its top-level keys; every part where one of its lines is no such key, for it may
 * be the one that could not be read.
 */
function partsInText(text: string): readonly PlanPart[] {
  const lines = text.split(/\r?\n/)
  const first = lines.find((line) => !/^\s*(?:#|---|$)/u.test(line)) ?? ''
  const opening = lines.filter((line) => !INSIDE.test(line) && !/^-(?:\s|$)/u.test(line))
  if (INSIDE.test(first) || opening.length === 0) return PLAN_PARTS
  const keys = new Set(opening.map((line) => TOP_KEY.exec(line)?.[1]))
  keys.delete('schema_version')
  return [...keys].flatMap(partsOfKey)
}

function partsAt({ path }: PathOrigin, { facts }: Finding): readonly PlanPart[] {
  const [first, second] = path
  if (path.length <= 1) return partsOfKey(facts['suggestion'] ?? first)
  if (first !== 'plan') return partsOfKey(first)
  if (second === 'previous_plan') return ['previous']
  const name = `plan.${path.length === 2 ? (facts['suggestion'] ?? second) : second}`
  return isHeaderPart(name) ? [name] : PLAN_PARTS
}

/**
 * What could not be read.
 *
 * @param findings - what reading the files gave.
 * @param textOf - the text of a file, for one that is no document: its top-level keys tell what it was about.
 */
export function unreadOf(findings: readonly Finding[], textOf: (file: string) => string | undefined): Unread {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return ALL_READ
  // A text is asked once, however many of its lines are errors.
  const texts = new Set(errors.flatMap(({ at }) => ('path' in at ? [] : [at.file])))
  const parts = new Set([...texts].flatMap((file) => partsInText(textOf(file) ?? '')))
  for (const finding of errors)
    if ('path' in finding.at) for (const part of partsAt(finding.at, finding)) parts.add(part)
  return { files: new Set(errors.map(({ at }) => at.file)), parts }
}
