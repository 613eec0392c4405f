import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readArguments } from '../../../src/cli/arguments.ts'
import { convert } from '../../../src/cli/convert.ts'
import type { Terminal } from '../../../src/cli/terminal.ts'
import { type Scratch, scratchFolder } from '../../support/folders.ts'

const FIXTURE = '__tests__/fixtures/convert/serverless.yaml'

let scratch: Scratch
beforeEach(() => {
  scratch = scratchFolder()
})
afterEach(() => scratch.remove())

function listen(piped?: string) {
  const said: string[] = []
  const documents: string[] = []
  const terminal: Terminal = {
    env: {},
    say: (text) => said.push(text),
    complain: (text) => said.push(text),
    document: (text) => documents.push(text),
    progress: () => {},
    hush: () => {},
    settle: () => {},
    input: async () => (piped === undefined ? undefined : Buffer.from(piped)),
    confirm: async () => undefined,
    reserveStdout: () => said.push('(stdout is for the document)'),
  }
  return { said, documents, run: (...args: readonly string[]) => convert.run(readArguments(convert, args), terminal) }
}

describe('convert', () => {
  test('prints the blueprint, and says beside it what is drawn and what is not', async () => {
    const { said, documents, run } = listen()
    await expect(run(FIXTURE)).resolves.toBe(0)
    expect(JSON.parse(documents.join(''))).toMatchObject({ data: { name: 'serverless', grid: 'infinite' } })
    expect(said).toEqual([
      '(stdout is for the document)',
      'cloudformation: 17 components drawn (1 of them implied), 5 resources shown as part of others, 3 not drawn',
      '  not drawn: 1 × AWS::CloudFormation::Stack (its template is not available: give its file, too)',
      '  not drawn: 1 × AWS::Logs::LogGroup (Cloudcraft has no component for it)',
      '  not drawn: 1 × AWS::S3::Bucket (its condition does not hold)',
    ])
  })

  test('writes it to a file, over an earlier one of its own, but over nothing else', async () => {
    const folder = scratch.path
    const out = path.join(folder, 'blueprint.json')
    await listen().run(FIXTURE, '--out', out, '--name', 'first')
    await listen().run(FIXTURE, '--out', out, '--name', 'second', '--region', 'eu-west-1')
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ data: { name: 'second' } })
    const other = path.join(folder, 'notes.json')
    writeFileSync(other, '{"mine": true}')
    await expect(listen().run(FIXTURE, '--out', other)).rejects.toMatchObject({ code: 'OUT_NOT_OURS' })
    expect(readFileSync(other, 'utf8')).toBe('{"mine": true}')
  })

  test('prints what it knows as JSON, with the blueprint unless that goes to a file', async () => {
    const { documents, run } = listen('{"Resources":{"R":{"Type":"AWS::IAM::Role"},"Q":{"Type":"AWS::SQS::Queue"}}}')
    await run('-', '--json')
    expect(JSON.parse(documents.join(''))).toMatchObject({
      read: [{ origin: 'stdin', format: 'cloudformation' }],
      drawn: [{ address: 'Q', type: 'sqs', isImplied: false, isEmpty: false }],
      skipped: [{ address: 'R', kind: 'AWS::IAM::Role' }],
      blueprint: { data: { name: 'diagram' } },
    })
    const out = path.join(scratch.path, 'blueprint.json')
    const other = listen()
    await other.run(FIXTURE, '--json', '--out', out)
    expect(JSON.parse(other.documents.join(''))).not.toHaveProperty('blueprint')
  })

  test('says with --verbose which resource is shown where, and which is not', async () => {
    const { said, run } = listen()
    await run(FIXTURE, '--verbose')
    expect(said).toContain('  not drawn: TestBucket, AWS::S3::Bucket (its condition does not hold)')
    expect(said).toContainEqual(expect.stringMatching(/^ {2}part of \S+.*: \S+, AWS::/))
  })

  test('says why nothing is drawn, and what waits for a value', async () => {
    const { said, run } = listen(
      'Parameters: {Env: {Type: String}}\nConditions: {P: !Equals [!Ref Env, prod]}\nResources: {Q: {Type: AWS::SQS::Queue, Condition: P}}\n',
    )
    await run('-')
    expect(said).toContainEqual(expect.stringMatching(/^ {2}Nothing is drawn: .*1 × AWS::SQS::Queue/))
    expect(said).toContain('    Env (--parameter Env=VALUE) decides Q')
  })

  test('draws several files in one picture, and follows nested stacks from where they are named', async () => {
    const folder = scratch.path
    writeFileSync(path.join(folder, 'child.yaml'), 'Resources: {Q: {Type: AWS::SQS::Queue}}\n')
    const nest = 'Resources: {C: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ./child.yaml}}}\n'
    writeFileSync(path.join(folder, 'parent.yaml'), nest)
    const { documents, run } = listen()
    await run(path.join(folder, 'parent.yaml'), FIXTURE, '--json')
    const { drawn } = JSON.parse(documents.join('')) as { drawn: readonly { address: string }[] }
    expect(drawn.map(({ address }) => address)).toEqual(expect.arrayContaining(['parent/C/Q', 'serverless/Fulfil']))
  })

  test('needs a file', () => {
    expect(() => listen().run()).toThrow(expect.objectContaining({ code: 'ARGUMENTS_WRONG' }))
  })

  test('reads what is piped in, when the file is -', async () => {
    const { documents, run } = listen('{"Resources":{"Q":{"Type":"AWS::SQS::Queue"}}}')
    await run('-')
    expect(JSON.parse(documents.join(''))).toMatchObject({ data: { name: 'diagram', nodes: [{ type: 'sqs' }] } })
  })

  test.each([
    [['-'], 'CONVERT_NO_FILE'],
    [['nowhere.json'], 'CONVERT_NO_FILE'],
    [[FIXTURE, '--from', 'pulumi'], 'OPTION_VALUE'],
    [[FIXTURE, '--from', 'terraform'], 'CONVERT_OTHER_FORMAT'],
    [[FIXTURE, '--region', 'not a region'], 'CONVERT_REGION'],
    [[FIXTURE, '--parameter', 'Nobody=x'], 'CONVERT_PARAMETER'],
    [[FIXTURE, '--out', 'no/such/folder/x.json'], 'OUT_UNWRITABLE'],
  ])('of %j fails with %s', async (args, code) => {
    await expect(listen().run(...args)).rejects.toMatchObject({ code })
  })
})
