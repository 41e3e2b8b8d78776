/** One word, one meaning: a type has one place in src, and those of the solver and of arbitration stand in the glossary. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const repository = resolve(import.meta.dirname, '../..')

interface Declaration {
  readonly name: string
  readonly file: string
}

/** The types, interfaces and classes that the modules of a folder export. */
function exportedTypes(folder: string): readonly Declaration[] {
  return readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .flatMap((path) => {
      const file = `${folder}/${path}`
      const text = readFileSync(join(repository, file), 'utf8')
      const found = text.matchAll(/^export (?:declare )?(?:abstract )?(?:interface|type|class|enum) (\w+)/gm)
      return [...found].map(([, name = '']) => ({ name, file }))
    })
}

/** The keys of the glossary's tables. */
function glossary(): ReadonlySet<string> {
  const text = readFileSync(join(repository, 'docs/glossary.md'), 'utf8')
  return new Set([...text.matchAll(/^[|] `([^`]+)` [|]/gm)].map(([, key = '']) => key))
}

describe('the names of types', () => {
  it('are declared once in src', () => {
    const files = new Map<string, string[]>()
    for (const { name, file } of exportedTypes('src')) files.set(name, [...(files.get(name) ?? []), file])
    expect(files.size).toBeGreaterThan(300)
    expect([...files].filter(([, places]) => places.length > 1)).toEqual([])
  })

  it('of the solver and of arbitration stand in the glossary', () => {
    const known = glossary()
    const types = [...exportedTypes('src/optimize'), ...exportedTypes('src/arbitration')]
    expect(types.filter(({ name }) => !known.has(name))).toEqual([])
  })

  it('are not explained where nothing bears them any more', () => {
    const names = new Set(exportedTypes('src').map(({ name }) => name))
    const types = [...glossary()].filter((key) => /^[A-Z]/.test(key))
    expect(types.filter((key) => !names.has(key))).toEqual([])
  })
})
