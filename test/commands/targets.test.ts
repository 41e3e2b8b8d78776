/** -o and --format: a file's ending tells its format, --format where there is none, and a contradiction is refused. */
import { describe, expect, it } from 'vitest'
import { targetsOf } from '../../src/commands/targets.ts'
import { FINDING_FORMATS, type Format, REPORT_FORMATS } from '../../src/render/formats.ts'

function told(output: readonly string[], format: readonly Format[], allowed = REPORT_FORMATS) {
  return targetsOf({ output, format }, allowed).map((target) => `${target.format} ${target.file}`)
}

describe('what is written where', () => {
  it.each([
    [[], [], ['pretty -']],
    [[], ['md'], ['md -']],
    [['a.xlsx'], [], ['xlsx a.xlsx']],
    [['a.XLSX', 'b.markdown'], [], ['xlsx a.XLSX', 'md b.markdown']],
    [['audit'], [], ['pretty audit']],
    [['/dev/null'], ['json'], ['json /dev/null']],
    [['notes.txt'], ['csv'], ['csv notes.txt']],
    [['data.geo'], ['json'], ['json data.geo']],
    [['-', 'b.md'], ['json'], ['json -', 'md b.md']],
    [['-', 'b.md'], [], ['pretty -', 'md b.md']],
    [
      ['one', 'two'],
      ['md', 'csv'],
      ['md one', 'csv two'],
    ],
  ] as const)('-o %j --format %j gives %j', (output, format, targets) => {
    expect(told(output, format)).toEqual(targets)
  })

  it.each([
    [
      ['1.json', '2.json'],
      ['gitlab', 'json'],
      ['gitlab 1.json', 'json 2.json'],
    ],
    [
      ['1.json', '2.json'],
      ['json', 'gitlab'],
      ['json 1.json', 'gitlab 2.json'],
    ],
    [['f.sarif', 'f.xml'], [], ['sarif f.sarif', 'junit f.xml']],
    [['f.sarif.json'], [], ['sarif f.sarif.json']],
    [['f.json'], ['sarif'], ['sarif f.json']],
  ] as const)('of findings, -o %j --format %j gives %j', (output, format, targets) => {
    expect(told(output, format, FINDING_FORMATS)).toEqual(targets)
  })

  it.each([
    [['a.xlsx'], ['md'], 'format-contradicted'],
    [['a.odd.kind'], [], 'ending-unknown'],
    [['a.PDF'], [], 'ending-printed'],
    [['a.odt'], [], 'ending-foreign'],
    [['a.ppt', 'a.md'], [], 'ending-foreign'],
    [['a.svg'], [], 'ending-of-picture'],
    [['a.sarif'], [], 'ending-unknown'],
    [[], ['md', 'json'], 'format-without-file'],
    [['a.md'], ['md', 'json'], 'format-without-file'],
    [['xlsx=a.xlsx'], [], 'output-with-format'],
    [['-', '-'], [], 'file-twice'],
  ] as const)('-o %j --format %j is refused: %s', (output, format, refusal) => {
    expect(() => told(output, format)).toThrow(refusal)
  })
})
