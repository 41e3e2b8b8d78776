/**
 * The editions of a published portfolio, from which a plan learns that has too little past of its own: the Government Major
 * Projects Portfolio of the United Kingdom, its projects numbered and without their names.
 */
import type { Bilingual } from '../values/language.ts'
import { memoize } from '../values/memoize.ts'
import type { Edition, Telling } from './editions.ts'
import publishedText from './published-editions.json?raw'

/** What the portfolio is called. */
export const PUBLISHED: Bilingual = {
  fr: 'Government Major Projects Portfolio du Royaume-Uni, éditions 2015 à 2022',
  en: 'the UK Government Major Projects Portfolio, editions of 2015 to 2022',
}

/** Who published it, and the sentence that its licence asks for. */
export const PUBLISHED_CITATION: Bilingual = {
  fr: 'Infrastructure and Projects Authority (Royaume-Uni). Contient des informations du secteur public sous Open Government Licence v3.0',
  en: 'Infrastructure and Projects Authority (United Kingdom). Contains public sector information licensed under the Open Government Licence v3.0',
}

/** A million of a currency in cents. */
const MILLION = 1e8

/** An edition as the file has it: of each project its number, its end in months since 1970, and its cost in millions. */
interface WrittenEdition {
  readonly at: number
  readonly projects: readonly (readonly [number: number, end: number | null, cost: number | null])[]
}

function editionOf({ at, projects }: WrittenEdition): Edition {
  const tellings = projects.map(([number, end, cost]): [string, Telling] => {
    const key = String(number)
    const told = { end: end ?? undefined, cost: cost === null ? undefined : Math.round(cost * MILLION) }
    return [key, { key, state: 'open', ...told }]
  })
  return { at, tellings: new Map(tellings) }
}

const read = memoize((text: string) => (JSON.parse(text) as WrittenEdition[]).map(editionOf))

/** The yearly editions of the published portfolio, oldest first, costs in cents of a pound; read when they are first asked for. */
export function publishedEditions(): Edition[] {
  return read(publishedText)
}
