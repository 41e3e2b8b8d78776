/** The exit codes of every command. */

/**
 * 0 clean, 1 findings at or above the chosen severity or no answer, 2 wrong use or unreadable input, 3 internal fault
 * (of several plans, one whose process failed or ran out of memory), 130 interrupted.
 */
export const EXIT = { clean: 0, findings: 1, usage: 2, fault: 3, interrupted: 130 } as const
