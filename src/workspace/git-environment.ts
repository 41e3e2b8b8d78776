/** The environment that git is run in: nothing of it says where git looks, what it runs or what it writes. */
import { delimiter } from 'node:path'
import { ownFolders, pathName } from './program-on-path.ts'

/** Of git's own variables, those that say where the user's settings lie and where a search for a repository ends. */
const KEPT: ReadonlySet<string> = new Set([
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_CONFIG_SYSTEM',
  'GIT_CEILING_DIRECTORIES',
  'GIT_DISCOVERY_ACROSS_FILESYSTEM',
])

/** What asks a person, beside git's own variables. */
const ASKING: ReadonlySet<string> = new Set(['SSH_ASKPASS', 'SSH_ASKPASS_REQUIRE'])

const READING: Readonly<Record<string, string>> = {
  // A missing object stays missing. Before git 2.45 it is asked for all the same: then no way of transport is allowed.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  // Windows: git looks for the programs that it starts on the path alone.
  NoDefaultCurrentDirectoryInExePath: '1',
}

/** The folders that a user declares safe by the environment, as containers do, and no other setting. */
function safeFolders(from: NodeJS.ProcessEnv): Record<string, string> {
  const count = Number(from['GIT_CONFIG_COUNT'] ?? 0)
  const values: string[] = []
  for (let index = 0; index < count; index += 1) {
    const value = from[`GIT_CONFIG_VALUE_${index}`]
    const isSafe = from[`GIT_CONFIG_KEY_${index}`]?.toLowerCase() === 'safe.directory'
    if (isSafe && value !== undefined) values.push(value)
  }
  const pairs = values.flatMap((value, index) => [
    [`GIT_CONFIG_KEY_${index}`, 'safe.directory'],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  return Object.fromEntries([...pairs, ['GIT_CONFIG_COUNT', String(values.length)]])
}

/** A folder as an entry of a path; only Windows can have a folder with the separator in its name there, in quotes. */
function quoted(folder: string): string {
  return folder.includes(delimiter) ? `"${folder}"` : folder
}

/** The environment for git, made from that of the program. */
export function gitEnvironment(from: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(from).filter(
    ([name]) => (!/^GIT_/i.test(name) || KEPT.has(name)) && !ASKING.has(name),
  )
  return {
    ...Object.fromEntries(kept),
    [pathName(from)]: ownFolders(from).map(quoted).join(delimiter),
    ...READING,
    ...safeFolders(from),
  }
}
