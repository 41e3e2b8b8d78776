/** What a value means to its reader. */

/** A colour with a meaning; every renderer that colours also writes words. */
export type Tone = 'good' | 'watch' | 'bad' | 'quiet'
