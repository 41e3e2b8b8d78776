/** What is advised about a key that may not stand where it stands. */
import type { Bilingual } from '../values/language.ts'
import { bilingual, semicolon } from './format.ts'
import { allowed, fact, quoted, type SlipFacts } from './slip.ts'

const NBSP = '\u00a0'

/** Stands in a fact for the top level of a file. */
export const TOP_LEVEL = '.'

/** How many keys are worth a look where it is known what was meant. */
const MOST_LISTED = 12

/** A fact that is a list, with commas. */
export function list(facts: SlipFacts, name: string): string {
  const values = facts[name]
  return Array.isArray(values) ? values.join(', ') : fact(facts, name)
}

function either(words: SlipFacts[string], or: string): string {
  return Array.isArray(words) ? words.join(` ${or} `) : String(words)
}

/** The line of the group that keys belong in, in the place of their own lines. */
function groupLine(facts: SlipFacts): Bilingual {
  const line = quoted(facts, 'line')
  const keys: readonly string[] = Array.isArray(facts['keys']) ? facts['keys'] : []
  if (keys.length < 2)
    return { fr: `écrivez ${line.fr} à la place`, en: `write ${line.en} in its place` }
  const all = keys.join(', ')
  return {
    fr: `écrivez ${line.fr} à la place de ${all}`,
    en: `write ${line.en} in place of ${all}`,
  }
}

/** Where a key belongs, or what to write in its place; undefined where neither is known. */
function remedy(facts: SlipFacts): Bilingual | undefined {
  const [key, better] = [fact(facts, 'key'), fact(facts, 'suggestion')]
  const homes = facts['belongs'] ?? []
  const belongs = { fr: either(homes, 'ou'), en: either(homes, 'or') }
  if (belongs.fr === TOP_LEVEL)
    return {
      fr: `écrivez ${key}: au bord gauche, et décalez d’autant ce qui est dessous`,
      en: `write ${key}: at the left margin, and move what is below it by as much`,
    }
  if (fact(facts, 'line') !== '') return groupLine(facts)
  if (belongs.fr !== '')
    return { fr: `écrivez-la sous ${belongs.fr}`, en: `write it under ${belongs.en}` }
  if (better === '') return undefined
  const word = better.includes(':') ? better : `${better}:`
  return { fr: `écrivez ${word} à la place`, en: `write ${word} in its place` }
}

/** What to do about a key, and which keys may stand here where they are few or nothing better is known. */
export function keyHelp(facts: SlipFacts): Bilingual {
  const first = remedy(facts)
  const here = allowed(facts)
  const isLong = here.split(', ').length > MOST_LISTED
  if (first !== undefined && (here === '' || isLong)) return first
  if (here === '') return { fr: 'corrigez ou supprimez la clé', en: 'correct or remove the key' }
  const options = {
    fr: `clés possibles ici${NBSP}: ${here}`,
    en: `keys possible here: ${here}`,
  }
  if (first === undefined) return options
  return bilingual((lang) => `${first[lang]}${semicolon(lang)}${options[lang]}`)
}
