/** The generated files of the repository, by the word that asks for them. */
import { type CommandHelp, commandsPage } from '../app/docs/commands-page.ts'
import type { DocPage } from '../app/docs/files.ts'
import { formatPage } from '../app/docs/format-page.ts'
import { metricsPage } from '../app/docs/metrics-page.ts'
import { rulePages } from '../app/docs/rule-pages.ts'
import { schemaPages } from '../app/docs/schema-page.ts'
import type { Lang } from '../values/language.ts'
import { pathFrom } from '../workspace/input-file.ts'
import { readBytes } from '../workspace/plan-folder.ts'
import { COMMAND_NAMES } from './commands/index.ts'
import { run } from './program.ts'

/** The columns of a page's help, whatever the terminal. */
const HELP_WIDTH = 100

async function helpOf(name: string, lang: Lang): Promise<CommandHelp> {
  let help = ''
  const sink = { write: (chunk: string | Uint8Array) => (help += chunk), columns: HELP_WIDTH }
  const argv = [...(name === '' ? [] : name.split(' ')), '--help', '--lang', lang]
  await run({ argv, cwd: '.', env: {}, stdout: sink, stderr: sink })
  return { name, help }
}

async function helps(lang: Lang): Promise<CommandHelp[]> {
  return Promise.all(['', ...COMMAND_NAMES].map((name) => helpOf(name, lang)))
}

/** The generated files of the repository in a folder, by what is asked for. */
export const GENERATORS: Readonly<Record<string, (root: string) => Promise<DocPage[]>>> = {
  schemas: async () => schemaPages(),
  docs: async (root) => {
    const decoder = new TextDecoder()
    const read = (path: string) => decoder.decode(readBytes(pathFrom(root, '.', path), path))
    return [
      formatPage('en'),
      formatPage('fr'),
      commandsPage(await helps('en'), 'en'),
      commandsPage(await helps('fr'), 'fr'),
      metricsPage(),
      ...rulePages(read),
    ]
  },
}
