import { ExpectedError } from '../../../errors.ts'
import { isObject, type Json, own } from '../../../json.ts'
import { readDocuments } from '../../../plan/read/document.ts'
import { decode } from './decode.ts'
import { parseJsonDocument } from './json-document.ts'
import { refuseText } from './mistakes.ts'
import { parseYamlDocuments } from './yaml-document.ts'

/**
 * All documents in a file. Only parsing decides whether that is JSON or YAML: JSON, JSON between lines of a tool's output, several JSON
 * documents, YAML with one or several documents.
 * @throws ExpectedError CONVERT_NOT_JSON, CONVERT_NOT_YAML, CONVERT_TOO_DEEP, CONVERT_TOO_LARGE, CONVERT_TERRAFORM_CODE,
 * CONVERT_TERRAFORM_LOG
 */
export function documentsIn(origin: string, bytes: Uint8Array): readonly Json[] {
  const { text, isUtf16 } = decode(bytes)
  return /^\s*["{[]/.test(text) ? likeJson(origin, text, isUtf16) : likeYaml(origin, text)
}

function likeJson(origin: string, text: string, isUtf16: boolean): readonly Json[] {
  const whole = attempt(() => parseJsonDocument(origin, text, isUtf16))
  if (whole.isDone) return [whole.value]
  refuseText(origin, text)
  if (/^\s*\[command\]/.test(text)) return jsonBetweenLines(origin, text)
  const several = attempt(() => partsOf(text).map((part) => parseJsonDocument(origin, part)))
  if (several.isDone && several.value.length > 0) return several.value
  // A template in YAML may begin with a bracket, too.
  const yaml = attempt(() => parseYamlDocuments(origin, text))
  if (yaml.isDone && yaml.value.some((document) => isObject(document) && isObject(own(document, 'Resources'))))
    return yaml.value
  throw whole.error
}

/** Documents one after the other, each from the beginning of a line, and lines without JSON at the end. Anything else is damaged. */
function partsOf(text: string): readonly string[] {
  const end = text.lastIndexOf('}') + 1
  return /["\]]/.test(text.slice(end)) ? [] : text.slice(0, end).split(/\n(?=\{)/)
}

function likeYaml(origin: string, text: string): readonly Json[] {
  const yaml = attempt(() => parseYamlDocuments(origin, text))
  if (yaml.isDone && yaml.value.some(isObject)) return yaml.value
  const inside = attempt(() => jsonBetweenLines(origin, text))
  if (inside.isDone && inside.value.some(isDeclaration)) return inside.value.filter(isDeclaration)
  refuseText(origin, text)
  if (!yaml.isDone) throw yaml.error
  return yaml.value
}

/** What Terraform and AWS print; anything else between the lines of another file is part of that file. */
function isDeclaration(document: Json): boolean {
  return (
    isObject(document) && ['format_version', 'Resources', 'TemplateBody'].some((key) => Object.hasOwn(document, key))
  )
}

/** JSON with lines before and after it: the wrapper of setup-terraform, warnings. */
function jsonBetweenLines(origin: string, text: string): readonly Json[] {
  try {
    return readDocuments(origin, new TextEncoder().encode(text))
  } catch (error) {
    if (error instanceof ExpectedError) throw new ExpectedError('CONVERT_NOT_JSON', error.message, error.remedy)
    throw error
  }
}

type Attempt<Value> =
  | { readonly isDone: true; readonly value: Value }
  | { readonly isDone: false; readonly error: unknown }

/** Other readings are only tried on what cannot be parsed; input that is too deep or too large is refused at once. */
function attempt<Value>(read: () => Value): Attempt<Value> {
  try {
    return { isDone: true, value: read() }
  } catch (error) {
    const isMisread = error instanceof ExpectedError && ['CONVERT_NOT_JSON', 'CONVERT_NOT_YAML'].includes(error.code)
    if (!isMisread) throw error
    return { isDone: false, error }
  }
}
