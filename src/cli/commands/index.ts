/** Adds the declared commands to the program. */
import type { Command } from 'commander'
import { COMMAND_TEXTS } from '../../lang/catalogue/commands.ts'
import { safePage } from '../../render/text/safe-text.ts'
import type { CommandHost, CommandOptions } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { parseLang } from '../language.ts'
import { Refusal } from '../refusal.ts'
import { COMMANDS, type Declaration } from './declarations.ts'
import { optionOf } from './options.ts'

/** The names of the commands in the order of help. */
export const COMMAND_NAMES: readonly string[] = COMMANDS.map(({ name }) => name)

/** Refuses a language that there is none of, also where a command would not ask for it. */
function checkLang({ lang }: CommandOptions): void {
  if (lang !== undefined) parseLang(lang)
}

/** The first words of names of two words. */
type Group<Name extends string = Declaration['name']> = Name extends `${infer First} ${string}`
  ? First
  : never

/** The command of a name; the group of a verb is made where no command has its name. */
function commandOf(
  program: Command,
  name: Declaration['name'],
  { io, lang, finish }: CommandHost,
): Command {
  const [first = '', verb] = name.split(' ')
  if (verb === undefined) return program.command(first)
  const known = program.commands.find((command) => command.name() === first)
  if (known !== undefined) return known.command(verb)
  const group = program.command(first).description(COMMAND_TEXTS[first as Group][lang])
  group.action(() => {
    io.stdout.write(safePage(group.helpInformation()))
    finish(EXIT.clean)
  })
  return group.command(verb)
}

/** Refuses an option of a verb's group that the verb itself does not have: the parser takes it wherever it stands. */
function refuseOfGroup({ options, parent: group }: Command): void {
  const own = new Set(options.map((option) => option.attributeName()))
  for (const option of group?.parent ? group.options : []) {
    const name = option.attributeName()
    const isGiven = group?.getOptionValueSource(name) === 'cli'
    if (isGiven && !own.has(name)) throw new Refusal('option-unknown', option.long ?? name)
  }
}

function declare(program: Command, host: CommandHost, declaration: Declaration): void {
  const { name, arguments: words = [], options, examples, load } = declaration
  const { lang, finish } = host
  const command = commandOf(program, name, host).description(COMMAND_TEXTS[name][lang])
  for (const [word, text] of words) command.argument(word, text[lang])
  for (const option of options) command.addOption(optionOf(option, lang))
  command.addHelpText(
    'before',
    `${COMMAND_TEXTS.examples[lang]}\n${examples.map((example) => `  ${example}`).join('\n')}\n`,
  )
  command.allowExcessArguments(false).action(async () => {
    const options = command.optsWithGlobals<CommandOptions>()
    checkLang(options)
    refuseOfGroup(command)
    const run = await load()
    finish(await run(host, command.args, options))
  })
}

/** Adds every command to the program, and the short introduction that `plan` alone prints. */
export function declareCommands(program: Command, host: CommandHost): void {
  for (const declaration of COMMANDS) declare(program, host, declaration)
  program.action(async () => {
    checkLang(program.opts<CommandOptions>())
    const { runSteps } = await import('./steps.ts')
    host.finish(await runSteps(host))
  })
}
