/**
 * Says by its name what a file of a plan's folder is: read, or meant to be read and named in vain; and names files that are
 * always read.
 */
import { withoutDevice } from './device-name.ts'

export const HEADER = 'plan.yaml'

/** What a file is by its name: a stray is not read, and told where it holds a plan. */
export type FileRole = 'read' | 'stray' | 'none'

/** Other endings of YAML, and those that Windows hides behind the right one. */
const OTHER_ENDING = /\.ya?ml(?:\.txt)?$/i
/** What editors and people add to the name of a file that they keep aside. */
const BACKUP = /^(.*\.ya?ml)(?:\.(?:bak|old|orig|save)|~)$/i
/** What file managers add to the name of a copy. */
const COPY = /^(?:(?:Copie de|Copy of) (.+)|(.+?) ?(?:- (?:Copie|Copy)|copie|copy|\(\d+\))(?: \(\d+\))?)\.yaml$/i

/** The name of the file that another is a copy of, by its name alone. */
export function originalOf(name: string): string | undefined {
  const [, behind, before] = COPY.exec(name) ?? []
  const stem = behind ?? before
  return stem === undefined ? undefined : `${stem}.yaml`
}

/**
 * What a file is.
 *
 * @param siblings - the names in its folder: a copy or a backup is one beside its original only.
 */
export function roleOf(name: string, siblings: Pick<ReadonlySet<string>, 'has'>): FileRole {
  if (name.endsWith('.map.yaml')) return 'none'
  if (name.endsWith('.yaml')) return siblings.has(originalOf(name) ?? '') ? 'stray' : 'read'
  if (OTHER_ENDING.test(name)) return 'stray'
  const kept = BACKUP.exec(name)?.[1]
  return kept === undefined || siblings.has(kept) ? 'none' : 'stray'
}

/** Whether a name is the header's but for its ending. */
export function isHeaderAstray(name: string): boolean {
  return /^plan\./i.test(name) && roleOf(name, new Set()) === 'stray'
}

/** The most characters of a name without its ending: systems keep 255 bytes, and a letter may take four. */
const LONGEST_STEM = 60

/**
 * The name, without its ending, of a record's own file: no folder, no device, none of the names that make a folder a plan
 * of its own, and none that is not read.
 */
export function recordStem(id: string): string {
  const plain = id.replaceAll('/', '-').replace(/\.map$/, '-map')
  const stem = withoutDevice([...plain].slice(0, LONGEST_STEM).join(''))
  const name = `${stem}.yaml`
  // On some systems the header has the same name in capitals.
  return name.toLowerCase() === HEADER || originalOf(name) !== undefined ? `${stem}_` : stem
}
