/** How a sentence names a key of the files: by its way from the record, and the record by its id. */
import type { PathOrigin } from '../../source/origin.ts'
import { quote } from '../../text/format.ts'
import type { Lang } from '../../units/language.ts'

/** The keys from the record (or the header) to a place: `window.earliest`. */
export function keyWay({ path }: PathOrigin): string {
  const inside = path.slice(path[0] === 'plan' ? 1 : 2)
  return inside.filter((step) => typeof step === 'string').join('.')
}

/** A key in quotes, with the record that holds it: `"window.earliest" of P-014`; the key alone in the header. */
export function keyName(way: string, by: string, lang: Lang): string {
  const named = quote(way, lang)
  if (by === '') return named
  return lang === 'fr' ? `${named} de ${by}` : `${named} of ${by}`
}
