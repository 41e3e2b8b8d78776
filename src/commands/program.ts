/**
 * Builds the command line from the list of commands, runs the one asked for, and turns refusals into one line and an exit code.
 */
import { Command, CommanderError, Option } from 'commander'
import { COMMAND_TEXTS, FAULT, HELP_HEADINGS } from '../lang/catalogue/commands.ts'
import { type RefusalCode, refusalText } from '../lang/catalogue/refusals.ts'
import { nearest } from '../lang/nearest.ts'
import { type SafeText, safe, safeLines, safePage, safeText } from '../render/text/safe-text.ts'
import type { Lang } from '../values/language.ts'
import type { CommandHost, CommandOptions, Io } from './declaration.ts'
import { faultLines } from './error-lines.ts'
import { EXIT } from './exit-codes.ts'
import { COMMANDS, type Declaration } from './index.ts'
import { parseLang, spokenLang } from './language.ts'
import { optionOf } from './options.ts'
import { Refusal, refusalLine } from './refusal.ts'
import { VERSION } from './version.ts'

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
    const { runSteps } = await import('./steps/command.ts')
    host.finish(await runSteps(host))
  })
}

/** Commander's codes of wrong use, as refusals. */
const MISUSES: Readonly<Record<string, RefusalCode>> = {
  'commander.unknownCommand': 'command-unknown',
  'commander.unknownOption': 'option-unknown',
  'commander.missingArgument': 'argument-missing',
  'commander.missingMandatoryOptionValue': 'argument-missing',
  'commander.excessArguments': 'argument-excess',
  'commander.optionMissingArgument': 'option-value-missing',
}

function misuseText({ code, message }: CommanderError, lang: Lang): SafeText | undefined {
  const refusal = MISUSES[code]
  if (refusal === undefined) return undefined
  const word = /'([^']*)'/.exec(message)?.[1] ?? message.replace(/^error: /, '')
  const suggestion = /Did you mean (?:one of )?([^?,]+)/.exec(message)?.[1]?.trim()
  return safe`plan: ${refusalText(refusal, safeText(word), lang, suggestion)}`
}

/** Gives a command its help in the language and sends its output to the streams. */
function speak(command: Command, io: Io, lang: Lang): void {
  command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(safePage(text)),
      writeErr: () => undefined,
      getOutHelpWidth: () => io.stdout.columns ?? 100,
    })
    .configureHelp({
      styleTitle: (title) => ({ fr: HELP_HEADINGS[title] ?? title, en: title })[lang],
    })
    .helpOption('-h, --help', COMMAND_TEXTS.help_option[lang])
    .helpCommand(false)
}

function failure(io: Io, error: unknown, lang: Lang): number {
  const refusal = refusalLine(error, lang)
  if (refusal !== undefined) {
    io.stderr.write(safe`plan: ${refusal}\n`)
    return EXIT.usage
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0 || error.code === 'commander.help') return EXIT.clean
    io.stderr.write(safe`${misuseText(error, lang) ?? error.message}\n`)
    return EXIT.usage
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  io.stderr.write(safeLines([safe`${FAULT[lang]}`, ...faultLines(text)]))
  return EXIT.fault
}

/** Refuses a first word that is no command, which the parser would take for an argument of `plan` alone. */
function refuseUnknownCommand(program: Command, [word, ...rest]: readonly string[]): void {
  if (word === undefined || word.startsWith('-') || program.commands.length === 0) return
  const names = program.commands.map((command) => command.name())
  const known = program.commands.find((command) => command.name() === word)
  if (known === undefined) throw new Refusal('command-unknown', word, nearest(word, names))
  refuseUnknownCommand(known, rest)
}

/** Runs the command line and gives its exit code. */
export async function run(io: Io): Promise<number> {
  const lang = spokenLang(io)
  const program = new Command('plan').description(COMMAND_TEXTS.plan[lang])
  speak(program, io, lang)
  program.version(VERSION, '-V, --version', COMMAND_TEXTS.version_option[lang])
  program.addOption(new Option('--lang <lang>', COMMAND_TEXTS.lang_option[lang]))
  let code: number = EXIT.clean
  declareCommands(program, {
    io,
    lang,
    finish: (result) => {
      code = result
    },
  })
  for (const command of program.commands) {
    speak(command, io, lang)
    for (const verb of command.commands) speak(verb, io, lang)
  }
  try {
    refuseUnknownCommand(program, io.argv)
    await program.parseAsync(io.argv as string[], { from: 'user' })
    return code
  } catch (error) {
    return failure(io, error, lang)
  }
}
