import type { Code } from '../codes.ts'
import { ExpectedError } from '../errors.ts'
import type { Operation } from './operations.ts'
import type { Said } from './said.ts'

/** Cloudcraft's own judgement about the key, the account or the request, which its status stands for: 400, 401 or 404. */
export class Refusal extends ExpectedError {
  readonly status: 400 | 401 | 404

  constructor(status: 400 | 401 | 404, code: Code, { message, remedy, said }: Sentences) {
    super(code, message, remedy, said)
    this.status = status
  }
}

interface Sentences {
  readonly message: string
  readonly remedy: string
  readonly said: string
}

/** 400, with the parameter if the server names one. */
export function badRequest(message: string, said: Said, operation: Operation): ExpectedError {
  if (/\bregions?\b/i.test(said.text)) {
    const remedy = 'Name a region that Cloudcraft can scan, such as us-east-1.'
    return new Refusal(400, 'REGION_INVALID', { message, remedy, said: said.text })
  }
  const remedy = requestRemedy(namedParameter(said.text), operation)
  return isBare(operation)
    ? new ExpectedError('ANSWER_UNEXPECTED', message, 'Check the API URL and any proxy in between.', said.text)
    : new Refusal(400, 'REQUEST_INVALID', { message, remedy, said: said.text })
}

/** A read in which nothing could be wrong: no id, no parameter. */
function isBare({ path, method }: Operation): boolean {
  return method === 'GET' && !path.includes('{')
}

/** Every parameter that our calls can have: a remedy repeats nothing else that a server says. */
const PARAMETERS: ReadonlySet<string> = new Set([
  ...['accountId', 'blueprintId', 'region', 'fileFormat', 'format', 'filter', 'exclude', 'label', 'autoconnect'],
  ...['projection', 'theme', 'width', 'height', 'scale', 'grid', 'transparent', 'landscape', 'paperSize'],
  ...['name', 'roleArn', 'readAccess', 'writeAccess', 'data', 'tags', 'currency', 'period', 'rate'],
  ...['applicationId', 'directoryId', 'subscriptionId', 'clientSecret'],
])

/** `Invalid parameter format: accountId`, `Invalid parameter: fileFormat. Must be one of: ...` */
export function namedParameter(text: string): string | undefined {
  const [, word = ''] = /\bparameter(?: format)?: (\w{1,40})\b/i.exec(text) ?? []
  return PARAMETERS.has(word) ? word : undefined
}

function requestRemedy(parameter: string | undefined, { path, method }: Operation): string {
  if (parameter === 'accountId') return 'Use the id that `accounts` prints.'
  if (parameter === 'blueprintId') return 'Use an id that the list of blueprints shows.'
  if (parameter !== undefined) return `Correct ${parameter}.`
  if (path.includes('{region}')) return 'Check `filter`, `exclude` and the size of the picture.'
  return method === 'GET' ? 'Check the id and the parameters.' : 'Check the id and what was sent.'
}

/** 401 */
export function keyRejected(message: string, said: Said, { key }: Operation): ExpectedError {
  const remedy = `Check that \`api-key\` or CLOUDCRAFT_API_KEY is a whole ${key} key and was not revoked.`
  return new Refusal(401, 'API_KEY_REJECTED', { message, remedy, said: said.text })
}

/** 403 */
export function accessDenied(message: string, { text, reason }: Said, operation: Operation): ExpectedError {
  return new ExpectedError('ACCESS_DENIED', message, accessRemedy(reason, operation), text)
}

function accessRemedy(reason: string, { key, path }: Operation): string {
  const what = path.startsWith('/blueprint') ? 'blueprint' : 'account'
  if (key === 'read-write') {
    const isNew = !path.includes('{')
    return isNew ? 'Use a read-write key.' : `Use a read-write key that the ${what}'s write access covers.`
  }
  return reason === 'insufficient_privileges'
    ? `Make a key with more rights, or share the ${what} with the teams of this key.`
    : `Share the ${what} with the teams of this key, and check that the plan includes the API.`
}

/** 404: a missing resource, or a missing operation. */
export function notFound(
  message: string,
  { text }: Said,
  { operation, origin }: { readonly operation: Operation; readonly origin: string },
): ExpectedError {
  if (operation.path.includes('{blueprintId}')) {
    const remedy = 'Check the id, and that this key may see the blueprint.'
    return new ExpectedError('BLUEPRINT_NOT_FOUND', message, remedy, text)
  }
  if (operation.path.includes('{accountId}')) {
    const remedy = 'Check that the account is linked and shared with this key.'
    return new Refusal(404, 'ACCOUNT_NOT_FOUND', { message, remedy, said: text })
  }
  return new ExpectedError('API_NOT_FOUND', message, `Check the API URL: ${origin} does not know this call.`, text)
}
