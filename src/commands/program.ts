/**
 * Builds the command line from the list of commands, runs the one asked for, and turns refusals into one line and an exit code.
 */
import { CommanderError, Option, Command as Parser } from 'commander'
import { FAULT, HELP_HEADINGS, PROGRAM_TEXTS } from '../lang/catalogue/commands.ts'
import { type RefusalCode, refusalText } from '../lang/catalogue/refusals.ts'
import { nearest } from '../lang/nearest.ts'
import { type SafeText, safe, safeLines, safePage, safeText } from '../render/text/safe-text.ts'
import type { Lang } from '../values/language.ts'
import type { Command, CommandHost, Declaration, Io } from './declaration.ts'
import { faultLines, refusalLine } from './error-lines.ts'
import { EXIT } from './exit-codes.ts'
import { COMMANDS } from './index.ts'
import { parseLang, spokenLang } from './language.ts'
import { OPTIONS, type OptionDeclaration } from './options.ts'
import { Refusal } from './refusal.ts'
import { VERSION } from './version.ts'

/** The names of the commands in the order of help. */
export const COMMAND_NAMES: readonly string[] = COMMANDS.map(({ declaration }) => declaration.name)

/** Refuses a language that there is none of, also where a command would not ask for it. */
function checkLang({ lang }: { readonly lang?: string }): void {
  if (lang !== undefined) parseLang(lang)
}

/** The parser's command of a name; the group of a verb is made where no command has its name. */
function parserOf(
  program: Parser,
  { name, group: does }: Declaration,
  { io, lang, finish }: CommandHost,
): Parser {
  const [first = '', verb] = name.split(' ')
  if (verb === undefined) return program.command(first)
  const known = program.commands.find((command) => command.name() === first)
  if (known !== undefined) return known.command(verb)
  const group = program.command(first)
  if (does !== undefined) group.description(does[lang])
  group.action(() => {
    io.stdout.write(safePage(group.helpInformation()))
    finish(EXIT.clean)
  })
  return group.command(verb)
}

/** Refuses an option of a verb's group that the verb itself does not have: the parser takes it wherever it stands. */
function refuseOfGroup({ options, parent: group }: Parser): void {
  const own = new Set(options.map((option) => option.attributeName()))
  for (const option of group?.parent ? group.options : []) {
    const name = option.attributeName()
    const isGiven = group?.getOptionValueSource(name) === 'cli'
    if (isGiven && !own.has(name)) throw new Refusal('option-unknown', option.long ?? name)
  }
}

/** The option as the parser takes it, with its description in a language. */
function optionOf({ flags, text, values }: OptionDeclaration, lang: Lang): Option {
  const option = new Option(flags, text[lang])
  if (values === undefined) return option
  return option.argParser((value: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    ...(values === 'repeated' ? [value] : value.split(','))
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ])
}

function declare(program: Parser, host: CommandHost, { declaration, load }: Command): void {
  const { summary, arguments: words = [], options, examples } = declaration
  const { lang, finish } = host
  const parser = parserOf(program, declaration, host).description(summary[lang])
  for (const { name, text } of words) parser.argument(name, text[lang])
  for (const option of options) parser.addOption(optionOf(option, lang))
  const lines = [PROGRAM_TEXTS.examples[lang], ...examples.map((example) => `  ${example}`)]
  parser.addHelpText('before', `${lines.join('\n')}\n`)
  parser.allowExcessArguments(false).action(async () => {
    checkLang(parser.optsWithGlobals())
    refuseOfGroup(parser)
    const run = await load()
    // The list holds a run beside the declaration that the parser reads its options by.
    finish(await run(host, parser.args, parser.optsWithGlobals<never>()))
  })
}

/** Adds every command to the program, and the short introduction that `plan` alone prints. */
function declareCommands(program: Parser, host: CommandHost): void {
  for (const command of COMMANDS) declare(program, host, command)
  program.action(async () => {
    checkLang(program.opts())
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
function speak(command: Parser, io: Io, lang: Lang): void {
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
    .helpOption('-h, --help', PROGRAM_TEXTS.help[lang])
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
function refuseUnknownCommand(program: Parser, [word, ...rest]: readonly string[]): void {
  if (word === undefined || word.startsWith('-') || program.commands.length === 0) return
  const names = program.commands.map((command) => command.name())
  const known = program.commands.find((command) => command.name() === word)
  if (known === undefined) throw new Refusal('command-unknown', word, nearest(word, names))
  refuseUnknownCommand(known, rest)
}

/** Runs the command line and gives its exit code. */
export async function run(io: Io): Promise<number> {
  const lang = spokenLang(io)
  const program = new Parser('plan').description(PROGRAM_TEXTS.plan[lang])
  speak(program, io, lang)
  program.version(VERSION, '-V, --version', PROGRAM_TEXTS.version[lang])
  program.addOption(optionOf(OPTIONS.lang, lang))
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
