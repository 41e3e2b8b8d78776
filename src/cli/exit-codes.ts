/** The exit codes of every command. */

/** 0 clean, 1 findings at or above the chosen severity, 2 wrong use or unreadable input, 3 internal fault. */
export const EXIT = { clean: 0, findings: 1, usage: 2, fault: 3 } as const
