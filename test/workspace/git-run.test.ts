/** git is found in full on the path, is given an environment of its own, and sees folders that the user calls safe. */
import { chmodSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gitEnvironment } from '../../src/workspace/git-environment.ts'
import { gitProgram } from '../../src/workspace/git-program.ts'
import { inFolder } from '../support/in-folder.ts'

describe('gitProgram', () => {
  it.skipIf(process.platform === 'win32')(
    'passes over relative folders, folders and files without the right to run',
    () =>
      inFolder({ 'here/git': '', 'plain/git': '', 'right/git': '' }, (cwd) => {
        mkdirSync(join(cwd, 'nested/git'), { recursive: true })
        for (const name of ['here', 'right']) chmodSync(join(cwd, name, 'git'), 0o755)
        const path = ['', '.', 'here', join(cwd, 'nested'), join(cwd, 'plain'), join(cwd, 'right')]
        expect(gitProgram({ PATH: path.join(delimiter) })).toBe(join(cwd, 'right/git'))
        expect(gitProgram({ PATH: path.slice(0, -1).join(delimiter) })).toBeUndefined()
        expect(gitProgram({})).toBeUndefined()
      }),
  )
})

describe('gitEnvironment', () => {
  it('keeps what says where the user’s settings lie, and nothing else of git', () => {
    const from = {
      PATH: ['', '/usr/bin', 'bin'].join(delimiter),
      HOME: '/home/a',
      GIT_CONFIG_GLOBAL: '/home/a/git',
      GIT_DIR: '/x',
      GIT_CONFIG: '/x',
      git_trace: '/x',
      GIT_NEW: '/x',
      SSH_ASKPASS: '/x',
    }
    expect(gitEnvironment(from)).toEqual({
      PATH: '/usr/bin',
      HOME: '/home/a',
      GIT_CONFIG_GLOBAL: '/home/a/git',
      GIT_CONFIG_COUNT: '0',
      GIT_NO_LAZY_FETCH: '1',
      GIT_ALLOW_PROTOCOL: 'none',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      NoDefaultCurrentDirectoryInExePath: '1',
    })
  })

  it('keeps of settings in the environment the folders that are declared safe', () => {
    const from = {
      GIT_CONFIG_COUNT: '3',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_CONFIG_VALUE_0: '/x',
      GIT_CONFIG_KEY_1: 'safe.directory',
      GIT_CONFIG_VALUE_1: '/a',
      GIT_CONFIG_KEY_2: 'Safe.Directory',
      GIT_CONFIG_VALUE_2: '/b',
    }
    expect(gitEnvironment(from)).toMatchObject({
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '/a',
      GIT_CONFIG_KEY_1: 'safe.directory',
      GIT_CONFIG_VALUE_1: '/b',
    })
    expect(gitEnvironment(from)).not.toHaveProperty('GIT_CONFIG_KEY_2')
  })
})
