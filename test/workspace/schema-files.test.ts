/** The schemas of a plan are those that its files name and the copy in its folder; nothing else is read or written. */
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readPlanFolder } from '../../src/workspace/plan-folder.ts'
import { schemaCopies, schemaFiles } from '../../src/workspace/schema-files.ts'
import { modeline } from '../../src/yaml/modeline.ts'
import { type Files, HEADER, inFolder } from '../support/in-folder.ts'

const naming = (schema: string) => `${modeline(schema)}${HEADER}`

/** What is found beside a plan in the folder `p`: path, whether it is there and inside, who names it. */
async function found(files: Files): Promise<string[]> {
  const lines: string[] = []
  await inFolder(files, (cwd) => {
    for (const file of schemaFiles(cwd, readPlanFolder(cwd, 'p'))) {
      const { path, bytes, isInside, namedAt } = file
      const words = [bytes === undefined ? 'absent' : 'there', isInside ? 'inside' : 'outside']
      lines.push([path, ...words, namedAt?.file ?? 'unnamed'].join(' '))
    }
  })
  return lines
}

it('a plan that names none may have one in its folder', async () => {
  expect(await found({ 'p/plan.yaml': HEADER })).toEqual(['p/plan.schema.json absent inside unnamed'])
})

it('files name schemas from where they lie, and each is found once', async () => {
  const files = {
    'p/plan.yaml': naming('./plan.schema.json'),
    'p/projects/a.yaml': `${modeline('../plan.schema.json')}projects: []\n`,
    'p/projects/b.yaml': `${modeline('../../all.schema.json')}projects: []\n`,
    'p/plan.schema.json': '{}',
    'all.schema.json': '{}',
  }
  expect(await found(files)).toEqual([
    'all.schema.json there outside p/projects/b.yaml',
    'p/plan.schema.json there inside p/plan.yaml',
  ])
})

it.each([
  'https://example.org/plan.schema.json',
  'file:///etc/plan.schema.json',
  '/etc/plan.schema.json',
  `\${workspaceFolder}/plan.schema.json`,
  './plan.yaml',
  '../.profile',
])('%s is nothing to look for', async (schema) => {
  expect(await found({ 'p/plan.yaml': naming(schema) })).toEqual(['p/plan.schema.json absent inside unnamed'])
})

it('a folder of that name, a link that leads nowhere and a text too large are no schemas', async () => {
  await inFolder(
    {
      'p/plan.yaml': naming('./folder.json'),
      'p/b.yaml': `${modeline('./link.json')}needs: []\n`,
      'p/c.yaml': `${modeline('./large.json')}axes: []\n`,
      'p/folder.json/x.txt': '',
      'p/large.json': ' '.repeat(2 ** 21),
    },
    (cwd) => {
      symlinkSync('nowhere.json', join(cwd, 'p/link.json'))
      const copies = schemaCopies(cwd, readPlanFolder(cwd, 'p'))
      expect(copies.map(({ path, bytes }) => [path, bytes.length])).toEqual([['p/large.json', 0]])
    },
  )
})

it('a link is where it leads: the schema behind it may be that of several plans', async () => {
  const files = { 'p/plan.yaml': naming('./plan.schema.json'), 'all.schema.json': '{}' }
  await inFolder(files, (cwd) => {
    symlinkSync('../all.schema.json', join(cwd, 'p/plan.schema.json'))
    symlinkSync('p', join(cwd, 'q'))
    const inside = (name: string) => schemaFiles(cwd, readPlanFolder(cwd, name)).map(({ isInside }) => isInside)
    expect([inside('p'), inside('q')]).toEqual([[false], [false]])
  })
  await inFolder({ 'p/plan.yaml': HEADER }, (cwd) => {
    symlinkSync('p', join(cwd, 'q'))
    expect(schemaFiles(cwd, readPlanFolder(cwd, 'q'))).toMatchObject([{ isInside: true }])
  })
})

it('a plan of one file has its copy beside it', async () => {
  await inFolder({ 'a/sd.yaml': HEADER, 'a/plan.schema.json': '{}' }, (cwd) => {
    const copies = schemaCopies(cwd, readPlanFolder(cwd, 'a/sd.yaml'))
    expect(copies.map(({ path }) => path)).toEqual(['a/plan.schema.json'])
  })
})

it('a copy that is a link is judged by where the link leads: another plan may share it', async () => {
  await inFolder({ 'p/plan.yaml': HEADER, 'shared.json': '{}' }, (cwd) => {
    symlinkSync('../shared.json', join(cwd, 'p/plan.schema.json'))
    const [copy] = schemaFiles(cwd, readPlanFolder(cwd, 'p'))
    expect(copy).toMatchObject({ path: 'p/plan.schema.json', isInside: false })
  })
})
