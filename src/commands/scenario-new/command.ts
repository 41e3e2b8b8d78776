/** `plan scenario new`: writes a scenario of some choices, or the do-minimum, drawn from the plan itself. */
import { SCENARIO_EDIT_TEXTS } from '../../lang/catalogue/scenario-edits.ts'
import { SCENARIO_KINDS } from '../../schema/values.ts'
import type { CommandHost, CommandRun, OptionsOf } from '../declaration.ts'
import { addScenario } from '../edits/scenario.ts'
import { EXIT } from '../exit-codes.ts'
import { finishScenario } from '../finish-scenario.ts'
import { lineToFill } from '../line-to-fill.ts'
import { ON_PLAN, WRITING } from '../options.ts'
import { Refusal } from '../refusal.ts'
import { checkId, refuseTaken } from '../scenario-edit/new-id.ts'
import { changesAsked, parentAsked } from '../scenario-edit/request.ts'
import { finishDraft, openDraft } from '../write-plan.ts'
import { addDoMinimum, minimumSummary } from './add-do-minimum.ts'
import { SCENARIO_NEW } from './declaration.ts'

type NewOptions = OptionsOf<typeof SCENARIO_NEW>

const DO_MINIMUM = 'do-minimum'

/** The options that say nothing of what the scenario chooses. */
const GENERAL = [...ON_PLAN, ...WRITING].map(({ flags }) => flags)

/** The flags of a scenario's choices, as `--from`. */
const OF_CHOICES = SCENARIO_NEW.options
  .map(({ flags }) => flags)
  .filter((flags) => !GENERAL.some((one) => one === flags) && !flags.startsWith('--id'))
  .map((flags) => flags.replace(/ .*/, ''))

function choiceGiven(argv: readonly string[]): string | undefined {
  return argv.find((word) => OF_CHOICES.includes(word.replace(/=.*/s, '')))?.replace(/=.*/s, '')
}

/** The id of a scenario of choices; undefined for a do-minimum. */
function idAsked({ io, lang }: CommandHost, word: string | undefined, options: NewOptions) {
  const { argv } = io
  const given = choiceGiven(argv)
  const isKind = SCENARIO_KINDS.some((kind) => kind === word?.toLowerCase())
  if (word !== undefined && isKind) {
    const line = lineToFill(
      argv.map((one) => (one === word ? 'SC-1' : one)),
      [{ flag: '--kind', value: word.toLowerCase() }],
      lang,
    )
    throw new Refusal('id-is-kind', word, { line })
  }
  if (word !== undefined && word !== DO_MINIMUM) {
    if (options.id === undefined) return word
    throw new Refusal('options-exclude', `${word}, --id`)
  }
  if (given === undefined) return undefined
  if (word === DO_MINIMUM) throw new Refusal('options-exclude', `${DO_MINIMUM}, ${given}`)
  if (options.id !== undefined) return options.id
  throw new Refusal('argument-missing', 'id', { line: argv.toSpliced(2, 0, 'SC-1') })
}

async function runChosen(host: CommandHost, id: string, options: NewOptions): Promise<number> {
  const { io } = host
  const opened = await openDraft(io, options)
  const { draft, path, lang } = opened
  const { argv } = io
  checkId(draft.plan, id, argv)
  const parent = parentAsked(draft.plan, options.from, { path, argv })
  const asked = { plan: draft.plan, base: parent, path, argv, lang: host.lang }
  const changes = { ...changesAsked(options, asked), parent }
  const made = addScenario(draft, id, changes)
  const head = [SCENARIO_EDIT_TEXTS.made(id, parent?.id)[lang]]
  await finishScenario(io, opened, made, { id, changes, head, options })
  return EXIT.clean
}

export const runScenarioNew: CommandRun<NewOptions> = async (host, [word], options) => {
  const id = idAsked(host, word, options)
  if (id !== undefined) return runChosen(host, id, options)
  const opened = await openDraft(host.io, options)
  const { draft, lang } = opened
  const own = options.id ?? 'SC-MIN'
  const withId = (free: string) => lineToFill(host.io.argv, [{ flag: '--id', value: free }], lang)
  refuseTaken(draft.plan, own, { line: withId })
  const made = addDoMinimum(draft, own)
  await finishDraft(host.io, opened, made.draft, minimumSummary(made, lang), options)
  return EXIT.clean
}
