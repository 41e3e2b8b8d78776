/**
 * Builds the command line from the list of commands, runs the one asked for, and turns refusals into one line and an
 * exit code.
 */
import { CommanderError, Command as Parser } from 'commander'
import { AIMS, FAULT, MORE_HELP, PROGRAM_TEXTS, STEPS } from '../lang/catalogue/commands.ts'
import { nearest } from '../lang/nearest.ts'
import { colon } from '../lang/punctuation.ts'
import { safe, safeLine, safeLines, safePage, safeText } from '../render/text/safe-text.ts'
import type { Lang } from '../values/language.ts'
import { commandLine, correctedWords, shellWord } from './corrected-line.ts'
import type { CommandHost, Io } from './declaration.ts'
import { faultLines, refusalLine, stackOf } from './error-lines.ts'
import { EXIT } from './exit-codes.ts'
import { COMMANDS } from './index.ts'
import { spokenLang } from './language.ts'
import { misuseOf, refuseUnknownCommand } from './misuse.ts'
import { OPTIONS } from './options.ts'
import { declare, optionOf, speak } from './parser.ts'
import { Refusal } from './refusal.ts'
import { commandTyped, type TypedCommand, tokensOf } from './typed-line.ts'
import { VERSION } from './version.ts'

const DECLARED = COMMANDS.map(({ declaration }) => declaration)

export const COMMAND_NAMES: readonly string[] = DECLARED.map(({ name }) => name)

function declareCommands(program: Parser, host: CommandHost): void {
  for (const command of COMMANDS) declare(program, host, command)
  program.action(() => {
    host.io.stdout.write(safePage(`${STEPS[host.lang]}\n`))
    host.finish(EXIT.clean)
  })
}

/** The command that was typed; the first word stands for one where there is no such command. */
function typedCommand(argv: readonly string[]): TypedCommand {
  const { length, options } = commandTyped(argv, DECLARED, [OPTIONS.lang])
  return { length: Math.max(length, 1), options }
}

/** Says why a command is refused, and the line to type instead where it is known. */
function tellRefusal(io: Io, error: unknown, lang: Lang): boolean {
  const help = error instanceof Refusal ? error.help : {}
  const refusal = refusalLine(error, help.lang === undefined ? lang : spokenLang(io, help.lang))
  if (refusal === undefined) return false
  const instead = error instanceof Refusal ? correctedWords(error, io.argv, typedCommand(io.argv)) : undefined
  const lines = [
    ...(instead === undefined ? [] : [commandLine(instead)]),
    ...(help.after ?? []).map((words) => words.map(shellWord).join(' ')),
  ].map((line) => safe`  ${safeText(line)}`)
  const details = (help.details ?? []).map((text) => safe`  ${text}`)
  io.stderr.write(safeLines([safe`plan: ${refusal}`, ...details, ...lines]))
  return true
}

function misuse({ argv }: Io, error: CommanderError): Refusal | undefined {
  const command = typedCommand(argv)
  return misuseOf(error, tokensOf(argv, command), command.options)
}

function failure(io: Io, caught: unknown, lang: Lang): number {
  const error = caught instanceof CommanderError ? (misuse(io, caught) ?? caught) : caught
  if (tellRefusal(io, error, lang)) return EXIT.usage
  if (error instanceof CommanderError) {
    if (error.exitCode === 0 || error.code === 'commander.help') return EXIT.clean
    io.stderr.write(safeLines([safeLine(error.message)]))
    return EXIT.usage
  }
  io.stderr.write(safeLines([safe`${FAULT[lang]}`, ...faultLines(stackOf(error))]))
  return EXIT.fault
}

/** The command of some words: `scenario show`; the program itself for none. */
function commandNamed(program: Parser, words: readonly string[]): Parser {
  return words.reduce((parser, word) => {
    const known = parser.commands.map((command) => command.name())
    const found = parser.commands.find((command) => command.name() === word)
    if (found === undefined)
      throw new Refusal('command-unknown', word, { suggestion: nearest(word, known), place: 'word' })
    return found
  }, program)
}

function help(program: Parser, argv: readonly string[]): void {
  const end = argv.findIndex((word) => word.startsWith('-'))
  commandNamed(program, end < 0 ? argv : argv.slice(0, end)).outputHelp()
}

async function carryOut(program: Parser, { argv, cwd }: Io): Promise<void> {
  if (argv[0] === 'help') return help(program, argv.slice(1))
  await refuseUnknownCommand(program, argv, async (word) => {
    const { holdsPlan } = await import('../workspace/plan-folder.ts')
    return holdsPlan(cwd, word)
  })
  await program.parseAsync([...argv], { from: 'user' })
}

/** The words with --lang at their end, the last one where it is given more than once: it may stand anywhere. */
function withLangLast(argv: readonly string[]): readonly string[] {
  const isLang = (word: string | undefined): boolean => word === '--lang'
  const rest = argv.filter((word, at) => !isLang(word) && !isLang(argv[at - 1]) && !word.startsWith('--lang='))
  const values = argv.flatMap((word, at) => {
    if (isLang(argv[at - 1])) return [word]
    return word.startsWith('--lang=') ? [word.slice('--lang='.length)] : []
  })
  const last = values.at(-1)
  // Without a value it is left for the parser to refuse.
  return last === undefined || isLang(argv.at(-1)) ? argv : [...rest, '--lang', last]
}

/** Whether the whole help is asked for, and the words without --all, which a command may take for its own option. */
function helpAsked(argv: readonly string[]): { argv: readonly string[]; isWhole: boolean } {
  const isHelp = argv[0] === 'help' || argv.some((word) => word === '--help' || word === '-h')
  const isWhole = isHelp && argv.includes('--all')
  return { argv: isWhole ? argv.filter((word) => word !== '--all') : argv, isWhole }
}

export async function run(asked: Io): Promise<number> {
  const { argv, isWhole: isWholeHelp } = helpAsked(withLangLast(asked.argv))
  const io = { ...asked, argv: argv[0] === '-V' ? ['-v', ...argv.slice(1)] : argv }
  const lang = spokenLang(io)
  const program = new Parser('plan').description(PROGRAM_TEXTS.plan[lang])
  let code: number = EXIT.clean
  try {
    const host: CommandHost = {
      io,
      lang,
      isWholeHelp,
      finish: (result) => {
        code = result
      },
      carryOut: (argv, lent = {}) => run({ ...io, ...lent, argv }),
    }
    speak(program, host)
    program.usage(PROGRAM_TEXTS.usage[lang])
    program.version(VERSION, '-v, --version', PROGRAM_TEXTS.version[lang])
    program.addOption(optionOf(OPTIONS.lang, lang))
    if (!isWholeHelp) program.addHelpText('after', `\n${MORE_HELP.commands[lang]}`)
    declareCommands(program, host)
    for (const command of program.commands) {
      speak(command, host)
      for (const verb of command.commands) speak(verb, host)
    }
    program.commandsGroup(`${AIMS['set-up'][lang]}${colon(lang)}`)
    program.helpCommand(PROGRAM_TEXTS.helpUsage[lang], PROGRAM_TEXTS.helpCommand[lang])
    await carryOut(program, io)
    return code
  } catch (error) {
    return failure(io, error, lang)
  }
}
