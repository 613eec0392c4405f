/** Reads several things of which each may be wrong, so that all that is wrong is said at once. */
export interface Collector {
  /** What was read; undefined when it was refused, which `finish` then tells. */
  attempt<T>(read: () => T): T | undefined
  /** @throws the one error, or an AggregateError of several */
  finish(): void
  /** What was read, now that nothing of it was refused. @throws as `finish` */
  finishWith<T extends object>(read: T): { readonly [K in keyof T]: Exclude<T[K], undefined> }
}

export function collectErrors(): Collector {
  const errors: unknown[] = []
  const finish = () => {
    if (errors.length > 0) throw errors.length === 1 ? errors[0] : new AggregateError(errors)
  }
  return {
    attempt(read) {
      try {
        return read()
      } catch (error) {
        errors.push(...(error instanceof AggregateError ? error.errors : [error]))
        return undefined
      }
    },
    finish,
    finishWith<T extends object>(read: T) {
      finish()
      return read as { readonly [K in keyof T]: Exclude<T[K], undefined> }
    },
  }
}
