/**
 * convert/source/: files as JSON, from JSON or YAML, with limits for hostile ones.
 * Not here: what the document means (terraform/, cloudformation/).
 */
import { isArray, isObject, type Json, type JsonObject, own, ownText } from '../../../json.ts'
import type { Skipped } from '../declared.ts'
import { documentsIn } from './documents.ts'
import { refused, SHOW, unknown, unknownDocument } from './mistakes.ts'

export type Dialect = 'terraform' | 'cloudformation'

/** A parsed document and its dialect. */
export interface SourceDocument {
  readonly dialect: Dialect
  readonly root: JsonObject
}

const MAX_BYTES = 64 * 1024 * 1024
/** `get-template` wraps a template once; no real file has more wrappers. */
const MAX_WRAPPERS = 3

/**
 * Reads the Terraform and CloudFormation documents of a file.
 * @param origin the file's name in errors.
 * @param wanted the required dialect, if any.
 * @throws ExpectedError CONVERT_TOO_LARGE, CONVERT_NOT_JSON, CONVERT_NOT_YAML, CONVERT_TOO_DEEP, CONVERT_BINARY_PLAN,
 * CONVERT_TERRAFORM_CODE, CONVERT_TERRAFORM_LOG, CONVERT_UNKNOWN_FORMAT, CONVERT_OTHER_FORMAT
 */
export function readSource(
  origin: string,
  bytes: Uint8Array,
  wanted: Dialect | undefined,
): { readonly documents: readonly SourceDocument[]; readonly skipped: readonly Skipped[] } {
  if (bytes.byteLength > MAX_BYTES) {
    const size = Math.ceil(bytes.byteLength / 1024 / 1024)
    const what = `${origin} has ${size} MiB; the limit is 64`
    throw refused('CONVERT_TOO_LARGE', what, 'Convert one module or stack at a time')
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw refused('CONVERT_BINARY_PLAN', `${origin} is a saved plan or an archive`, SHOW)
  const roots = documentsIn(origin, bytes).flatMap((root) => unwrapped(origin, root, MAX_WRAPPERS))
  // Empty documents between two marks are ignored.
  const said = roots.length > 1 ? roots.filter((root) => root !== null) : roots
  const found = said.map((root) => ({ root, dialect: isObject(root) ? dialectOf(root, wanted) : undefined }))
  const documents = found.flatMap(({ root, dialect }) =>
    dialect === undefined || !isObject(root) ? [] : [{ root, dialect }],
  )
  if (documents.length === 0) throw nothingKnown(origin, said[0])
  for (const { dialect } of documents)
    if (wanted !== undefined && wanted !== dialect) throw other(origin, dialect, wanted)
  return { documents, skipped: found.flatMap(({ dialect }, index) => (dialect === undefined ? [notOne(index)] : [])) }
}

function notOne(index: number): Skipped {
  return { address: `document ${index + 1}`, kind: 'document', reason: 'it is neither a template nor Terraform' }
}

/** `aws cloudformation get-template` puts the template into `TemplateBody`, YAML as text; with `--query` only the text is left. */
function unwrapped(origin: string, root: Json, left: number): readonly Json[] {
  const body = isObject(root) && !isObject(own(root, 'Resources')) ? own(root, 'TemplateBody') : undefined
  const inner = typeof root === 'string' ? root : body
  if (inner === undefined || left === 0) return [root]
  const documents = typeof inner === 'string' ? documentsIn(origin, new TextEncoder().encode(inner)) : [inner]
  return typeof root === 'string' && !documents.some(isObject)
    ? [root]
    : documents.flatMap((document) => unwrapped(origin, document, left - 1))
}

/** The output of other Terraform commands also has a version. */
const OTHER_OUTPUT = ['provider_schemas', 'function_signatures', 'diagnostics']

/** The dialect follows from the content; if the document could be both, or has little content, the required dialect decides. */
function dialectOf(root: JsonObject, wanted: Dialect | undefined): Dialect | undefined {
  const isShown = Object.hasOwn(root, 'format_version') && !OTHER_OUTPUT.some((key) => Object.hasOwn(root, key))
  const isTerraform = isShown || isRawState(root)
  const isTemplate = isObject(own(root, 'Resources')) || Object.hasOwn(root, 'AWSTemplateFormatVersion')
  if (isTerraform && !(isTemplate && wanted === 'cloudformation')) return 'terraform'
  return isTemplate ? 'cloudformation' : wanted
}

/** A stored state file, not the output of `terraform show`. */
export function isRawState(root: JsonObject): boolean {
  const isState = ownText(root, 'lineage') !== undefined || typeof own(root, 'serial') === 'number'
  return typeof own(root, 'version') === 'number' && isState && !Object.hasOwn(root, 'format_version')
}

function nothingKnown(origin: string, root: Json | undefined) {
  if (root !== undefined && isObject(root)) return unknownDocument(origin, root)
  return unknown(origin, root !== undefined && isArray(root) ? 'it is a list' : 'it holds no document')
}

function other(origin: string, dialect: Dialect, wanted: Dialect) {
  const what = `${origin} is a ${dialect} document, not a ${wanted} one`
  return refused('CONVERT_OTHER_FORMAT', what, `Omit --from, or use --from ${dialect}`)
}
