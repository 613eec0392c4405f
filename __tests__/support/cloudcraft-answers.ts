import { OPERATIONS, type OperationName } from './cloudcraft-operations.ts'
import { bodyProblems } from './cloudcraft-schemas.ts'

/** Headers that were seen on Cloudcraft's answers. */
const HEADERS: Readonly<Record<string, RegExp>> = {
  'cache-control': /^no-cache, no-store$/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^deny$/i,
  'x-xss-protection': /./,
  'strict-transport-security': /^max-age=\d+/,
}

/** Content types by the last part of the path. */
const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
  mxGraph: 'application/xml',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Unquoted and strong for one blueprint, weak as Express writes it for everything else in JSON. */
const STRONG = /^[0-9a-f]{32}$/
const WEAK = /^W\/"[0-9a-f]+-[A-Za-z0-9+/]{27}"$/
const STRONG_ON: readonly string[] = ['createBlueprint 201', 'retrieveBlueprint 200', 'updateBlueprint 204']

/** All that an answer has against what is known of Cloudcraft; none when a client could not tell the difference. */
export async function answerProblems(operation: OperationName, answer: Response): Promise<readonly string[]> {
  const { statuses } = OPERATIONS[operation]
  const known = (statuses as readonly number[]).includes(answer.status)
  return [
    ...(known ? [] : [`${answer.status} is no status of ${operation}`]),
    ...Object.entries(HEADERS)
      .filter(([name, pattern]) => !pattern.test(answer.headers.get(name) ?? ''))
      .map(([name]) => `${name}: ${answer.headers.get(name)}`),
    ...etagProblems(operation, answer),
    ...(await contentProblems(operation, answer)),
  ]
}

function etagProblems(operation: OperationName, answer: Response): string[] {
  const etag = answer.headers.get('etag')
  if (STRONG_ON.includes(`${operation} ${answer.status}`)) return STRONG.test(etag ?? '') ? [] : [`etag ${etag}`]
  return etag === null || WEAK.test(etag) ? [] : [`etag ${etag}`]
}

async function contentProblems(operation: OperationName, answer: Response): Promise<readonly string[]> {
  const body = Buffer.from(await answer.arrayBuffer())
  const type = answer.headers.get('content-type')?.split(';')[0]
  if (answer.status === 204) return body.length === 0 && type === undefined ? [] : ['204 with a body or a type']
  const expected = answer.status === 200 ? TYPES[new URL(answer.url).pathname.split('/').at(-1) ?? ''] : undefined
  if (expected !== undefined) return type === expected && body.length > 0 ? [] : [`${type} in place of ${expected}`]
  if (operation === 'deleteAwsAccount' && answer.status === 200)
    return body.length === 0 ? [] : ['a body after deletion']
  if (type !== 'application/json') return [`${type} in place of application/json`]
  return bodyProblems(operation, answer.status, JSON.parse(body.toString('utf8')))
}
