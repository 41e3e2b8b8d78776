/** Every word of ours that a report of the samples prints means something to `plan explain`, in both languages. */
import { describe, expect, it } from 'vitest'
import { SOURCES } from '../../../src/commands/explain/column-sources.ts'
import { allDeclared } from '../../../src/commands/explain/declared-labels.ts'
import { labelTopic } from '../../../src/commands/explain/explain-label.ts'
import { aboutMeaning, declaredMeaning } from '../../../src/commands/explain/label-meanings.ts'
import { printedLabels } from '../../../src/commands/explain/printed-labels.ts'
import { COLUMN_MEANINGS } from '../../../src/lang/catalogue/column-meanings.ts'
import { COMMAND_MEANINGS } from '../../../src/lang/catalogue/command-meanings.ts'
import { sectionSubject } from '../../../src/lang/catalogue/section-subjects.ts'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import { SECTIONS_BY_REPORT } from '../../../src/schema/report-sections.ts'
import { LANGS } from '../../../src/values/language.ts'
import { readPlanFolder } from '../../../src/workspace/plan-folder.ts'
import { reportsOfSample } from '../../support/page-reports.ts'
import { SAMPLES } from '../../support/sample-plan.ts'
import { REPOSITORY } from '../../support/scenario.ts'

/**
 * A name of a row that is the same in both languages is a text or a number of the plan: what somebody asked for, an action, a
 * year. All else is a word of ours.
 */
function isData({ kind, text }: ReturnType<typeof printedLabels>[number]): boolean {
  return kind === 'row' && text.fr === text.en
}

describe.each(SAMPLES)('the reports of %s', (sample) => {
  const path = `plans/${sample}`
  const loaded = loadPlan(readPlanFolder(REPOSITORY, path), {})
  const labels = reportsOfSample(path).flatMap(([, { report }]) => (report === undefined ? [] : printedLabels(report)))

  it.each(LANGS)('print no label in %s that is refused or told by its place alone', (lang) => {
    const told = new Set<string>()
    const untold = new Set<string>()
    for (const label of labels) {
      const word = label.text[lang]
      if (told.has(word) || untold.has(word) || isData(label)) continue
      const meanings = labelTopic(word, loaded)?.meanings ?? []
      const isTold = meanings.length > 0 && meanings.every(({ isByPlace }) => isByPlace !== true)
      if (isTold) told.add(word)
      else untold.add(word)
    }
    expect([...untold]).toEqual([])
    expect(told.size).toBeGreaterThan(100)
  })

  it('tell by a label where it is printed', () => {
    const [label] = labels.filter(({ kind }) => kind === 'column')
    const places = labelTopic(label?.text.fr ?? '', loaded)?.places ?? []
    expect(places.map(({ report }) => report.id)).toContain(label?.report.id)
  })
})

/** The names by which the meaning of a label may be looked up: by its id, with the table or the part of the program before it. */
function namesOf({ id, column, table }: ReturnType<typeof printedLabels>[number]): string[] {
  const parts = table?.id.split('_') ?? []
  return [id.split(' ')[0] ?? '', column?.id ?? ''].flatMap((one) => [
    one,
    ...parts.map((_, at) => `${parts.slice(at).join('_')}/${one}`),
  ])
}

describe('a meaning by a name', () => {
  const names = [SOURCES, COLUMN_MEANINGS, COMMAND_MEANINGS].flatMap((all) => Object.keys(all))

  it('is a figure, a section or a key that there is, or a sentence', () => {
    const lost: string[] = []
    for (const name of names) {
      const [key = '', about = 'labels'] = name.split('/').reverse()
      const label = { key, about, text: { fr: '', en: '' } }
      if ((key === '' ? aboutMeaning(label) : declaredMeaning(label)).length === 0)
        lost.push(`${name}: ${SOURCES[name]}`)
    }
    expect(lost).toEqual([])
  })

  it('stands once, and for a label that is printed', () => {
    expect(new Set(names).size).toBe(names.length)
    const printed = SAMPLES.flatMap((sample) =>
      reportsOfSample(`plans/${sample}`).flatMap(([, { report }]) =>
        report === undefined ? [] : printedLabels(report).flatMap(namesOf),
      ),
    )
    const declared = allDeclared('declared').flatMap(({ about, key }) => [`${about}/${key}`, `${about}/`])
    const known = new Set([...printed, ...declared])
    expect(names.filter((name) => !known.has(name))).toEqual([])
  })
})

it('is said in a sentence of every section of every report', () => {
  for (const [report, sections] of Object.entries(SECTIONS_BY_REPORT)) {
    for (const section of sections) {
      for (const lang of LANGS) expect(sectionSubject(report, section)?.[lang], section).toMatch(/^\p{Lu}.*\.$/u)
    }
  }
})
