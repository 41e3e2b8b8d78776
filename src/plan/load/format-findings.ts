/** Makes findings of what loading meets: slips of the text, of the format, and of files as wholes. */
import { type SlipCode, slipSeverity, slipText } from '../../lang/slips/index.ts'
import type { SlipFacts } from '../../lang/slips/slip.ts'
import type { ZodFault } from '../../schema/fit.ts'
import type { FormatProblem } from '../../schema/format-problem.ts'
import { describeIssues } from '../../schema/issues.ts'
import type { Origin, PathOrigin, PathStep } from '../../yaml/read/origin.ts'
import type { SourceProblem } from '../../yaml/read/problem.ts'
import type { SourceFile } from '../../yaml/read/source-file.ts'
import type { Finding } from '../finding.ts'
import { pastedRows } from './pasted-rows.ts'

const FIRST: { fr: string; en: string } = { fr: 'voir aussi ici', en: 'see here' }

export function placedFinding(code: SlipCode, at: Origin, facts: SlipFacts, related: Finding['related'] = []): Finding {
  return { rule: code, severity: slipSeverity(code), ...slipText(code, facts), at, facts, related }
}

/** A finding about a file's text; of pasted rows with what the lists of the file say of them. */
export function problemFinding(file: string, problem: SourceProblem, source?: SourceFile): Finding {
  const { code, offset, length, related } = problem
  const also = related === undefined ? [] : [{ at: { file, ...related }, label: FIRST }]
  const isPasted = code === 'yaml-rows-pasted' && source !== undefined
  const facts = isPasted ? pastedRows(source, problem) : problem.facts
  return placedFinding(code, { file, offset, length }, facts, also)
}

export function issueFindings(file: string, error: ZodFault, data: unknown): Finding[] {
  return describeIssues(error, data).map((problem) => slipFinding(file, problem))
}

export function slipFinding(file: string, problem: FormatProblem): Finding {
  const { code, path, part, facts, choices } = problem
  return { ...placedFinding(code, { file, path, part }, facts), ...slipText(code, facts, choices) }
}

/** A finding about a file as a whole, at its start or at a path in it. */
export function fileFinding(code: SlipCode, file: string, path?: readonly PathStep[], other?: string): Finding {
  const at: Origin = path === undefined ? { file, offset: 0, length: 0 } : { file, path, part: 'key' }
  return placedFinding(code, at, other === undefined ? {} : { other })
}

export function strayFinding(file: string): Finding {
  const name = file.split('/').at(-1) ?? file
  const at: Origin = { file, offset: 0, length: 0 }
  if (name.endsWith('.yml')) return placedFinding('file-ending-yml', at, {})
  if (name.endsWith('.yaml')) return placedFinding('file-copy', at, {})
  const other = `${/^(.*)\.ya?ml/i.exec(name)?.[1] ?? name}.yaml`
  return placedFinding('file-name-unread', at, { name, other })
}

export function amountFinding(at: PathOrigin, value: number, fault: 'too-fine' | 'too-large'): Finding {
  return placedFinding(`amount-${fault}`, at, { found: String(value) })
}
