/** The way to a place as facts name it: by the keys of the files. */
import type { PathOrigin } from '../../source/origin.ts'

/** The keys from the record (or the header) to a place: `window.earliest`. */
export function keyWay({ path }: PathOrigin): string {
  const inside = path.slice(path[0] === 'plan' ? 1 : 2)
  return inside.filter((step) => typeof step === 'string').join('.')
}
