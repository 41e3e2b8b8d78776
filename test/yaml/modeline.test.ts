/** The comment that names a file's schema is found where an editor finds it, and nowhere else. */
import { expect, it } from 'vitest'
import { modeline, namedSchema } from '../../src/yaml/modeline.ts'

it.each([
  ['the first line', modeline('./plan.schema.json'), './plan.schema.json'],
  ['a line below other comments', `# Needs.\n\n${modeline('../s.json')}needs: []\n`, '../s.json'],
  ['a line that ends as Windows ends lines', '# yaml-language-server: $schema=s.json\r\na: 1', 's.json'],
  ['a line above the start of the document', `${modeline('s.json')}---\na: 1\n`, 's.json'],
  ['the short form', '# $schema: s.json\na: 1\n', 's.json'],
  ['an address', modeline('https://example.org/s.json'), 'https://example.org/s.json'],
])('%s is read at its place', (_, text, schema) => {
  expect(namedSchema(text)).toEqual({ schema, offset: text.indexOf(schema) })
})

it.each([
  ['a line below the first key', `a: 1\n${modeline('s.json')}`],
  ['another comment', '# The schema: $schema=s.json is named elsewhere.\na: 1\n'],
  ['a comment without a name', '# yaml-language-server: $schema=\na: 1\n'],
  ['nothing', ''],
])('%s names none', (_, text) => {
  expect(namedSchema(text)).toBeUndefined()
})
