/** A source and its mapping become a plan that validates; a bad mapping or source is told at its place. */
import { describe, expect, it } from 'vitest'
import { type Imported, type ImportResult, importPlan, readMapping } from '../../../src/commands/import/import-plan.ts'
import { importSummary, type SummaryContext } from '../../../src/commands/import/summary.ts'
import { readSource } from '../../../src/intake/source/read-source.ts'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import { figureOf } from '../../support/figure-of.ts'
import { bytesOf } from '../../support/mapping.ts'

const MAPPING = `source:
  title: Investissements
  licence: Licence Ouverte 2.0
  format: csv
  decimal: comma
plan:
  id: IMP
  title: Plan importé
  organisation: Ville (exemple)
  status: draft
  horizon: { start: 2023-01, end: 2024-12 }
  as_of: 2024-12-31
  lang: fr
  unit: k
project:
  id: Code
  title: Nom
  status: in_progress
  axis: Axe
  departments: { lead: Direction }
  budget:
    - { section: investment, kind: services, stage: paid, years: { 2023: Payé 2023, 2024: Payé 2024 } }
control:
  - { figure: count, expected: 2 }
  - { figure: sum, column: Payé 2023, expected: 12.5 }
`

const SOURCE = `Code;Nom;Axe;Direction;Payé 2023;Payé 2024
P 1;Réseau;AX1;DSI;12,5;-2
;;;;;
P-2;Messagerie;AX1;DSI;;1 000,25
`

async function run(source = SOURCE, mapping = MAPPING): Promise<ImportResult> {
  const read = readMapping({ path: 'data.map.yaml', bytes: bytesOf(mapping) })
  if ('kind' in read) return read
  const content = await readSource(bytesOf(source), 'data.csv', read.mapping.source)
  if ('fault' in content) return { kind: 'source', fault: content }
  return importPlan({ content, source: 'data.csv', mapping: read, root: 'plans/imp' })
}

function imported(result: ImportResult): Imported {
  if (result.kind !== 'imported') throw new Error(JSON.stringify(result))
  return result
}

/** Each finding on the mapping as `line:column rule message`. */
function slips(result: ImportResult): string[] {
  if (result.kind !== 'mapping') throw new Error(result.kind)
  return result.findings.map(
    ({ place: { line, column, isExact }, rule, message }) =>
      `${line}:${column}${isExact ? '' : '?'} ${rule} ${message.en}`,
  )
}

/** All of a summary, without what is made of a file that no mapping describes. */
const WHOLE: SummaryContext = {
  workbook: 'missing.xlsx',
  inferred: undefined,
  root: 'plans/imp',
  plan: undefined,
  checks: [],
  encoding: undefined,
  said: [],
  audited: [],
  isWhole: true,
  isExplained: false,
  departments: 0,
  argv: [],
}

describe('an import', async () => {
  const result = imported(await run())

  it('gives the files of a plan that loads and says what the source said', async () => {
    expect(result.isClean).toBe(true)
    expect(result.files.map(({ path }) => path)).toEqual([
      'plans/imp/axes.yaml',
      'plans/imp/departments.yaml',
      'plans/imp/plan.schema.json',
      'plans/imp/plan.yaml',
      'plans/imp/projects/P-1.yaml',
      'plans/imp/projects/P-2.yaml',
    ])
    const files = result.files
      .filter(({ path }) => path.endsWith('.yaml'))
      .map(({ path, content }) => ({ path, bytes: bytesOf(content) }))
    const { plan, findings } = loadPlan({ root: 'plans/imp', files, strays: [] }, {})
    expect(findings).toEqual([])
    if (plan === undefined) throw new Error('no plan')
    expect(figureOf('budget_paid', plan).value).toBe(1_010_750)
    expect(figureOf('project_count', plan).value).toBe(2)
  })

  it('writes plan.yaml with the modeline, where it comes from, and the licence', async () => {
    const header = result.files.find(({ path }) => path.endsWith('plan.yaml'))?.content ?? ''
    expect(header.split('\n').slice(0, 4)).toEqual([
      '# yaml-language-server: $schema=./plan.schema.json',
      '# Importé de data.csv selon data.map.yaml\u00a0; provenance et licence dans plan.sources.',
      'schema_version: 1',
      'plan:',
    ])
    expect(header).toContain('  sources:\n    - Investissements, Licence Ouverte 2.0\n')
  })

  it('adds title, licence and address of the data to the sources that the mapping gives the plan', async () => {
    const mapping = MAPPING.replace('  format: csv\n', '  url: https://example.org\n$&').replace(
      '  unit: k\n',
      '  unit: 1\n  sources: [Délibération]\n',
    )
    const { files } = imported(await run(SOURCE, mapping))
    const header = files.find(({ path }) => path.endsWith('plan.yaml'))?.content ?? ''
    expect(header).toContain(
      '  sources:\n    - Délibération\n    - Investissements, Licence Ouverte 2.0, https://example.org\n',
    )
    expect(header).toContain('  unit: 1\n')
  })

  it('names no source where the mapping says nothing of the data', async () => {
    const mapping = MAPPING.replace(/ {2}(?:title: Inv|licence).*\n/g, '')
    const { files } = imported(await run(SOURCE, mapping))
    expect(files.map(({ content }) => content).join('')).not.toContain('sources:')
  })

  it('writes the same bytes again', async () => {
    expect(imported(await run()).files).toEqual(result.files)
  })

  it('is told in both languages', async () => {
    expect(importSummary(result, 'planned', 'fr', WHOLE).slice(0, 11)).toEqual([
      '2 projets, mandaté 1\u202f010,75\u00a0€ (2023-2024), 1 direction, statuts de 2 sur 2, lus sous l’en-tête de la ligne 1.',
      '2023\u00a0: 12,50\u00a0€ · 2024\u00a0: 998,25\u00a0€',
      '',
      '2 enregistrements lus\u00a0: 2 importés (dont 1 réparé), 0 écarté\u00a0; 0 avec de l’illisible',
      '',
      'Écartés',
      '  ligne 3\u00a0: ligne vide',
      '',
      'Réparations',
      '  ligne 2, Code\u00a0: «\u00a0P 1\u00a0» → «\u00a0P-1\u00a0» (signes qu’un identifiant ne peut pas contenir)',
      '  ligne 2, Payé 2024\u00a0: «\u00a0-2\u00a0» (montant négatif, porté sur une ligne de correction)',
    ])
    expect(importSummary(result, 'refused', 'en', WHOLE).slice(11)).toEqual([
      '',
      'Control totals',
      '  ok  count of records: expected 2, found 2',
      '  ok  sum of "Payé 2023": expected 12.5, found 12.5',
      '',
      'Nothing is written: mend the mapping, or add --force',
    ])
  })
})

describe('an import that is not clean', () => {
  it('misses a control total', async () => {
    const result = imported(await run(SOURCE.replace('12,5', '12,6')))
    expect(result.isClean).toBe(false)
    expect(importSummary(result, 'refused', 'en', WHOLE)).toContain(
      '  DIFFERENCE  sum of "Payé 2023": expected 12.5, found 12.6',
    )
  })

  it('has a cell that cannot be read', async () => {
    const result = imported(await run(SOURCE.replace('1 000,25', 'beaucoup')))
    expect(result.isClean).toBe(false)
    expect(importSummary(result, 'refused', 'en', WHOLE)).toContain(
      '  row 4, Payé 2024: "beaucoup" (number that cannot be read)',
    )
  })

  it('of very many projects fits the format, and says that the rules were not run', async () => {
    const rows = Array.from({ length: 2001 }, (_, at) => `Q-${at};Projet ${at};AX1;DSI;;1\n`)
    const open = MAPPING.replace(/^control:[\s\S]*$/m, '')
    const many = `${SOURCE.split('\n')[0]}\n${rows.join('')}`
    const result = imported(await run(many, open))
    expect([result.isChecked, result.isClean, result.findings.length]).toEqual([false, true, 0])
    expect(importSummary(result, 'written', 'fr', WHOLE).join('\n')).toMatch(
      /règles non appliquées\s: plus de 2\s000 projets\. plan validate/,
    )
  })

  it('makes a plan with errors', async () => {
    const result = imported(await run(SOURCE, MAPPING.replace('status: draft', 'status: running')))
    expect(result.isClean).toBe(false)
    expect(importSummary(result, 'refused', 'en', WHOLE).join('\n')).toMatch(
      /plans\/imp\/plan\.yaml:\d+:\d+ .* {2}plan-without-decision/,
    )
  })
})

describe('a mapping that cannot be used', () => {
  it('is told at the place of each slip, with what was meant', async () => {
    const bad = MAPPING.replace('licence:', 'license:')
      .replace('format: csv', 'format: cvs')
      .replace('kind: services', 'kind: serviced')
    expect(slips(await run(SOURCE, bad))).toEqual([
      '3:3 key-unknown Unknown key "license"; did you mean "licence"?',
      expect.stringMatching(/^4:11 value-unknown .*csv/),
    ])
  })

  it('names a column that the source lacks', async () => {
    const bad = MAPPING.replace('title: Nom', 'title: Nomm').replace('column: Payé 2023', 'column: total')
    expect(slips(await run(SOURCE, bad))).toEqual([
      '17:10 mapping-column-unknown Unknown column "Nomm" in the source; did you mean "Nom"?',
      '25:28 mapping-column-unknown Unknown column "total" in the source',
    ])
  })

  it('takes a word that no list has for a column, and says the word that was meant', async () => {
    const bad = MAPPING.replace('kind: services', 'kind: serviced')
    expect(slips(await run(SOURCE, bad))).toEqual([
      '22:36 mapping-column-unknown Unknown column "serviced" in the source; did you mean "services"?',
    ])
  })

  it.each([
    ['  missing: [ok, "/(a+)+$/"]', 'format: csv\n', '5:17 mapping-pattern-slow'],
    ['filter: { Code: "/(/" }', 'project:\n', '15:17 mapping-pattern-invalid'],
    ['filter: { Code: [P, "/(/"] }', 'project:\n', '15:21 mapping-pattern-invalid'],
    ['skip: [{ column: Nom, is: ["/(a?a?)*b/"], reason: x }]', 'project:\n', '15:28 mapping-pattern-slow'],
  ])('has an expression that is refused: %s', async (line, place, expected) => {
    const [before = '', after = ''] = MAPPING.split(place)
    const [start, end] = place.startsWith('format') ? [`${before}${place}`, after] : [before, `${place}${after}`]
    const found = slips(await run(SOURCE, `${start}${line}\n${end}`))
    expect(found.map((slip) => slip.split(' ').slice(0, 2).join(' ')).join(' ')).toBe(expected)
  })

  it('has an expression that is refused in a published figure', async () => {
    const mapping = MAPPING.replace('count, expected', 'count, where: { Nom: /(a|a)*b/ }, expected')
    expect(slips(await run(SOURCE, mapping))).toEqual([
      '24:36 mapping-pattern-slow Regular expression "/(a|a)*b/" is refused: it could take very long',
    ])
  })

  it('is no YAML, or empty', async () => {
    expect(slips(await run(SOURCE, 'source: [a'))[0]).toMatch(/^1:\d+ yaml-bracket-unclosed/)
    expect(slips(await run(SOURCE, '# nothing\n'))[0]).toMatch(/^1:1 file-empty/)
  })
})

describe('a source that cannot be read', () => {
  it('is refused as a whole', async () => {
    expect(await run('Code;Nom\n1;"a\n')).toMatchObject({ kind: 'source', fault: { fault: 'csv-quotes' } })
    expect(await run('')).toMatchObject({ kind: 'source', fault: { fault: 'source-empty' } })
  })
})
