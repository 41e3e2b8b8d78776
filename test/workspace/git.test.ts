/** git is given an environment of its own, and sees folders that the user calls safe. */
import { delimiter } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gitEnvironment } from '../../src/workspace/git.ts'

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
