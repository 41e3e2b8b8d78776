/** The signals that ask a program to end: the terminal's Ctrl+C, a service manager, a terminal that is closed. */
export const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
