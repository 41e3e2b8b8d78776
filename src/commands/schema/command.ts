/** `plan schema`: the JSON Schema of plan files or of mapping files, printed, or written anew where a plan has it. */
import { WRITE_TEXTS } from '../../lang/catalogue/writing.ts'
import { loadPlan } from '../../plan/load/load-plan.ts'
import { jsonText } from '../../render/text/json-text.ts'
import { safeLine, safeLines } from '../../render/text/safe-text.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { pathFrom } from '../../workspace/input-file.ts'
import { readPlanFolder } from '../../workspace/plan-folder.ts'
import { schemaFiles } from '../../workspace/schema-files.ts'
import { asData } from '../data.ts'
import type { CommandRun, Io, OptionsOf } from '../declaration.ts'
import { EXIT } from '../exit-codes.ts'
import { planLang, spokenLang } from '../language.ts'
import { lineToFill } from '../line-to-fill.ts'
import { planPath } from '../open-plan.ts'
import { Refusal } from '../refusal.ts'
import { recoverPlan, save } from '../save.ts'
import type { SCHEMA } from './declaration.ts'
import { mappingJsonSchema, modelineOf, planJsonSchema } from './json-schemas.ts'
import { renewal } from './renewal.ts'

type SchemaOptions = OptionsOf<typeof SCHEMA>

const TEXTS = {
  current: { fr: 'Déjà à jour', en: 'Already current' },
  unnamed: {
    fr: 'Aucun fichier du plan ne le désigne\u00a0; en tête de chacun, pour l’éditeur',
    en: 'No file of the plan names it; at the head of each, for the editor',
  },
} as const satisfies Record<string, Bilingual>

function schemaNamed(name: string, lang: Lang | undefined): Record<string, unknown> {
  return name === 'mapping' ? mappingJsonSchema(lang) : planJsonSchema(lang)
}

/** What is said of a renewal, one line each. */
function renewalLines({ written, current, isNamed }: ReturnType<typeof renewal>, isDry: boolean, lang: Lang): string[] {
  const listed = (heading: Bilingual, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [heading[lang], ...lines.map((line) => `  ${line}`)]
  const paths = written.map(({ path }) => path)
  return [
    ...listed(TEXTS.current, current),
    ...listed(isDry ? WRITE_TEXTS.planned : WRITE_TEXTS.files, paths),
    ...listed(TEXTS.unnamed, isNamed ? [] : [modelineOf('plan.yaml').trimEnd()]),
  ]
}

async function write(io: Io, name: string, options: SchemaOptions): Promise<void> {
  if (name !== 'plan') throw new Refusal('options-exclude', `${name}, --write`)
  const path = planPath(io, options)
  recoverPlan(io, path)
  const folder = readPlanFolder(io.cwd, path)
  const lang = planLang(io, options, loadPlan(folder, {}))
  const renewed = renewal({
    files: schemaFiles(io.cwd, folder),
    lang,
    isLangAsked: options.lang !== undefined,
    isForced: options.force === true,
  })
  const isDry = options.dryRun === true
  if (!isDry && renewed.written.length > 0) await save(io, renewed.written, pathFrom(io.cwd, folder.root, '.'))
  io.stdout.write(safeLines(renewalLines(renewed, isDry, lang).map(safeLine)))
}

export const runSchema: CommandRun<SchemaOptions> = async ({ io }, [name = 'plan'], options) => {
  const { plan, lang, dryRun, force } = options
  const idle = dryRun === true ? '--dry-run' : force === true ? '--force' : undefined
  if (options.write !== true && idle !== undefined) {
    const line = lineToFill(io.argv, [{ flag: '--write' }], spokenLang(io))
    throw new Refusal('option-alone', `--write, ${idle}`, { line })
  }
  if (options.write === true) await write(io, name, options)
  else if (plan !== undefined) {
    const line = ['schema', '--write', plan]
    throw new Refusal('schema-unwritten', plan, { line })
  } else io.stdout.write(asData(jsonText(schemaNamed(name, lang))))
  return EXIT.clean
}
