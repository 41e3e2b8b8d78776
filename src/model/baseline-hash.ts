/** The seal of the baselines: one hash that changes when any baseline or re-baseline of a project does. */
import { canonicalJson, sha256 } from './canonical-json.ts'
import type { Project } from './plan.ts'

/** What the seal holds of a project; nothing of one that was never frozen. */
function sealed({ id, written }: Pick<Project, 'id' | 'written'>): string[] {
  const { baseline, rebaselines = [] } = written
  if (baseline === undefined && rebaselines.length === 0) return []
  return [canonicalJson({ id: id.toLowerCase(), baseline, rebaselines })]
}

/**
 * SHA-256, in hexadecimal, of the canonical JSON of the projects' baselines and re-baselines.
 *
 * Values count as they are written (`2024-07` and `2024-07-01` differ, `0.10` and `0.1` don't). The order of
 * files, projects and keys, the case of project ids, and projects without any baseline make no difference.
 */
export function baselineHash(plan: {
  readonly projects: readonly Pick<Project, 'id' | 'written'>[]
}): string {
  const lines = plan.projects.flatMap(sealed).sort()
  return sha256(`[${lines.join(',')}]`)
}
