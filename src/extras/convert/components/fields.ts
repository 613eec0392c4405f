import type { Declared, Fields } from '../declared.ts'
import { type Around, NOTHING_AROUND } from './around.ts'
import { AZURE_DATA_FIELDS } from './azure-data-fields.ts'
import { AZURE_FIELDS } from './azure-fields.ts'
import { COMPUTE_FIELDS } from './compute-fields.ts'
import { DATA_FIELDS } from './data-fields.ts'
import type { FieldReader } from './field-reader.ts'
import { SERVICE_FIELDS } from './service-fields.ts'

const READERS: ReadonlyMap<string, FieldReader> = new Map(
  Object.entries({ ...COMPUTE_FIELDS, ...DATA_FIELDS, ...SERVICE_FIELDS, ...AZURE_FIELDS, ...AZURE_DATA_FIELDS }),
)

/** The properties that a resource's declaration, and those around it, give its component. */
export function fieldsOf(resource: Declared, type: string, around: Around = NOTHING_AROUND): Fields {
  return resource.fields ?? READERS.get(type)?.(resource, around) ?? {}
}
