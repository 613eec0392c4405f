import { describe, expect, test } from '@jest/globals'
import {
  connectionsOf,
  convertJson,
  convertText,
  membersOf,
  namesOf,
  ofType,
  stateOf,
} from '../../../support/conversions.ts'

const QUEUE = '  Q: {Type: AWS::SQS::Queue}\n'
const addressesIn = (list: readonly { readonly address: string }[]) => list.map(({ address }) => address)

describe('one part of a template that comes from elsewhere does not cost the rest', () => {
  test.each([
    [
      '  Fn::Transform: {Name: AWS::Include, Parameters: {Location: s3://b/x.yaml}}\n',
      'Fn::Transform',
      'Fn::Transform',
    ],
    ['  M: {Type: !Rain::Module ./m.yaml}\n', 'M', 'Rain::Module'],
    ['  M: {Type: My::Team::Net::MODULE}\n', 'M', 'My::Team::Net::MODULE'],
  ])('%s', (part, address, kind) => {
    const found = convertText(`Resources:\n${part}${QUEUE}`)
    expect(addressesIn(found.drawn)).toEqual(['Q'])
    expect(found.skipped).toEqual([{ address, kind, reason: expect.any(String) }])
  })

  test('a macro of others is named', () => {
    expect(convertText(`Transform: [AWS::LanguageExtensions, Count]\nResources:\n${QUEUE}`).notes).toEqual([
      'what these macros change is not known: Count',
    ])
  })
})

describe('names', () => {
  const name = (text: string) => [
    ...namesOf(
      convertText(`Resources:\n  F:\n    Type: AWS::SQS::Queue\n    Properties: {QueueName: ${text}}\n`),
    ).values(),
  ]

  test('are filled in from the keys of a substitution, whatever they hold', () => {
    expect(name('!Sub ["${a_b}-${c.d}", {a_b: x, c.d: y}]')).toEqual(['sqs x-y'])
  })

  test.each(['!Sub "jobs-${stage_name}"', '!Sub ["${a-b}", {}]', '!Sub "${AWS::StackName}-x"'])(
    'are left out where they cannot be filled in: %s',
    (text) => {
      expect(name(text)).toEqual(['sqs F'])
    },
  )
})

describe('connections', () => {
  const template = (resources: string) =>
    convertText(
      `Resources:\n  F: {Type: AWS::Lambda::Function}\n  G: {Type: AWS::Lambda::Function}\n${QUEUE}${resources}`,
    )

  test('lead out of the body of an API', () => {
    const uri = 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${F.Arn}/invocations'
    const body = `{paths: {/x: {get: {x-amazon-apigateway-integration: {uri: !Sub "${uri}"}}}}}`
    for (const [kind, attribute] of [
      ['AWS::ApiGateway::RestApi', 'Body'],
      ['AWS::ApiGatewayV2::Api', 'Body'],
      ['AWS::Serverless::Api', 'DefinitionBody'],
      ['AWS::Serverless::HttpApi', 'DefinitionBody'],
    ])
      expect(connectionsOf(template(`  A: {Type: ${kind}, Properties: {${attribute}: ${body}}}\n`))).toEqual([
        'apigateway A -> lambda F',
      ])
  })

  test('lead through pipes, and through what starts a state machine into what it calls', () => {
    const pipe =
      '  P: {Type: AWS::Pipes::Pipe, Properties: {Source: !GetAtt Q.Arn, Enrichment: !GetAtt G.Arn, Target: !GetAtt F.Arn}}\n'
    expect(connectionsOf(template(pipe))).toEqual(['sqs Q -> lambda F', 'sqs Q -> lambda G'])
    const machine =
      '  R: {Type: AWS::Events::Rule, Properties: {Targets: [{Arn: !Ref M}]}}\n' +
      '  M: {Type: AWS::StepFunctions::StateMachine, Properties: {DefinitionSubstitutions: {X: !GetAtt F.Arn}}}\n'
    expect(connectionsOf(template(machine))).toEqual(['eventbus default -> lambda F'])
  })

  test('are the same in Terraform', () => {
    const arn = (what: string) => `arn:aws:lambda:eu-west-1:111122223333:function:${what}`
    const found = convertJson(
      stateOf(
        ['aws_lambda_function', 'f', { function_name: 'f', arn: arn('f') }],
        ['aws_sqs_queue', 'q', { name: 'q', arn: 'arn:aws:sqs:eu-west-1:111122223333:q' }],
        ['aws_pipes_pipe', 'p', { source: 'arn:aws:sqs:eu-west-1:111122223333:q', target: arn('f') }],
        ['aws_api_gateway_rest_api', 'a', { name: 'a', body: `{"uri":"${arn('f')}/invocations"}` }],
      ),
    )
    expect(connectionsOf(found)).toEqual(['apigateway a -> lambda f', 'sqs q -> lambda f'])
  })
})

describe('database clusters and node groups', () => {
  test('a cluster is drawn only if it has no instances', () => {
    const cluster = [
      'aws_rds_cluster',
      'c',
      { id: 'shop-1', cluster_identifier: 'shop-1', engine: 'aurora-mysql' },
    ] as const
    const alone = convertJson(stateOf(cluster))
    expect(ofType(alone, 'rds')).toEqual([expect.objectContaining({ engine: 'aurora-mysql', role: 'primary' })])
    const instance = ['aws_rds_cluster_instance', 'i', { identifier: 'one', cluster_identifier: 'shop-1' }] as const
    const inhabited = convertJson(stateOf(cluster, instance))
    expect([...namesOf(inhabited).values()]).toEqual(['rds one'])
    expect(inhabited.folded).toEqual([
      expect.objectContaining({ address: 'aws_rds_cluster.c', into: ['aws_rds_cluster_instance.i'] }),
    ])
  })

  test.each([
    ['AWS::RDS::DBCluster', 'rds'],
    ['AWS::DocDB::DBCluster', 'docdb'],
    ['AWS::Neptune::DBCluster', 'neptune'],
  ])('%s without instances is drawn', (kind, type) => {
    const found = convertText(`Resources: {C: {Type: ${kind}, Properties: {DBClusterIdentifier: ledger}}}`)
    expect([...namesOf(found).values()]).toEqual([`${type} ledger`])
  })

  test('a serverless cluster has its capacity', () => {
    const scaling = '{MinCapacity: 0.5, MaxCapacity: 4}'
    const found = convertText(
      `Resources: {C: {Type: AWS::RDS::DBCluster, Properties: {ServerlessV2ScalingConfiguration: ${scaling}}}}`,
    )
    expect(ofType(found, 'rds')).toEqual([
      expect.objectContaining({ role: 'serverless', minimumCapacityUnit: 0.5, maximumCapacityUnit: 4 }),
    ])
  })

  test('a node group is an autoscaling group with its instances in its subnets', () => {
    const subnet = ['aws_subnet', 's', { id: 'subnet-0a1b2c3d4e5f60001' }] as const
    const nodes = {
      node_group_name: 'general',
      subnet_ids: ['subnet-0a1b2c3d4e5f60001'],
      instance_types: ['m6i.large'],
      scaling_config: [{ desired_size: 2, min_size: 1, max_size: 3 }],
    }
    const found = convertJson(stateOf(subnet, ['aws_eks_node_group', 'n', nodes]))
    expect(membersOf(found, 'asg general')).toEqual(['ec2', 'ec2'])
    expect(ofType(found, 'ec2')[0]).toMatchObject({ instanceType: 'm6i', instanceSize: 'large' })
  })
})

describe('what is shown as part of others', () => {
  test('is only what something drawn has taken in', () => {
    const found = convertText(`
Resources:
  Role: {Type: AWS::IAM::Role}
  Lt: {Type: AWS::EC2::LaunchTemplate}
  Group: {Type: AWS::RDS::DBSubnetGroup, Properties: {SubnetIds: []}}
  Rule: {Type: AWS::EC2::SecurityGroupIngress, Properties: {GroupId: sg-1}}
  Link: {Type: AWS::EC2::VPCPeeringConnection, Properties: {VpcId: vpc-1}}
${QUEUE}`)
    expect(found.folded).toEqual([])
    expect(found.skipped.map(({ address, reason }) => [address, reason])).toEqual([
      ['Group', 'nothing that is drawn uses it'],
      ['Link', 'its two VPCs are not both drawn'],
      ['Lt', 'nothing that is drawn uses it'],
      ['Role', 'it leads to no connection'],
      ['Rule', 'what it is a rule of is not drawn'],
    ])
  })

  test('names what has taken it in', () => {
    const found = convertText(`
Resources:
  Map: {Type: AWS::Lambda::EventSourceMapping, Properties: {EventSourceArn: !GetAtt Q.Arn, FunctionName: !Ref F}}
  F: {Type: AWS::Lambda::Function}
${QUEUE}`)
    expect(found.folded).toEqual([
      {
        address: 'Map',
        kind: 'AWS::Lambda::EventSourceMapping',
        reason: 'it is part of connections',
        into: ['F', 'Q'],
      },
    ])
  })

  test('a frame without members counts as empty', () => {
    const found = convertText(`
Resources:
  V: {Type: AWS::EC2::VPC}
  S: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref V}}
${QUEUE}`)
    expect(addressesIn(found.drawn.filter(({ isEmpty }) => isEmpty))).toEqual(['S'])
  })
})

describe('what has no value', () => {
  const text = `
Parameters: {Env: {Type: String, AllowedValues: [prod, test]}, Unused: {Type: String}, Key: {Type: String, NoEcho: true}}
Conditions: {IsProd: !Equals [!Ref Env, prod]}
Resources:
  Db: {Type: AWS::RDS::DBInstance, Condition: IsProd, Properties: {MasterUserPassword: !Ref Key}}
  Web: {Type: AWS::EC2::Instance, Properties: {SubnetId: !If [IsProd, !Ref S, !Ref T], InstanceType: !Ref Env}}
  S: {Type: AWS::EC2::Subnet}
  T: {Type: AWS::EC2::Subnet}
`

  test('is named with what it decides', () => {
    expect(convertText(text).undecided).toEqual([
      {
        cause: 'Env',
        decides: [
          { address: 'Db', properties: [] },
          { address: 'Web', properties: ['InstanceType', 'SubnetId'] },
        ],
      },
    ])
  })

  test('can be given', () => {
    const found = convertText(text, { parameters: new Map([['Env', 'prod']]) })
    expect(found.undecided).toEqual([])
    expect(addressesIn(found.drawn)).toContain('Db')
    expect(membersOf(found, 'subnet S')).toEqual(['ec2 Web'])
  })

  test('decides a condition even if it is a secret, and is never shown', () => {
    const secret = `
Parameters: {Key: {Type: String, NoEcho: true}}
Conditions: {HasKey: !Not [!Equals [!Ref Key, ""]]}
Resources:
  Q: {Type: AWS::SQS::Queue, Condition: HasKey, Properties: {QueueName: !Sub "q-\${Key}"}}
`
    const found = convertText(secret, { parameters: new Map([['Key', 'never-show-me']]) })
    expect(addressesIn(found.drawn)).toEqual(['Q'])
    expect(JSON.stringify(found)).not.toContain('never-show-me')
  })

  test('cannot be given a value that is not allowed, under a name that does not exist, or to Terraform', () => {
    const given = (name: string, value: string) => ({ parameters: new Map([[name, value]]), required: [name] })
    const refused = expect.objectContaining({ code: 'CONVERT_PARAMETER' })
    expect(() => convertText(text, given('Env', 'prd'))).toThrow(refused)
    expect(() => convertText(text, given('Envv', 'prod'))).toThrow(
      expect.objectContaining({ remedy: 'Did you mean Env?' }),
    )
    expect(() => convertJson(stateOf(), given('Env', 'prod'))).toThrow(refused)
  })
})
