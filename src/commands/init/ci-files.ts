/** What a build server runs for a repository of plans: which file, where it goes, and what is left to do in the forge. */
import { CI_TEXTS, type CiForge } from '../../lang/catalogue/init.ts'
import type { Lang } from '../../values/language.ts'

const SOURCES: Readonly<Record<CiForge, Readonly<Record<Lang, string>>>> = {
  github: { fr: 'docs/fr/ci/github.yml', en: 'docs/ci/github.yml' },
  gitlab: { fr: 'docs/fr/ci/gitlab-ci.yml', en: 'docs/ci/gitlab-ci.yml' },
}

const USUAL: Readonly<Record<CiForge, string>> = { github: '.github/workflows/plans.yml', gitlab: '.gitlab-ci.yml' }

/** Where GitLab's jobs go beside a pipeline of the repository's own, which has but one file. */
const INCLUDED = '.gitlab/plans.yml'

export interface CiFile {
  /** Its path in the package. */
  readonly source: string
  /** Its path from the top of the repository. */
  readonly path: string
  /** The file of the repository's own that must include it, where there is one. */
  readonly includedBy: string | undefined
}

/** Whether a text was written by this program, in either language: its first line says so. */
function isOwn(text: string, sources: readonly string[]): boolean {
  const first = (page: string): string => page.split(/\r?\n/)[0] ?? ''
  return sources.some((source) => first(source) === first(text))
}

/**
 * Where the file of a forge goes.
 *
 * @param there - the text of a file of the repository, undefined where there is none.
 * @param packaged - the text of a file of the package.
 */
export function ciFile(
  forge: CiForge,
  lang: Lang,
  there: (path: string) => string | undefined,
  packaged: (path: string) => string,
): CiFile {
  const source = SOURCES[forge][lang]
  const usual = USUAL[forge]
  const present = forge === 'gitlab' ? there(usual) : undefined
  const isForeign = present !== undefined && !isOwn(present, Object.values(SOURCES[forge]).map(packaged))
  return isForeign ? { source, path: INCLUDED, includedBy: usual } : { source, path: usual, includedBy: undefined }
}

/** What is known of a repository when the steps in its forge are told. */
interface Repository {
  readonly forge: CiForge
  readonly file: CiFile
  /** The name of the package's file. */
  readonly archive: string
  /** What git is to take, as words of a command line. */
  readonly added: readonly string[]
  /** Whether git knows the folder already. */
  readonly isRepository: boolean
}

export function ciSteps({ forge, file, archive, added, isRepository }: Repository, lang: Lang): string[] {
  const { variables, include, address, send, change } = CI_TEXTS.steps
  const commands = [
    ...(isRepository ? [] : ['git init']),
    `git add ${added.join(' ')}`,
    'git commit -m plan',
    ...(isRepository ? [] : [`git remote add origin ${address[lang]}`]),
    'git push --set-upstream origin HEAD',
  ]
  const steps = [
    variables[forge](archive),
    ...(file.includedBy === undefined ? [] : [include(file.path)]),
    send(commands.join(' && ')),
    change[forge],
  ]
  return steps.map((step, at) => `  ${at + 1}. ${step[lang]}`)
}
