/** `plan import`: makes a plan of a JSON or CSV file by a mapping file, and says what became of every record. */
import { readSource } from '../../intake/source/read-source.ts'
import type { InputFile } from '../../plan/load/plan-input.ts'
import { type SafeText, safeLine, safeLines, safeText } from '../../render/text/safe-text.ts'
import { isOccupied, readInputFile, shownFolder } from '../../workspace/input-file.ts'
import { ruleInfos } from '../command-result.ts'
import type { CommandRun, Io, OptionsOf } from '../declaration.ts'
import { emit } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { environmentLang } from '../language.ts'
import { required, wholeNumber } from '../option-values.ts'
import { Refusal, sourceRefusal } from '../refusal.ts'
import { recoverPlan, save } from '../save.ts'
import type { IMPORT } from './declaration.ts'
import { type Imported, type ImportResult, importPlan, readMapping } from './import-plan.ts'
import { type ImportFate, importSummary } from './summary.ts'

type ImportOptions = OptionsOf<typeof IMPORT>

function fateOf({ isClean }: Imported, { dryRun, force }: ImportOptions): ImportFate {
  if (dryRun === true) return 'planned'
  return isClean || force === true ? 'written' : 'refused'
}

function print(io: Io, lines: readonly string[]): void {
  const shown = (line: string): SafeText =>
    safeLine(`${/^ */.exec(line)?.[0] ?? ''}${safeText(line)}`)
  io.stdout.write(safeLines(lines.map(shown)))
}

/** What the command cannot do without, with a line in which the usual names are filled in. */
function lackOf(source: string | undefined, { map, output }: ImportOptions): Refusal {
  if (source === undefined) return new Refusal('argument-missing', 'source')
  const stem = source.replace(/\.[^./\\]+$/, '')
  const name = stem.replace(/^.*[/\\]/, '')
  const line = [
    'import',
    source,
    '--map',
    map ?? `${stem}.map.yaml`,
    '-o',
    output ?? `plans/${name}`,
  ]
  return new Refusal('argument-missing', map === undefined ? '--map' : '-o', { line })
}

async function imported(
  source: InputFile,
  mapping: InputFile,
  root: string,
  maxSize: number | undefined,
): Promise<ImportResult> {
  const read = readMapping(mapping)
  if ('kind' in read) return read
  const content = await readSource(source.bytes, source.path, { ...read.mapping.source, maxSize })
  if ('fault' in content) return { kind: 'source', fault: content }
  return importPlan({ content, source: source.path, mapping: read, root })
}

/** Runs `plan import`; what the mapping gets wrong is shown as findings, exit code 2. */
export const runImport: CommandRun<ImportOptions> = async ({ io }, [argument], options) => {
  const { map, output: out } = options
  if (map === undefined || out === undefined) throw lackOf(argument, options)
  const asked = options.lang
  const source = readInputFile(io.cwd, required(argument, 'source'))
  const mapping = readInputFile(io.cwd, map)
  const root = shownFolder(io.cwd, out)
  recoverPlan(io, out)
  if (options.dryRun !== true && options.force !== true && isOccupied(io.cwd, out)) {
    throw new Refusal('file-exists', root)
  }
  const result = await imported(source, mapping, root, wholeNumber('--max-size', options.maxSize))
  if (result.kind === 'source') throw sourceRefusal(result.fault)
  if (result.kind === 'mapping') {
    const told = { command: 'import', findings: result.findings, rules: ruleInfos() }
    await emit(io, told, [{ format: 'pretty', file: '-' }], {}, asked ?? environmentLang(io))
    return EXIT.usage
  }
  const fate = fateOf(result, options)
  if (fate === 'written') await save(io, result.files, out)
  print(io, importSummary(result, fate, asked ?? result.lang ?? environmentLang(io)))
  return result.isClean ? EXIT.clean : EXIT.records
}
