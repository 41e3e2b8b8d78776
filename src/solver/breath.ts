/** Lets what waits in the program (a signal, a message of the engine) have its turn during long work. */

/** Resolves when everything that was waiting has had its turn. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}
