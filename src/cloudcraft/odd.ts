import * as v from 'valibot'

/**
 * A field that nobody depends on: of another form than documented, it counts as not sent. One odd record must not cost a whole list; only
 * an id that is missing does.
 */
export function odd<T>(schema: v.GenericSchema<unknown, T>, instead: T): v.GenericSchema<unknown, T> {
  return v.fallback(schema, instead)
}
