import type { Declared, Fields } from '../declared.ts'
import { COMPUTE_FIELDS, type FieldReader } from './compute-fields.ts'
import { DATA_FIELDS } from './data-fields.ts'
import { SERVICE_FIELDS } from './service-fields.ts'

const READERS: ReadonlyMap<string, FieldReader> = new Map(
  Object.entries({ ...COMPUTE_FIELDS, ...DATA_FIELDS, ...SERVICE_FIELDS }),
)

/** The properties that a resource's declaration gives its component. */
export function fieldsOf(resource: Declared, type: string): Fields {
  return resource.fields ?? READERS.get(type)?.(resource) ?? {}
}
