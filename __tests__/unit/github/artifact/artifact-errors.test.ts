import { expect, test } from '@jest/globals'
import { artifactError } from '../../../../src/github/artifact/artifact-errors.ts'

const XML = `<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code><Message>The signature did not match.</Message></Error>`
const UNPARSED = `Error "SyntaxError: Unexpected token '<', "<?xml vers"... is not valid JSON" occurred while parsing the response body - ${XML}`

test.each([
  ['Failed to CreateArtifact: Received non-retryable error: Failed request: (403) Forbidden: no', 'ARTIFACT_FAILED'],
  ['Invalid token specified: missing part #2', 'ARTIFACTS_UNSUPPORTED'],
  ['Failed to get backend IDs: The provided JWT token is invalid', 'ARTIFACTS_UNSUPPORTED'],
  ['Unable to get the ACTIONS_RUNTIME_TOKEN env variable', 'ARTIFACTS_UNSUPPORTED'],
])('"%s" is %s', (message, code) => {
  expect(artifactError(new Error(message), 'upload of "x"')).toMatchObject({ name: 'ExpectedError', code })
})

test('a storage that refuses in XML is told by its status and its own words, not by what a parser makes of them', () => {
  const error = artifactError(Object.assign(new Error(UNPARSED), { statusCode: 403 }), 'upload of "x"')
  expect(error.message).toBe('The upload of "x" failed: the service answered 403')
  expect(error.said).toBe('AuthenticationFailed: The signature did not match.')
})

test('an answer that is neither JSON nor XML is told by its status alone', () => {
  const message = 'Error "SyntaxError: Unexpected end of JSON input" occurred while parsing the response body - oops'
  expect(artifactError(Object.assign(new Error(message), { statusCode: 502 }), 'upload of "x"').said).toBe('')
})
