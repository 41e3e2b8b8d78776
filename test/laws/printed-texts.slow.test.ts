/** No text of a plan acts where it is printed: every field, every command, every format, both languages. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { PlanMemory } from '../../src/commands/plan-memory.ts'
import { redactor } from '../../src/lang/sensitive-text.ts'
import { IS_EVERYTHING, shareOf } from '../support/cases.ts'
import { type HostilePlan, hostilePlan } from '../support/hostile-plan.ts'
import { KINDS } from '../support/hostile-texts.ts'
import { outputFile, outputOptions } from '../support/output-files.ts'
import { judged } from '../support/printed-judges.ts'
import { runPlan } from '../support/run-plan.ts'
import { temporaryFolder } from '../support/scenario.ts'

const ERASED_LINE = '\r\u001b[K'
const TAKEN_BACK = RegExp(`${ERASED_LINE.replace('[', '\\[')}[^\r]*(?=\r)`, 'g')

const { path: top, remove } = temporaryFolder()
afterAll(remove)

type Lang = 'fr' | 'en'

/** What is run in a folder with a plan that has findings, `p`, and a sound one, `q`. */
interface Run {
  readonly words: string
  /** What it writes besides what it prints. */
  readonly formats?: readonly string[]
  /** It shows lines of files, which are not the texts that they stand for. */
  readonly isSource?: true
  /** 0 and 1 where nothing is said. */
  readonly exits?: readonly number[]
}

const REPORT = ['md', 'html', 'json', 'csv']
const FINDINGS = ['md', 'html', 'json', 'sarif', 'github', 'gitlab', 'junit']
const NAMES = [
  'dashboard',
  'portfolio',
  'budget',
  'load',
  'needs',
  'previous-plan',
  'project',
  'annual',
  'attention',
  'governance',
  'secu',
  'drh',
]
const APPROVE = 'scenario approve SC-AMB -p p --dry-run --decision DEC-9'
const DECIDED = '--date 2024-06-20 --reason x --force'
const WRITE = '--engine none --dry-run --write SC-Z'

const RUNS: readonly Run[] = [
  { words: 'validate p --each', formats: FINDINGS, isSource: true },
  { words: 'validate p --quiet' },
  { words: 'audit p', formats: [...REPORT, 'xlsx', 'pptx', 'docx'] },
  { words: 'report --list -p p' },
  ...NAMES.map((name) => ({ words: `report ${name} -p p` })),
  { words: 'report meeting -p p', formats: REPORT },
  { words: 'report scenarios -p p --as-decided DEC-1', formats: REPORT },
  { words: 'explain completion_gross -p p' },
  { words: 'explain completion_gross -p p --format json' },
  { words: 'explain P-2 -p p' },
  { words: 'explain P-2 -p p --format json' },
  { words: 'explain weather -p p' },
  { words: 'explain storm -p p' },
  { words: 'explain team-load-over-capacity -p p' },
  { words: 'explain plan.yaml:1 -p p' },
  { words: 'explain P-2 --value -p p' },
  { words: 'explain P-2 --value -p p --format json' },
  { words: 'scenario -p p', formats: REPORT },
  { words: 'scenario list -p p', formats: REPORT },
  { words: 'scenario show SC-AMB -p p', formats: REPORT },
  { words: 'scenario compare SC-MIN SC-AMB -p p', formats: REPORT },
  { words: 'scenario new do-minimum --id SC-N -p p --dry-run', isSource: true },
  { words: 'scenario new SC-N -p p --from SC-AMB --title T --dry-run', isSource: true },
  { words: 'scenario copy SC-AMB SC-N -p p --dry-run', isSource: true },
  { words: 'scenario edit SC-AMB -p p --title T --dry-run', isSource: true },
  { words: 'scenario drop SC-AMB -p p --dry-run', isSource: true, exits: [0, 2] },
  { words: `${APPROVE} --body CODIR --owner DSI ${DECIDED}`, isSource: true },
  { words: APPROVE, exits: [2] },
  { words: `baseline freeze --decision DEC-2 -p p --dry-run ${DECIDED}`, isSource: true },
  { words: 'diff q p', formats: [...REPORT, 'xlsx', 'pptx', 'docx'] },
  { words: `arbitrate -p q ${WRITE}`, formats: REPORT, isSource: true },
  { words: `arbitrate -p q ${WRITE} --replan --add P-5 --allow-unestimated`, formats: REPORT, isSource: true },
  { words: `smooth p ${WRITE}`, formats: REPORT, isSource: true },
]

/** The plans that are looked at: each has texts of all kinds, in other fields than the next. */
const LOOKED = shareOf([...new Array(KINDS).keys()])

/** Texts found in outputs: somewhat less than there are today, so that a law that sees nothing is no law. */
const CELLS = IS_EVERYTHING ? 8500 : 1600 * LOOKED.length
/** Fields that were found in any of them. */
const FIELDS = 42

/** How the terminal is: narrow with colour, so that texts break, or as wide as they need. */
const TERMINALS = {
  narrow: { columns: 60, isTerminal: true, env: { FORCE_COLOR: '1' } },
  wide: { columns: 100_000, isTerminal: true, env: { NO_COLOR: '1' } },
} as const

/** What was found in all that was looked at. */
const faults: string[] = []
let cells = 0
const fields = new Set<string>()

type Texts = HostilePlan['texts']

/** The texts as the annual report has them, in which names of machines and the like are masked. */
function maskedTexts(texts: Texts, lang: Lang): Texts {
  return new Map(
    [...texts].map(([mark, one]) => [
      mark,
      { ...one, text: redactor()(one.text, lang), shown: redactor()(one.shown, lang) },
    ]),
  )
}

/** The words that mask a part of a text, all in one language. */
function inLanguage(page: string, lang: Lang): string {
  const [fr, en] = ['[masqué]', '[redacted]'] as const
  return lang === 'fr' ? page.replaceAll(en, fr) : page.replaceAll(fr, en)
}

async function judge(
  output: Uint8Array,
  about: { readonly name: string; readonly format: string; readonly lang: Lang },
  texts: Texts,
): Promise<void> {
  const { name, format, lang } = about
  const read = /\bannual\b/.test(name) ? maskedTexts(texts, lang) : texts
  // JSON holds both languages.
  const isJson = format === 'json'
  const page = isJson ? Buffer.from(inLanguage(Buffer.from(output).toString(), lang)) : output
  const found = await judged(page, { format, lang, texts: read })
  faults.push(...found.faults.map((fault) => `${name} (${format}, ${lang}): ${fault}`))
  cells += found.seen.size
  for (const mark of found.seen) fields.add(texts.get(mark)?.field ?? mark)
}

const memory = new PlanMemory()

async function look(
  cwd: string,
  { words, formats = [], exits = [0, 1], isSource }: Run,
  { lang, texts, terminal }: { lang: Lang; texts: Texts; terminal: keyof typeof TERMINALS },
): Promise<void> {
  const printing = { folder: 'out/', printed: 'pretty' }
  const options = formats.length === 0 ? [] : outputOptions(formats, printing)
  const argv = [...words.split(' '), ...options, '--lang', lang]
  const run = await runPlan(cwd, argv, { ...TERMINALS[terminal], memory })
  if (!exits.includes(run.exit)) throw new Error(`plan ${words}: ${run.exit} ${run.stderr}`)
  const isJson = words.endsWith('json')
  const printed = terminal === 'narrow' ? 'colour' : isSource === true ? 'pretty' : 'wide'
  const about = { name: words, lang }
  await judge(run.bytes, { ...about, format: isJson ? 'json' : printed }, texts)
  // What a slow machine is told meanwhile is taken back.
  const told = run.stderr.replace(TAKEN_BACK, '').replaceAll(ERASED_LINE, '')
  await judge(Buffer.from(told), { ...about, format: printed }, texts)
  for (const format of formats) {
    await judge(readFileSync(join(cwd, 'out', outputFile(format))), { ...about, format }, texts)
  }
}

/** A folder with both plans, filled with the texts of a kind. */
function laid(kind: number): { cwd: string; texts: Texts } {
  const cwd = join(top, String(kind))
  const troubled = hostilePlan(kind, { isTroubled: true })
  const sound = hostilePlan(kind, { first: 500 })
  const files = { ...troubled.files, 'q/plan.yaml': sound.files['p/plan.yaml'] ?? '' }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true })
    writeFileSync(join(cwd, path), text)
  }
  return { cwd, texts: new Map([...troubled.texts, ...sound.texts]) }
}

/** What takes long on a narrow terminal. */
const isSlow = ({ words }: Run): boolean => /^(arbitrate|smooth|diff|scenario compare)/.test(words)

describe.each(LOOKED)('the texts of kind %i', (kind) => {
  const { cwd, texts } = laid(kind)
  const [lang, other] = kind % 2 === 0 ? (['fr', 'en'] as const) : (['en', 'fr'] as const)

  it('do nothing on a wide terminal, each whole on its line', async () => {
    for (const run of RUNS) await look(cwd, run, { lang, texts, terminal: 'wide' })
  })

  // Every plan has texts of all kinds, so two plans are enough where it takes long.
  const isNarrow = LOOKED.indexOf(kind) < 2
  if (isNarrow)
    it('do nothing in the other language, narrow and with colour', async () => {
      for (const { formats, ...run } of RUNS.filter((one) => !isSlow(one))) {
        const some = run.words.startsWith('validate') && formats !== undefined ? { formats } : {}
        await look(cwd, { ...run, ...some }, { lang: other, texts, terminal: 'narrow' })
      }
    })

  it('do nothing in the pages of all reports', async () => {
    const words = 'report --all p --audience internal -o site --format md,json,csv,xlsx'
    await look(cwd, { words }, { lang, texts, terminal: 'wide' })
    for (const name of readdirSync(join(cwd, 'site'), { recursive: true, encoding: 'utf8' })) {
      const format = extname(name).slice(1)
      if (format === '') continue
      await judge(readFileSync(join(cwd, 'site', name)), { name, format, lang }, texts)
    }
  })
})

describe('what was looked at', () => {
  it('has no fault', () => {
    expect(faults).toEqual([])
  })

  it('is every field that is shown at all, in thousands of places', () => {
    expect(cells).toBeGreaterThan(CELLS)
    expect(fields.size).toBeGreaterThan(FIELDS)
  })
})
