/** Reads what a meeting is said to have decided: the outcome of each matter and its reason, with a line for each slip. */
import { namedValues, namesOfValue, valuesMeant } from '../../intake/cells/closed-words.ts'
import { fillIn } from '../../lang/catalogue/commands.ts'
import { outcomeName } from '../../lang/catalogue/governance-names.ts'
import { nearest } from '../../lang/nearest.ts'
import { isSameId } from '../../plan/entity.ts'
import { documentSchema } from '../../schema/document.ts'
import { closedListAt } from '../../schema/lookup.ts'
import type { Lang } from '../../values/language.ts'
import type { OptionsOf } from '../declaration.ts'
import { lineToFill } from '../line-to-fill.ts'
import { type Pair, partsOfPair, withPair, withPairsOf } from '../pairs.ts'
import { Refusal } from '../refusal.ts'
import type { MEET } from './declaration.ts'
import type { Matter } from './matters.ts'

/** What a body may make of a question; one that stays pending is not decided. */
const OUTCOMES = ['approved', 'rejected', 'postponed', 'noted'] as const

type Outcome = (typeof OUTCOMES)[number]

export interface Ruling {
  readonly matter: Matter
  readonly outcome: Outcome
  readonly reason: string | undefined
}

interface AskedOf {
  readonly body: string
  readonly matters: readonly Matter[]
  readonly argv: readonly string[]
  readonly lang: Lang
}

const FLAG = '--decide'

/** The outcomes by the names that workbooks take, and by those that pages print. */
const NAMES = OUTCOMES.flatMap((outcome) => {
  const { meanings } = closedListAt(documentSchema, ['decisions', 0, 'outcome']) ?? { meanings: {} }
  const { fr, en } = outcomeName(outcome)
  return [outcome, fr, en, ...namesOfValue(outcome, meanings)].map((name) => [name, outcome] as const)
})

const NAMED = namedValues(NAMES)

function outcomeOf({ pair, name, value }: Pair, { argv, lang }: AskedOf): Outcome {
  const [word] = valuesMeant(value, [NAMED], OUTCOMES)
  const found = OUTCOMES.find((one) => one === word)
  if (found !== undefined) return found
  const known = OUTCOMES.map((one) => outcomeName(one)[lang])
  const suggestion = nearest(value, [...known, ...NAMES.map(([name]) => name)])
  const line = withPair(argv, FLAG, pair, `${name}=${suggestion ?? fillIn('outcome', lang)}`)
  throw new Refusal('choice-unknown', `${FLAG} ${value}`, { known, suggestion, line })
}

function matterOf({ pair, name, value }: Pair, { body, matters, argv }: AskedOf): Matter {
  const found = matters.find(({ id }) => isSameId(id, name))
  if (found !== undefined) return found
  const known = matters.map(({ id }) => id)
  const suggestion = nearest(name, known)
  // Where nobody knows which was meant, the line shows what is before the body.
  const line =
    suggestion === undefined
      ? [...withPair(argv, FLAG, pair, undefined), '--dry-run']
      : withPair(argv, FLAG, pair, `${suggestion}=${value}`)
  throw new Refusal('ruling-unknown', `${name} ${body}`, { known, suggestion, line })
}

function pairOf(pair: string, { argv, lang }: AskedOf): Pair {
  const parts = partsOfPair(pair)
  if (parts !== undefined) return { pair, name: parts[0], value: parts[1] }
  const line = withPair(argv, FLAG, pair, `${pair.replace(/=.*$/s, '')}=${fillIn('outcome', lang)}`)
  throw new Refusal('ruling-unreadable', pair, { line })
}

/** The matter of a reason and its words; where one matter is ruled on, a text that names none is its reason. */
function reasonOf(word: string, ruled: readonly Matter[], { argv, lang }: AskedOf): readonly [Matter, string] {
  const [name, text] = partsOfPair(word) ?? [undefined, word]
  const named = ruled.find(({ id }) => isSameId(id, name ?? ''))
  if (named !== undefined) return [named, text]
  const [only, ...others] = ruled
  if (name === undefined && only !== undefined && others.length === 0) return [only, text]
  const value = `${name ?? fillIn('decision', lang)}=${fillIn('outcome', lang)}`
  throw new Refusal('ruling-unreasoned', word, { line: lineToFill(argv, [{ flag: FLAG, value }], lang) })
}

/** What the options say was decided, in their order. */
export function rulingsAsked(
  { decide = [], reason = [] }: Pick<OptionsOf<typeof MEET>, 'decide' | 'reason'>,
  asked: AskedOf,
): Ruling[] {
  const { argv } = asked
  const rulings = new Map<Matter, Outcome>()
  for (const word of decide) {
    const pair = pairOf(word, asked)
    const matter = matterOf(pair, asked)
    if (rulings.has(matter)) {
      const line = [...withPairsOf(argv, FLAG, pair.name, undefined), FLAG, word]
      throw new Refusal('ruling-twice', matter.id, { line })
    }
    rulings.set(matter, outcomeOf(pair, asked))
  }
  const reasons = new Map(reason.map((word) => reasonOf(word, [...rulings.keys()], asked)))
  return [...rulings].map(([matter, outcome]) => ({ matter, outcome, reason: reasons.get(matter) }))
}

/** Refuses a decision that nobody would follow up. */
export function refuseOwnerless(argv: readonly string[], lang: Lang): never {
  const line = lineToFill(argv, [{ flag: '--owner', value: { fill: 'role' } }], lang)
  throw new Refusal('argument-missing', '--owner', { line })
}
