import type { Declared, Fields } from '../declared.ts'
import type { Around } from './around.ts'

/** Reads the properties of a component from its declaration and from those around it. */
export type FieldReader = (resource: Declared, around: Around) => Fields
