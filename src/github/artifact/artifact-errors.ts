import { ExpectedError } from '../../errors.ts'
import { quoted, withoutAddresses } from '../answer-text.ts'

/** What failed, as it appears in the message: `upload of "report"`. */
type Doing = string

/** A vendor's failure in our own words. Its message is quoted only in part: it may contain a signed URL. */
export function artifactError(error: unknown, doing: Doing): ExpectedError {
  if (error instanceof ExpectedError) return error
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
  if (name === 'GHESNotSupportedError') return unsupported('GitHub Enterprise Server has no artifact service for it')
  if (/ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL/.test(message)) return unsupported('the runner names no service')
  // How the client reacts to the token of another runner program, which is not a JWT.
  if (/^Invalid token specified|Failed to get backend IDs/.test(message))
    return unsupported("the runner's token is not one of GitHub Actions")
  if (name === 'ArtifactNotFoundError') return notFound(doing)
  return failed(doing, reasonOf(error), quoted(withoutAddresses(saidBy(message))))
}

/** The storage refuses in XML, which the client parses as JSON: the parse error hides what the storage said. */
function saidBy(message: string): string {
  const [, xml] = /occurred while parsing the response body - ([\s\S]*)/.exec(message) ?? []
  if (xml === undefined) return message.split('\n')[0] ?? ''
  const part = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]?.trim() ?? ''
  return [part('Code'), part('Message')].filter((text) => text !== '').join(': ')
}

/** Our own words for the client's failure: the status if there is one, also for pages that it parsed as JSON. */
function reasonOf(error: unknown): string {
  const status = error instanceof Error ? /\((\d{3})\)/.exec(error.message)?.[1] : undefined
  const own = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  const known = status ?? (typeof own === 'number' ? String(own) : undefined)
  return known === undefined ? "GitHub's artifact service failed" : `the service answered ${known}`
}

export function notFound(doing: Doing): ExpectedError {
  const remedy =
    'Check that it was made in this repository and is still there; another run or attempt needs `permissions: actions: read`'
  return new ExpectedError('ARTIFACT_NOT_FOUND', `The ${doing} found no such artifact`, remedy)
}

/** @param said what a server or the client said about it, only for the log */
export function failed(doing: Doing, reason: string, said = ''): ExpectedError {
  const remedy = 'Run the job again; see https://www.githubstatus.com when it happens again'
  return new ExpectedError('ARTIFACT_FAILED', `The ${doing} failed: ${reason}`, remedy, said)
}

export function expired(doing: Doing): ExpectedError {
  const remedy = 'Take the snapshot again, or raise `retention-days`'
  return new ExpectedError('ARTIFACT_EXPIRED', `The ${doing} failed: the artifact has expired`, remedy)
}

/** Another run's artifacts, and those of an earlier attempt, can only be read with a permission. */
export function forbidden(doing: Doing, status: number, said: string): ExpectedError {
  const remedy = 'Give the job `permissions: actions: read`, or run all jobs of the workflow again'
  return new ExpectedError('ARTIFACT_FORBIDDEN', `The ${doing} was refused (HTTP ${status})`, remedy, said)
}

export function unsafe(doing: Doing, reason: string): ExpectedError {
  return new ExpectedError('ARTIFACT_UNSAFE', `The ${doing} was refused: ${reason}`, 'Name an artifact of this Action')
}

/** An artifact of the same name exists, in this run or from an unfinished upload. */
export function isNameTaken(error: unknown): boolean {
  return error instanceof Error && /\(409\)/.test(error.message)
}

function unsupported(reason: string): ExpectedError {
  const message = `Artifacts cannot be used here: ${reason}`
  return new ExpectedError('ARTIFACTS_UNSUPPORTED', message, 'Hand the files over by path (`snapshot-path`) instead')
}
