/** Says how many checks could not be made because of what could not be read. */

import { formatNumber } from '../../lang/numbers.ts'
import type { Outcome } from '../../report/outcome.ts'
import type { Lang } from '../../values/language.ts'

/** `1 file could not be read whole; 18 checks wait for it`: a sentence without a final period. */
export function waitingText({ files, rules }: NonNullable<Outcome['waiting']>, lang: Lang): string {
  const [many, checks] = [files > 1, rules.length]
  const [count, waiting] = [formatNumber(files, lang), formatNumber(checks, lang)]
  if (lang === 'en') {
    const unread = `${count} file${many ? 's' : ''} could not be read whole`
    return `${unread}; ${waiting} check${checks === 1 ? ' waits' : 's wait'} for ${many ? 'them' : 'it'}`
  }
  const unread = many
    ? `${count} fichiers n’ont pas pu être lus en entier`
    : `${count} fichier n’a pas pu être lu en entier`
  const wait = checks > 1 ? `${waiting} contrôles attendent` : `${waiting} contrôle attend`
  return `${unread}\u00a0; ${wait} qu’${many ? 'ils le soient' : 'il le soit'}`
}
