/** What is advised about keys, records and ids by the place where they stand or are missing. */
import { type Bilingual, bilingual } from '../../values/language.ts'
import { inARow } from '../lists.ts'
import { semicolon } from '../punctuation.ts'
import { allowed, fact, quoted, type SlipFacts } from './slip.ts'

const NBSP = '\u00a0'

/** Stands in a fact for the top level of a file. */
export const TOP_LEVEL = '.'

/** How many keys are worth a look where it is known what was meant. */
const MOST_LISTED = 12

export function listFact(facts: SlipFacts, name: string): string {
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
  if (keys.length < 2) return { fr: `écrivez ${line.fr} à la place`, en: `write ${line.en} in its place` }
  const all = keys.join(', ')
  return { fr: `écrivez ${line.fr} à la place de ${all}`, en: `write ${line.en} in place of ${all}` }
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
  if (belongs.fr !== '') return { fr: `écrivez-la sous ${belongs.fr}`, en: `write it under ${belongs.en}` }
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
  const options = { fr: `clés possibles ici${NBSP}: ${here}`, en: `keys possible here: ${here}` }
  if (first === undefined) return options
  return bilingual((lang) => `${first[lang]}${semicolon(lang)}${options[lang]}`)
}

/** `year: 2026`, or with dots: only a year of the plan is a fair example. */
function keyLine(facts: SlipFacts): string {
  return `${fact(facts, 'key')}: ${fact(facts, 'example') || '…'}`
}

/** Where a missing key is to be written: behind a brace, or on a line of its own. */
export function whereToAdd(facts: SlipFacts): Bilingual {
  const text = keyLine(facts)
  const [line, spaces] = [fact(facts, 'below'), fact(facts, 'indent')]
  const other =
    fact(facts, 'example') === '' ? { fr: '', en: '' } : { fr: ' (ou une autre année)', en: ' (or another year)' }
  switch (fact(facts, 'style')) {
    case 'braces':
      return {
        fr: `écrivez «${NBSP}${text},${NBSP}»${other.fr} et une espace juste après l’accolade {`,
        en: `write "${text},"${other.en} and a space just after the {`,
      }
    case 'empty':
      return {
        fr: `écrivez «${NBSP}${text}${NBSP}»${other.fr} entre les accolades`,
        en: `write "${text}"${other.en} between the braces`,
      }
    case 'lines':
      return {
        fr: `écrivez «${NBSP}${text}${NBSP}»${other.fr} sur une ligne à part sous la ligne ${line}, avec ${spaces} espaces devant, alignée sur ${quoted(facts, 'beside').fr}`,
        en: `write "${text}"${other.en} on a line of its own below line ${line}, with ${spaces} spaces before it, aligned with ${quoted(facts, 'beside').en}`,
      }
    default:
      return {
        fr: `ajoutez ici la clé et sa valeur, «${NBSP}${text}${NBSP}»`,
        en: `add the key and its value here, "${text}"`,
      }
  }
}

/** What the plan's references call an entity whose id cannot be read, or that they change with it. */
export function elsewhere(facts: SlipFacts): Bilingual {
  const [named, where] = [fact(facts, 'named'), fact(facts, 'where')]
  const [name, title] = [quoted(facts, 'named'), quoted(facts, 'title')]
  const isTitled = fact(facts, 'title') !== ''
  if (named !== '')
    return {
      fr: `${where} nomme ${name.fr}${NBSP}: si c’est ${isTitled ? title.fr : 'ce qui est défini ici'}, écrivez ${named}${NBSP}; `,
      en: `${where} names ${name.en}: if that is ${isTitled ? title.en : 'what is defined here'}, write ${named}; `,
    }
  if (fact(facts, 'kind') !== 'id' || fact(facts, 'suggestion') === '') return { fr: '', en: '' }
  return {
    fr: `changez-le aussi partout où le plan le nomme${NBSP}; `,
    en: 'change it too wherever the plan names it; ',
  }
}

function keysBelow(facts: SlipFacts): readonly string[] {
  return Array.isArray(facts['others']) ? facts['others'] : []
}

/** How a list is written; one of records by its first record. */
export function listHelp(facts: SlipFacts): Bilingual {
  const [key, first] = [fact(facts, 'key'), fact(facts, 'first')]
  if (fact(facts, 'item') !== 'map')
    return {
      fr: `commencez chaque élément par un tiret suivi d’une espace («${NBSP}- …${NBSP}»), ou écrivez [a, b]`,
      en: 'start each item with a dash and a space ("- …"), or write [a, b]',
    }
  if (fact(facts, 'shape') === 'map')
    return {
      fr: `commencez chaque élément par un tiret et sa première clé («${NBSP}- ${first}: …${NBSP}»), les autres clés alignées dessous`,
      en: `start each item with a dash and its first key ("- ${first}: …"), its other keys aligned below`,
    }
  const others = keysBelow(facts)
  const line = `- ${first}: ${fact(facts, 'id')}`
  const under = {
    fr: inARow(
      others.map((other) => `«${NBSP}${other}${NBSP}»`),
      'et',
    ),
    en: inARow(
      others.map((other) => `"${other}"`),
      'and',
    ),
  }
  return {
    fr: `laissez «${NBSP}${key}:${NBSP}» seul sur sa ligne${NBSP}; dessous, deux espaces plus à droite, écrivez «${NBSP}${line}${NBSP}»${others.length === 0 ? '' : `, puis, alignées sous ${first}, les lignes ${under.fr}`}`,
    en: `leave "${key}:" alone on its line; below it, two spaces further to the right, write "${line}"${others.length === 0 ? '' : `, then, aligned under ${first}, the lines ${under.en}`}`,
  }
}

/** What to do about rows of a workbook: the record that the first of them makes, and where it goes. */
export function rowHelp(facts: SlipFacts): Bilingual {
  const record: readonly string[] = Array.isArray(facts['record']) ? facts['record'] : []
  const [first, ...others] = record
  const [list, below, headings] = ['list', 'below', 'headings'].map((name) => fact(facts, name))
  const csv = {
    fr: 'ou enregistrez le tableau en CSV pour plan import',
    en: 'or save the table as CSV for plan import',
  }
  if (first !== undefined) {
    const key = first.split(':', 1)[0]
    const under = {
      fr: inARow(
        others.map((line) => `«${NBSP}${line}${NBSP}»`),
        'et',
      ),
      en: inARow(
        others.map((line) => `"${line}"`),
        'and',
      ),
    }
    return {
      fr: `écrivez chaque ligne sous la ligne ${below}, à la fin de la liste «${NBSP}${list}:${NBSP}», comme un élément${NBSP}: «${NBSP}- ${first}${NBSP}», le tiret sous ceux de la liste${others.length === 0 ? '' : `, puis ${under.fr} à la ligne, alignés sous ${key}`}${NBSP}; supprimez ces lignes-ci, avec celle des titres (ligne ${headings})${NBSP}; ${csv.fr}`,
      en: `write each row below line ${below}, at the end of the list "${list}:", as an item: "- ${first}", its dash below those of the list${others.length === 0 ? '' : `, then ${under.en} on lines of their own, aligned under ${key}`}; delete these rows, with that of the headings (line ${headings}); ${csv.en}`,
    }
  }
  const inList = fact(facts, 'under')
  const place =
    inList === ''
      ? { fr: '', en: '' }
      : {
          fr: ` (ces lignes sont dans la liste «${NBSP}${inList}:${NBSP}»)`,
          en: ` (these rows stand in the list "${inList}:")`,
        }
  return {
    fr: `écrivez une ligne «${NBSP}clé: valeur${NBSP}» par cellule, avec un tiret devant la première${place.fr}${NBSP}; ${csv.fr}`,
    en: `write one "key: value" line per cell, with a dash before the first${place.en}; ${csv.en}`,
  }
}
