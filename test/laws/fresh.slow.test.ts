/** The generated files on disk are what the code makes of itself, none missing and none left over. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { GENERATORS } from '../../.ci/generate/pages.ts'

const root = resolve(import.meta.dirname, '../..')

describe.each(Object.entries(GENERATORS))('npm run %s', (_, make) => {
  it('would change nothing', async () => {
    const pages = await make(root)
    expect(pages.length).toBeGreaterThan(0)
    for (const { path, content } of pages) {
      expect(readFileSync(join(root, path), 'utf8') === content, `${path} is fresh`).toBe(true)
    }
  })

  it('makes the same bytes twice, with line feeds only', async () => {
    const [first, second] = [await make(root), await make(root)]
    expect(second).toEqual(first)
    expect(first.filter(({ content }) => content.includes('\r'))).toEqual([])
  })
})

it('no page of a rule and no schema is left over', async () => {
  const made = (await Promise.all(Object.values(GENERATORS).map((make) => make(root)))).flat()
  for (const folder of ['docs/rules', 'schemas']) {
    const paths = made.map(({ path }) => path).filter((path) => path.startsWith(`${folder}/`))
    expect(readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)).toEqual(paths.sort())
  }
})
