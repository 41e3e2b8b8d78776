/** Declares the commands and their options, runs the one asked for, and turns refusals into one line and an exit code. */
import { Command, CommanderError, Option } from 'commander'
import { COMMAND_TEXTS, FAULT, HELP_HEADINGS } from '../lang/catalogue/commands.ts'
import { type RefusalCode, refusalText } from '../lang/catalogue/refusals.ts'
import { nearest } from '../lang/nearest.ts'
import { type SafeText, safe, safeLines, safePage, safeText } from '../render/text/safe-text.ts'
import type { Lang } from '../values/language.ts'
import { declareCommands } from './commands/index.ts'
import { EXIT } from './exit-codes.ts'
import { faultLines } from './fault-lines.ts'
import type { Io } from './io.ts'
import { spokenLang } from './language.ts'
import { Refusal, refusalLine } from './refusal.ts'
import { VERSION } from './version.ts'

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
      styleTitle: (title) => (lang === 'fr' ? (HELP_HEADINGS[title] ?? title) : title),
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
