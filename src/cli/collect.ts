/** Reads several values and collects their errors, so that the user sees all of them at once. */
export interface Collector {
  /** The value, or undefined if it was refused; `finish` then throws. */
  attempt<T>(read: () => T): T | undefined
  /** @throws the only error, or an AggregateError of several */
  finish(): void
  /** The values, none of which was refused. @throws like `finish` */
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
