/** A text of another form than its key takes is told with an example. */
import { expect, test } from 'vitest'
import { readDocument } from '../../src/plan/load/read-document.ts'

/** What is said of a header with this line, in both languages. */
function said(line: string): string[] {
  const text = `plan:\n  id: P\n  title: P\n  organisation: O\n  status: draft\n  horizon: { start: 2024-01, end: 2024-12 }\n${line}`
  const { findings } = readDocument({ path: 'plan.yaml', bytes: new TextEncoder().encode(text) })
  return findings.flatMap(({ message, help }) => [message.fr, message.en, help.fr, help.en])
}

test.each([
  ['  presentation: { colours: { accent: red } }', '"red" does not have the form that "accent" takes', "'#1f4e79'"],
  [
    "  presentation: { colours: { accent: '#12345' } }",
    '"#12345" does not have the form that "accent" takes',
    "'#1f4e79'",
  ],
  ["  presentation: { font: 'a\"; src: url(x)' }", 'does not have the form that "font" takes', "'Arial'"],
  ['  currency: eur', '"eur" does not have the form that "currency" takes', "'EUR'"],
])('%s', (line, message, example) => {
  const [fr = '', en = '', helpFr = '', helpEn = ''] = said(line)
  expect(en).toContain(message)
  expect(fr).toContain('n’a pas la forme attendue pour')
  expect([helpFr, helpEn].every((help) => help.endsWith(example))).toBe(true)
})

test('a colour without quotes is told as the comment that it became', () => {
  const [, en, , help] = said('  presentation:\n    colours:\n      accent: #1f4e79')
  expect(en).toContain('"#1f4e79" is read as a comment')
  expect(help).toContain('quotes')
})
