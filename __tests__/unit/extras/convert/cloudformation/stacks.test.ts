import { describe, expect, test } from '@jest/globals'
import { connectionsOf, convertFiles, membersOf, namesOf } from '../../../../support/conversions.ts'

const PARENT = `
Parameters: {Env: {Type: String}}
Resources:
  Net: {Type: AWS::EC2::VPC}
  A: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Net}}
  B: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Net}}
  App:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: sub/app.yaml
      Parameters: {Subnets: !Join [",", [!Ref A, !Ref B]], Last: !Ref B, Env: !Ref Env}
  Front:
    Type: AWS::Lambda::Function
    Properties: {Environment: {Variables: {Q: !GetAtt App.Outputs.Queue}}}
`
const APP = `
Parameters: {Subnets: {Type: List<AWS::EC2::Subnet::Id>}, Last: {Type: String}, Env: {Type: String, Default: test}}
Conditions: {Prod: !Equals [!Ref Env, prod]}
Resources:
  Queue: {Type: AWS::SQS::Queue}
  First: {Type: AWS::EC2::Instance, Properties: {SubnetId: !Select [0, !Ref Subnets]}}
  Second: {Type: AWS::EC2::Instance, Properties: {SubnetId: !Ref Last}}
  Table: {Type: AWS::DynamoDB::Table, Condition: Prod}
Outputs: {Queue: {Value: !Ref Queue}}
`
const open = (files: Readonly<Record<string, string>>) => (_: string, location: string) =>
  Object.hasOwn(files, location) ? { origin: location, bytes: Buffer.from(files[location] ?? '') } : undefined

describe('the template of a nested stack', () => {
  test('is followed to its file: parameters lead out of it, its outputs lead into it', () => {
    const found = convertFiles({ 'p.yaml': PARENT }, { open: open({ 'sub/app.yaml': APP }) })
    expect(membersOf(found, 'subnet A')).toEqual(['ec2 First'])
    expect(membersOf(found, 'subnet B')).toEqual(['ec2 Second'])
    expect(connectionsOf(found)).toEqual(['lambda Front ~> sqs Queue'])
    expect(found.folded.map(({ address, into }) => [address, into])).toEqual([
      ['App', ['App/First', 'App/Queue', 'App/Second']],
    ])
    expect(found.undecided).toEqual([{ cause: 'Env', decides: [{ address: 'App/Table', properties: [] }] }])
  })

  test('takes the value that its parent is given', () => {
    const options = { open: open({ 'sub/app.yaml': APP }), parameters: new Map([['Env', 'prod']]) }
    expect([...namesOf(convertFiles({ 'p.yaml': PARENT }, options)).values()]).toContain('dynamodb Table')
  })

  test('is drawn once where it is given as well, also under an address on the internet', () => {
    const url = PARENT.replace('sub/app.yaml', 'https://s3.amazonaws.com/bucket/v1/app.yaml')
    const found = convertFiles({ 'p.yaml': url, 'x/app.yaml': APP })
    expect(found.read).toEqual([{ origin: 'p.yaml', format: 'cloudformation' }])
    expect(found.drawn.map(({ address }) => address)).toContain('p/App/Queue')
    expect(found.drawn).toHaveLength(7)
  })

  test('that cannot be read, or nests itself, is left out by its name', () => {
    for (const file of ['a: [', PARENT]) {
      const found = convertFiles({ 'p.yaml': PARENT }, { open: () => ({ origin: 'p.yaml', bytes: Buffer.from(file) }) })
      expect(found.skipped).toContainEqual(
        expect.objectContaining({ address: 'App', kind: 'AWS::CloudFormation::Stack' }),
      )
      expect(found.drawn).toHaveLength(4)
    }
  })

  test('does not learn a secret from its parent', () => {
    const parent = `
Resources:
  App: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: c.yaml, Parameters: {Key: never-show-me}}}
`
    const child = `
Parameters: {Key: {Type: String, NoEcho: true}}
Resources: {Q: {Type: AWS::SQS::Queue, Properties: {QueueName: !Ref Key}}}
`
    const found = convertFiles({ 'p.yaml': parent }, { open: open({ 'c.yaml': child }) })
    expect(JSON.stringify(found)).not.toContain('never-show-me')
    expect(found.drawn).toHaveLength(1)
  })
})

describe('several templates in one picture', () => {
  const NET = `
Resources: {V: {Type: AWS::EC2::VPC}, S: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref V}}}
Outputs: {S: {Value: !Ref S, Export: {Name: !Sub "\${AWS::StackName}-SubnetA"}}}
`
  const APP_OF = (name: string) =>
    `Resources: {I: {Type: AWS::EC2::Instance, Properties: {SubnetId: !ImportValue ${name}}}}`

  test('are connected by what one exports and another imports', () => {
    const found = convertFiles({ 'app.yaml': APP_OF('net-SubnetA'), 'net.yaml': NET })
    expect(membersOf(found, 'subnet S')).toEqual(['ec2 I'])
    expect(found.undecided).toEqual([])
  })

  test('keep equal names apart', () => {
    const found = convertFiles({ 'a/t.yaml': APP_OF('x'), 'b/t.yaml': APP_OF('x') })
    expect(found.drawn.map(({ address }) => address)).toEqual(['t 2/I', 't/I'])
  })

  test('are not connected by a name that no stack exports, or that two export', () => {
    const none = convertFiles({ 'app.yaml': APP_OF('net-SubnetB'), 'net.yaml': NET })
    const two = convertFiles({ 'app.yaml': APP_OF('net-SubnetA'), 'net.yaml': NET, 'other.yaml': NET })
    for (const found of [none, two]) expect(found.undecided[0]?.cause).toMatch(/^import net-Subnet/)
  })
})
