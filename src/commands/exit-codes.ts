/** The exit codes of every command. */

/**
 * 0 clean, 1 findings at or above the chosen severity or, of a command that solves, no answer that keeps all limits, 2 wrong
 * use or unreadable input, 3 internal fault (of several plans, one whose process failed or ran out of memory), 130 interrupted.
 */
export const EXIT = {
  clean: 0,
  findings: 1,
  infeasible: 1,
  usage: 2,
  fault: 3,
  interrupted: 130,
} as const
