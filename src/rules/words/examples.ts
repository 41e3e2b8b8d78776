/** The line that a rule gives to copy, with what this plan calls things in the place of the ids of the example. */

import type { Plan } from '../../plan/plan.ts'
import { parseDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'

/** What an id of an example stands for. */
interface Named {
  /** Said in its place where the plan does not tell which one is meant. */
  readonly words: Bilingual
  /** What may be meant in a plan; the example takes it where there is one only. */
  readonly candidates?: (plan: Plan) => readonly string[]
}

function idsOf(entities: readonly { readonly id: string }[]): readonly string[] {
  return entities.map(({ id }) => id)
}

/** The decisions that may have adopted the plan: those that say so, else those that say what they approved in words alone. */
function adoptions({ decisions }: Plan): Plan['decisions'] {
  const approved = decisions.filter(({ outcome }) => outcome === 'approved')
  const adopting = approved.filter(({ kind }) => kind === 'approve' || kind === 'scenario')
  return adopting.length > 0 ? adopting : approved.filter(({ kind }) => kind === undefined)
}

/** An adoption as a freeze takes it: one older than the state of the plan needs a word about the amounts. */
function freezing(plan: Plan): readonly string[] {
  return adoptions(plan).map(({ id, date }) => {
    const day = parseDay(date ?? '', 'end')
    return day === undefined || day >= plan.asOf ? id : `${id} --amounts voted`
  })
}

const ADOPTION: Bilingual = {
  fr: 'identifiant de la décision d’adoption',
  en: 'id of the decision that adopted the plan',
}

/** What ids of examples stand for. */
const NAMED = {
  adoption: { words: ADOPTION, candidates: (plan) => idsOf(adoptions(plan)) },
  axis: { words: { fr: 'identifiant de l’axe', en: 'id of the axis' }, candidates: ({ axes }) => idsOf(axes) },
  body: { words: { fr: 'identifiant de l’instance', en: 'id of the body' }, candidates: ({ bodies }) => idsOf(bodies) },
  decision: { words: { fr: 'identifiant de la décision', en: 'id of the decision' } },
  department: { words: { fr: 'identifiant de la direction', en: 'id of the department' } },
  freezing: { words: ADOPTION, candidates: freezing },
  measure: { words: { fr: 'régime/mesure', en: 'regime/measure' } },
  minimum: {
    words: { fr: 'nom du scénario', en: 'name of the scenario' },
    // A second one would be refused.
    candidates: ({ scenarios }) => (scenarios.some(({ kind }) => kind === 'do_minimum') ? [] : ['do-minimum']),
  },
  need: { words: { fr: 'identifiant du besoin', en: 'id of the need' } },
  new: { words: { fr: 'nouvel identifiant', en: 'new id' } },
  project: { words: { fr: 'identifiant du projet', en: 'id of the project' } },
  team: { words: { fr: 'identifiant de l’équipe', en: 'id of the team' }, candidates: ({ teams }) => idsOf(teams) },
} as const satisfies Record<string, Named>

/** What each id of an example stands for, by the id. */
export type NamedIds = Readonly<Record<string, keyof typeof NAMED>>

/** The folder of a plan as an option of its commands; undefined where a shell would want it in quotes. */
function folderOption({ header }: Plan): string | undefined {
  const folder = header.at.file.replace(/\/?[^/]*$/, '')
  if (!/^[\w./-]*$/.test(folder)) return undefined
  return folder === '' ? '' : ` -p ${folder}`
}

function isCommand(example: string): boolean {
  return example.startsWith('plan ')
}

function named(id: keyof typeof NAMED, plan: Plan | undefined): Bilingual {
  const { words, candidates }: Named = NAMED[id]
  const [only, ...others] = plan === undefined ? [] : (candidates?.(plan) ?? [])
  if (only !== undefined && others.length === 0) return { fr: only, en: only }
  return bilingual((lang) => `<${words[lang]}>`)
}

/**
 * The example of a rule as it is printed beside a plan: an id is the plan's own where there is one that can be meant, else
 * words in angle brackets. A command line is there to be pasted: none where it would lack anything.
 *
 * @param plan - undefined where none is at hand.
 */
export function exampleFor(
  { example, named: ids = {} }: { readonly example?: string; readonly named?: NamedIds },
  plan: Plan | undefined,
): Bilingual | undefined {
  if (example === undefined) return undefined
  const meant = new Map(Object.entries(ids).map(([id, kind]) => [id, named(kind, plan)]))
  const line = bilingual((lang) => example.replace(/[\w/-]+/g, (word) => meant.get(word)?.[lang] ?? word))
  if (!isCommand(example)) return line
  const folder = plan === undefined ? undefined : folderOption(plan)
  if (folder === undefined || line.en.includes('<')) return undefined
  return bilingual((lang) => `${line[lang]}${folder}`)
}
