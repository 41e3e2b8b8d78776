/** The generated files of the repository, by the word that asks for them. */

import { COMMANDS } from '../../src/commands/index.ts'
import { COMMAND_NAMES, run } from '../../src/commands/program.ts'
import { mappingJsonSchema, planJsonSchema, schemaText } from '../../src/commands/schema/json-schemas.ts'
import { VERSION } from '../../src/commands/version.ts'
import { schemaHash } from '../../src/plan/schema-copy.ts'
import type { Lang } from '../../src/values/language.ts'
import { readFile } from '../../src/workspace/bounded-file.ts'
import { pathFrom } from '../../src/workspace/input-file.ts'
import { type CommandHelp, commandsPage } from './commands-page.ts'
import { formatPage } from './format-page.ts'
import { galleryPage } from './gallery-page.ts'
import { manPage } from './man-page.ts'
import type { DocPage } from './markdown.ts'
import { metricsPage } from './metrics-page.ts'
import { rulePages } from './rule-pages.ts'

/** What tells a copy of this version from others: the program knows its own schemas without making them. */
function writtenSchemas(): string {
  const schemas = [planJsonSchema(), planJsonSchema('en'), planJsonSchema('fr')]
  const hashes = schemas.map((schema) => `    '${schemaHash(schema)}',\n`)
  return `/** What this version writes as the schema of plan files; made by \`npm run schemas\`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '${VERSION}',
  hashes: [
${hashes.join('')}  ],
}
`
}

/** Every schema file. */
function schemaPages(): DocPage[] {
  return [
    { path: 'src/schema/written-schemas.ts', content: writtenSchemas() },
    { path: 'schemas/plan.schema.json', content: schemaText(planJsonSchema()) },
    { path: 'schemas/mapping.schema.json', content: schemaText(mappingJsonSchema()) },
  ]
}

const declared = COMMANDS.map(({ declaration }) => declaration)

/** The columns of a page's help, whatever the terminal. */
const HELP_WIDTH = 100

async function helpOf(name: string, lang: Lang): Promise<CommandHelp> {
  let help = ''
  const sink = { write: (chunk: string | Uint8Array) => (help += chunk), columns: HELP_WIDTH }
  const argv = [...(name === '' ? [] : name.split(' ')), '--help', '--all', '--lang', lang]
  await run({ argv, cwd: '.', env: {}, stdout: sink, stderr: sink })
  return { name, help }
}

async function helps(lang: Lang): Promise<CommandHelp[]> {
  return Promise.all(['', ...COMMAND_NAMES].map((name) => helpOf(name, lang)))
}

/** Reads files of the repository. */
function readerIn(root: string): (path: string) => string {
  const decoder = new TextDecoder()
  return (path) => decoder.decode(readFile(pathFrom(root, '.', path), path).bytes)
}

/** The page of a rule; undefined where there is no rule of that id. */
export function pageOfRule(root: string, id: string): DocPage | undefined {
  return rulePages(readerIn(root)).find(({ path }) => path.endsWith(`/${id}.md`))
}

/** The generated files of the repository in a folder, by what is asked for. */
export const GENERATORS: Readonly<Record<string, (root: string) => Promise<DocPage[]>>> = {
  schemas: async () => schemaPages(),
  docs: async (root) => [
    formatPage('en'),
    formatPage('fr'),
    commandsPage(await helps('en'), declared, 'en'),
    commandsPage(await helps('fr'), declared, 'fr'),
    manPage(declared, 'en'),
    manPage(declared, 'fr'),
    metricsPage(),
    galleryPage('en'),
    galleryPage('fr'),
    ...rulePages(readerIn(root)),
  ],
}
