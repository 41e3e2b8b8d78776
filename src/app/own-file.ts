/** The files that records are added to: one of the record's own name, or the plan's only file. */
import { withoutDevice } from '../yaml/device-name.ts'
import type { PlanDraft } from './plan-draft.ts'

/** The plan's only file, where the plan is one file and no folder. */
export function fileOfOne({ input }: PlanDraft): string | undefined {
  const only = input.files.length === 1 ? input.files[0]?.path : undefined
  return only === input.root ? only : undefined
}

/** The name of a record's own file: no folder, no device, and none of the endings of files that are not read. */
export function stemOf(id: string): string {
  return withoutDevice(id.replaceAll('/', '-').replace(/\.map$/, '-map'))
}

/** The first line of the plan's files that tells editors about the schema, seen from a folder deeper. */
export function modelineBelow({ loaded, plan }: PlanDraft): string {
  const text = loaded.sources.get(plan.header.at.file)?.text ?? ''
  const path = /^# yaml-language-server: \$schema=(\S+)/.exec(text)?.[1]
  if (path === undefined || /^([a-z]+:|\/)/.test(path)) {
    return path === undefined ? '' : `# yaml-language-server: $schema=${path}\n`
  }
  return `# yaml-language-server: $schema=../${path.replace(/^\.\//, '')}\n`
}
