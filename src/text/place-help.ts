/** What is advised about keys, records and ids by the place where they stand or are missing. */
import type { Bilingual } from '../units/language.ts'
import { fact, quoted, type SlipFacts } from './slip.ts'

const NBSP = '\u00a0'

/** `year: 2026`, or with dots where no value is a fair example. */
function keyLine(facts: SlipFacts): string {
  return `${fact(facts, 'key')}: ${fact(facts, 'example') || '…'}`
}

/** Where a missing key is to be written: behind a brace, or on a line of its own. */
export function whereToAdd(facts: SlipFacts): Bilingual {
  const text = keyLine(facts)
  const [line, spaces] = [fact(facts, 'below'), fact(facts, 'indent')]
  switch (fact(facts, 'style')) {
    case 'braces':
      return {
        fr: `écrivez «${NBSP}${text},${NBSP}» et une espace juste après l’accolade {`,
        en: `write "${text}," and a space just after the {`,
      }
    case 'empty':
      return {
        fr: `écrivez «${NBSP}${text}${NBSP}» entre les accolades`,
        en: `write "${text}" between the braces`,
      }
    case 'lines':
      return {
        fr: `écrivez «${NBSP}${text}${NBSP}» sur une ligne à part sous la ligne ${line}, avec ${spaces} espaces devant, alignée sur ${quoted(facts, 'beside').fr}`,
        en: `write "${text}" on a line of its own below line ${line}, with ${spaces} spaces before it, aligned with ${quoted(facts, 'beside').en}`,
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
  if (named !== '')
    return {
      fr: `${where} nomme ${quoted(facts, 'named').fr}${NBSP}: si c’est ce qui est défini ici, écrivez ${named}${NBSP}; `,
      en: `${where} names "${named}": if that is what is defined here, write ${named}; `,
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
    fr: others.map((other) => `«${NBSP}${other}: …${NBSP}»`).join(' et '),
    en: others.map((other) => `"${other}: …"`).join(' and '),
  }
  return {
    fr: `laissez «${NBSP}${key}:${NBSP}» seul sur sa ligne${NBSP}; dessous, deux espaces plus à droite, écrivez «${NBSP}${line}${NBSP}»${others.length === 0 ? '' : `, puis, alignées sous ${first}, les lignes ${under.fr}`}`,
    en: `leave "${key}:" alone on its line; below it, two spaces further to the right, write "${line}"${others.length === 0 ? '' : `, then, aligned under ${first}, the lines ${under.en}`}`,
  }
}
