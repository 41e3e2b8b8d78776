/** Which files are written anew as schemas of a plan: its own, and older ones that it shares; never what is something else. */
import { describe, expect, it } from 'vitest'
import { planJsonSchema, schemaText } from '../../../src/commands/schema/json-schemas.ts'
import { type KnownSchema, renewal } from '../../../src/commands/schema/renewal.ts'
import { refusalOf } from '../../support/draft-of.ts'

const OLD = '{ "title": "IT master plan" }'
const CURRENT = schemaText(planJsonSchema('en'))
const FOREIGN = '{ "title": "Orders" }'

const file = (path: string, text: string | undefined, isNamed = true): KnownSchema => ({
  path,
  bytes: text === undefined ? undefined : new TextEncoder().encode(text),
  isInside: path.startsWith('p/'),
  ...(isNamed ? { namedAt: {} } : {}),
})

const usual = (text?: string) => file('p/plan.schema.json', text, false)

function renewed(files: readonly KnownSchema[], more: { lang?: 'fr'; force?: boolean } = {}) {
  const { lang = 'en', force = false } = more
  const result = renewal({ files, lang, isLangAsked: more.lang !== undefined, isForced: force })
  return { written: result.written.map(({ path }) => path), current: result.current }
}

describe('plan schema --write', () => {
  it('writes where the files point to, or into the folder', () => {
    expect(renewed([usual()])).toEqual({ written: ['p/plan.schema.json'], current: [] })
    expect(renewed([file('p/s.json', undefined), usual()])).toEqual({ written: ['p/s.json'], current: [] })
    expect(renewed([file('p/s.json', OLD), usual(CURRENT)])).toEqual({
      written: ['p/s.json'],
      current: ['p/plan.schema.json'],
    })
  })

  it('writes one outside only where it is a schema of plan files already', () => {
    expect(renewed([file('s.json', OLD), usual()])).toEqual({ written: ['s.json'], current: [] })
    for (const text of [undefined, FOREIGN])
      expect(renewed([file('s.json', text), usual()])).toEqual({ written: ['p/plan.schema.json'], current: [] })
  })

  it('leaves what is no schema of plan files, but for --force where there is nothing else', () => {
    const only = [file('p/s.json', FOREIGN), usual()]
    expect(refusalOf(() => renewed(only))).toBe('schema-foreign p/s.json')
    expect(renewed(only, { force: true })).toEqual({ written: ['p/s.json'], current: [] })
    const beside = [file('p/s.json', FOREIGN), usual(OLD)]
    expect(renewed(beside, { force: true })).toEqual({ written: ['p/plan.schema.json'], current: [] })
  })

  it('tells a copy that is a link to what is no schema', () => {
    const link = { ...usual(FOREIGN), isInside: false }
    expect(refusalOf(() => renewed([link]))).toBe('schema-foreign p/plan.schema.json')
  })

  it('writes a current copy in another language only where one is asked for', () => {
    expect(renewed([usual(CURRENT)])).toMatchObject({ current: ['p/plan.schema.json'] })
    expect(renewed([usual(CURRENT)], { lang: 'fr' })).toMatchObject({ written: ['p/plan.schema.json'] })
    expect(renewed([file('s.json', CURRENT), usual()], { lang: 'fr' })).toMatchObject({ current: ['s.json'] })
  })
})
