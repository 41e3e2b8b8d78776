/** The moment that every file of an archive bears, so that the same document is the same bytes at any time. */

/** Midnight of 1980-01-01 by the clock of the machine, the first moment that a zip can name. */
export const FIRST_MOMENT = new Date(1980, 0, 1)
