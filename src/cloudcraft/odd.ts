import * as v from 'valibot'

/**
 * A field that nothing depends on: if it differs from the documented form, it counts as absent. One odd record must not make a whole list
 * fail; only a missing id does.
 */
export function odd<T>(schema: v.GenericSchema<unknown, T>, instead: T): v.GenericSchema<unknown, T> {
  return v.fallback(schema, instead)
}
