/** Says of the schemas that editors apply to a plan's files which are not of this version. */
import { WRITTEN_SCHEMAS } from '../../schema/written-schemas.ts'
import type { Finding } from '../finding.ts'
import { schemaCopyState } from '../schema-copy.ts'
import { placedFinding } from './format-findings.ts'
import type { PlanInput, SchemaCopy } from './plan-input.ts'

function findingOf(plan: string, { path, bytes, namedAt }: SchemaCopy): Finding[] {
  const state = schemaCopyState(bytes)
  if (state.kind === 'current') return []
  const version = 'version' in state ? state.version : ''
  const own = WRITTEN_SCHEMAS.version
  const facts = { name: path, version, own, plan, state: version === own ? 'changed' : state.kind }
  // One that several plans may share lies outside; then the line that names it belongs to this plan.
  const at = namedAt ?? { file: path, offset: 0, length: 0 }
  return [placedFinding(`schema-${state.kind}`, at, facts)]
}

/** A finding for each schema that this version would not write; nothing where none was read. */
export function schemaFindings({ root, schemas = [] }: PlanInput): Finding[] {
  return schemas.flatMap((copy) => findingOf(root, copy))
}
