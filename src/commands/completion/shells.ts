/** The shells that can be told how to complete commands. */

/** Their names. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const

/** One of them. */
export type Shell = (typeof SHELLS)[number]
