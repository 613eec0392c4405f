import { describe, expect, test } from '@jest/globals'
import { at } from '../../../../../src/errors.ts'
import { readSource } from '../../../../../src/extras/convert/source/read-source.ts'
import { convertText } from '../../../../support/conversions.ts'

const readAll = (bytes: Uint8Array, wanted?: 'terraform' | 'cloudformation') => readSource('given', bytes, wanted)
/** The only document in it. */
const readOne = (bytes: Uint8Array, wanted?: 'terraform' | 'cloudformation') => at(readAll(bytes, wanted).documents, 0)
const read = (text: string, wanted?: 'terraform' | 'cloudformation') => readOne(Buffer.from(text), wanted)
const refused = (code: string, remedy: RegExp) =>
  expect.objectContaining({ code: `CONVERT_${code}`, remedy: expect.stringMatching(remedy) })

describe('input given by mistake is refused, with the right way', () => {
  test.each([
    ['a saved plan', 'PK\u0003\u0004rest', 'BINARY_PLAN'],
    ['Terraform code', 'variable "x" {\n  default = 1\n}\nresource "aws_vpc" "main" {\n}\n', 'TERRAFORM_CODE'],
    ['the log of a plan', '{"@level":"info","@message":"Terraform 1.9"}\n{"@level":"info"}\n', 'TERRAFORM_LOG'],
  ])('%s', (_, text, code) => {
    expect(() => read(text)).toThrow(refused(code, /terraform show -json/))
  })

  test.each([
    ['a list', '[1,2]', 'UNKNOWN_FORMAT'],
    ['another document', '{"nodes":[]}', 'UNKNOWN_FORMAT'],
    ['nothing', '', 'UNKNOWN_FORMAT'],
    ['half a document', '{"format_version":"1.0","values":{', 'NOT_JSON'],
    ['what is neither', 'a: [b\nc: }', 'NOT_YAML'],
  ])('%s', (_, text, code) => {
    expect(() => read(text)).toThrow(refused(code, /./))
  })

  test('a state of a format that is not known yet', () => {
    expect(() => convertText('{"format_version":"9.0"}')).toThrow(refused('FORMAT_VERSION', /Terraform/))
  })

  test('a service of the Serverless Framework, whose template it makes itself', () => {
    const service = 'service: shop\nprovider: {name: aws}\nfunctions: {hello: {handler: a.b}}\n'
    expect(() => read(service)).toThrow(refused('UNKNOWN_FORMAT', /serverless package/))
  })

  test('a dialect other than the one asked for', () => {
    expect(() => read('{"Resources":{}}', 'terraform')).toThrow(refused('OTHER_FORMAT', /--from cloudformation/))
    expect(read('{"Resources":{}}', 'cloudformation').dialect).toBe('cloudformation')
  })

  test('never with a piece of it, for that may be a secret', () => {
    expect(() => read('{"password": hunter2}')).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('hunter') }),
    )
  })
})

describe('what would keep a machine busy is refused', () => {
  test('a file of more than 64 MiB', () => {
    expect(() => readSource('given', new Uint8Array(64 * 1024 * 1024 + 1), undefined)).toThrow(
      refused('TOO_LARGE', /./),
    )
  })

  test.each([
    ['JSON', `{"Resources":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['YAML in brackets', `Resources: ${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['YAML in brackets between quoted ones', `Resources: ${'["]", '.repeat(50_000)}`],
    ['YAML in dashes', `${'- '.repeat(50_000)}x`],
    ['YAML in question marks', `${'? '.repeat(50_000)}x`],
  ])('%s nested without end', (_, text) => {
    expect(() => read(text)).toThrow(refused('TOO_DEEP', /./))
  })

  test('YAML whose aliases unfold without end', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(', ')}]`,
    )
    expect(() => read(['l0: &l0 [x, x]', ...levels, 'Resources: {}'].join('\n'))).toThrow(refused('TOO_LARGE', /./))
  })

  test('YAML that contains itself', () => {
    expect(() => read('Resources: &a\n  X: *a\n')).toThrow(refused('TOO_LARGE', /./))
  })

  test('more resources than a diagram can show', () => {
    const resource = (index: number) => ({
      address: `aws_sqs_queue.q${index}`,
      mode: 'managed',
      type: 'aws_sqs_queue',
      name: 'q',
      values: {},
    })
    const resources = Array.from({ length: 20_001 }, (_, index) => resource(index))
    const state = JSON.stringify({ format_version: '1.0', values: { root_module: { resources } } })
    expect(() => convertText(state)).toThrow(refused('TOO_MANY', /module/))
  })
})

test('a file in UTF-16, as PowerShell writes it, is read like any other', () => {
  const bytes = Buffer.from('\uFEFF{"Resources":{}}', 'utf16le')
  expect(readOne(bytes)).toEqual({ dialect: 'cloudformation', root: { Resources: {} } })
})

test('YAML keeps what it says: dates, keys that every object has, aliases', () => {
  const { root } = read(
    "AWSTemplateFormatVersion: 2010-09-09\n__proto__: {a: 1}\nx: &x [!Ref A]\nResources: *x\ny: !GetAtt 'A.B.C'\n",
  )
  expect(Object.keys(root)).toContain('__proto__')
  expect(Object.entries(root)).toEqual([
    ['AWSTemplateFormatVersion', '2010-09-09'],
    ['__proto__', { a: 1 }],
    ['x', [{ Ref: 'A' }]],
    ['Resources', [{ Ref: 'A' }]],
    ['y', { 'Fn::GetAtt': ['A', 'B.C'] }],
  ])
})

describe('what setup-terraform puts around the JSON', () => {
  const show = '{"format_version":"1.0","values":{"root_module":{}}}'
  const wrapped = (text: string) =>
    `[command]/opt/terraform-bin show -json tfplan\n${text}\n\n::debug::Terraform exited with code 0.\n`

  test('is taken off', () => {
    expect(read(wrapped(show))).toEqual(read(show))
  })

  test('may be around several documents', () => {
    expect(readAll(Buffer.from(wrapped(`${show}\n${show}`))).documents).toEqual([read(show), read(show)])
  })

  test.each([
    ['nothing', ''],
    ['half of a document', '{"format_version":"1.0","values":{'],
  ])('is refused around %s', (_, text) => {
    expect(() => read(wrapped(text))).toThrow(refused('NOT_JSON', /./))
  })
})

test('a database instance is called by its identifier, not by the database in it', () => {
  const values = { identifier: 'orders-prod', name: 'shop', engine: 'postgres', instance_class: 'db.m5.large' }
  const resource = { address: 'aws_db_instance.x', mode: 'managed', type: 'aws_db_instance', name: 'x', values }
  const text = JSON.stringify({ format_version: '1.0', values: { root_module: { resources: [resource] } } })
  const written = JSON.stringify(convertText(text))
  expect(written).toContain('orders-prod')
  expect(written).not.toContain('"shop"')
})

describe('what a file is follows from its structure', () => {
  const dialects = (text: string | Buffer) => readAll(Buffer.from(text)).documents.map(({ dialect }) => dialect)
  const show = '{"format_version":"1.0","values":{"root_module":{}}}'

  test.each([
    [
      'code in a template',
      'Resources:\n  F:\n    Code: |\n      data = {"a": 1}\n      resource "x" {\n',
      'cloudformation',
    ],
    ['a template in brackets', '{Resources: {Q: {Type: AWS::SQS::Queue}}}', 'cloudformation'],
    ['the answer of get-template, YAML', JSON.stringify({ TemplateBody: 'Resources: {}' }), 'cloudformation'],
    ['the answer of get-template, JSON', JSON.stringify({ TemplateBody: { Resources: {} } }), 'cloudformation'],
    ['a template as a text', JSON.stringify('Resources: {}'), 'cloudformation'],
    ['a warning before the JSON', `Warning: old\n\n${show}`, 'terraform'],
    ['lines after the JSON', `${show}\n\n::debug::Terraform exited with code 0.\n`, 'terraform'],
    ['a byte order mark', `\uFEFF${show}`, 'terraform'],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${show}`, 'utf16le').swap16(), 'terraform'],
    ['UTF-16 without a mark', Buffer.from(show, 'utf16le'), 'terraform'],
    ['a state as it is stored', '{"version":4,"serial":1,"lineage":"x","resources":[]}', 'terraform'],
  ])('%s', (_, text, dialect) => {
    expect(dialects(text)).toEqual([dialect])
  })

  test('several documents are all read, and others between them are named', () => {
    expect(dialects('Resources: {}\n---\nResources: {}\n---\n')).toEqual(['cloudformation', 'cloudformation'])
    expect(dialects(`${show}\n${show}\n`)).toEqual(['terraform', 'terraform'])
    expect(readAll(Buffer.from('a: 1\n---\nResources: {}\n')).skipped).toEqual([
      expect.objectContaining({ address: 'document 1' }),
    ])
  })

  test('what is asked for decides where a document could be both', () => {
    const both = '{"format_version":"1.0","Resources":{}}'
    expect(read(both).dialect).toBe('terraform')
    expect(read(both, 'cloudformation').dialect).toBe('cloudformation')
    expect(read('Description: empty\n', 'cloudformation').dialect).toBe('cloudformation')
  })

  test('a document that is damaged in the middle is not read in part', () => {
    const damaged = '{"format_version":"1.0","values":{"root_module":{}}} "resources": [1]}\n'
    expect(() => read(damaged)).toThrow(refused('NOT_JSON', /./))
  })

  test.each([
    '{"format_version":"1.0","provider_schemas":{}}',
    '{"format_version":"1.0","valid":true,"diagnostics":[]}',
    '{"ChangeSetName":"x","Changes":[]}',
  ])('the output of other commands is not taken for a declaration: %s', (text) => {
    expect(() => read(text)).toThrow(refused('UNKNOWN_FORMAT', /./))
  })
})

describe('texts in quotes over several lines may stand anywhere', () => {
  const template = (quote: string, end: string) =>
    [
      ...['Resources:', '  Q:', '    Type: AWS::SQS::Queue', '    Properties:', `      QueueName: !Sub ${quote}jobs`],
      ...['        of', end, '  R:', '    Type: AWS::SQS::Queue'],
    ].join('\n')
  test.each([["'"], ['"']])('%s', (quote) => {
    for (const end of [`      mail${quote}`, `mail${quote}`, `  \n  mail${quote}`])
      expect(read(template(quote, end)).root).toMatchObject({
        Resources: {
          Q: { Properties: { QueueName: { 'Fn::Sub': expect.stringMatching(/^jobs of\s+mail$/) } } },
          R: {},
        },
      })
  })
  test('but have to end', () => {
    expect(() => read(template("'", 'mail'))).toThrow(refused('NOT_YAML', /./))
  })
})

describe('brackets over several lines may stand anywhere', () => {
  test.each([
    'Resources:\n  Q:\n    Queues: [\n    !Ref A\n    ]\n  A: 1\n',
    'Resources:\n  Q:\n    Queues: [\n!Ref A\n]\n  A: 1\n',
    'Resources:\n  Q: {\n  Queues: [\n  !Ref A ] }\n  A: 1\n',
  ])('%j', (text) => {
    expect(read(text).root).toEqual({ Resources: { Q: { Queues: [{ Ref: 'A' }] }, A: 1 } })
  })

  test('but a wrong indent elsewhere is still wrong', () => {
    expect(() => read('Resources:\n  A: 1\n   B: 2\n')).toThrow(refused('NOT_YAML', /./))
  })
})
