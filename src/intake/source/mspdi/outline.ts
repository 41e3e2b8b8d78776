/** The outline of a project's tasks: which task lies in which, and of each task those that it lies in by their level. */
import type { ProjectRecord } from './records.ts'

/** No outline of a plan is deeper; tasks below are those of their last level. */
const DEEPEST = 9

export interface OutlinePlace {
  readonly parent: string | undefined
  /** The task of each level from 1 on that it lies in, itself included; undefined where a level is left out. */
  readonly above: readonly (string | undefined)[]
}

/** The place of each task by its number that never changes (UID); tasks stand in the order of the outline. */
export function outlineOf(tasks: readonly ProjectRecord[]): ReadonlyMap<string, OutlinePlace> {
  const places = new Map<string, OutlinePlace>()
  let above: (string | undefined)[] = []
  for (const { fields } of tasks) {
    const [uid, level] = [fields.get('UID'), Number(fields.get('OutlineLevel'))]
    if (uid === undefined || !(Number.isInteger(level) && level >= 1 && level <= DEEPEST)) continue
    const higher = Array.from({ length: level - 1 }, (_, at) => above[at])
    above = [...higher, uid]
    const parent = higher.findLast((one) => one !== undefined)
    if (!places.has(uid)) places.set(uid, { parent, above })
  }
  return places
}

/** The column of the tasks of a level in which an assignment lies. */
export function levelColumn(level: number): string {
  return `Level${level}UID`
}
