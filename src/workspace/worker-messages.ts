/** What a pool and its worker processes say to each other: each task is prepared, then committed (two-phase commit). */

/** Said to a worker. */
export type ToWorker =
  | { readonly kind: 'task'; readonly task: unknown }
  /** What was prepared is to be written now. */
  | { readonly kind: 'commit' }

/** Said by a worker. */
export type FromWorker =
  /** Nothing is written yet, and until it is told to commit the worker may be ended at any moment. */
  | { readonly kind: 'prepared' }
  | { readonly kind: 'answer'; readonly answer: unknown }
  /** The task threw: a fault of ours, as text. */
  | { readonly kind: 'fault'; readonly text: string }
