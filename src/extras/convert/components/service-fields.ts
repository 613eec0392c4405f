import type { Declared } from '../declared.ts'
import type { FieldReader } from './field-reader.ts'
import { flagAt, known, listAt, numberAt, textAt } from './reading.ts'

/** Declared properties of networking, messaging and edge components. */
export const SERVICE_FIELDS: Readonly<Record<string, FieldReader>> = {
  elb: (resource) => known({ elbType: balancerType(resource) }),
  apigateway: (resource) => known({ apiType: apiType(resource) }),
  sqs: (resource) => ({ queueType: flagAt(resource, 'fifo_queue', 'FifoQueue') === true ? 'fifo' : 'standard' }),
  snssubscriptions: () => ({}),
  kinesisstream: (resource) => known({ shards: numberAt(resource, 'shard_count', 'ShardCount') }),
  eventbus: () => ({ eventBusType: 'custom' }),
  vpcendpoint: (resource) =>
    known({ endpointType: textAt(resource, 'vpc_endpoint_type', 'VpcEndpointType')?.toLowerCase() }),
  dxconnection: (resource) =>
    known({
      site: textAt(resource, 'location'),
      connectionType: resource.kind === 'aws_dx_connection' ? 'Dedicated' : 'Hosted',
      capacity: textAt(resource, 'bandwidth')?.replace('bps', ''),
    }),
  waf: (resource) => known({ aclCount: 1, ruleCount: listAt(resource, 'rule', 'rules', 'Rules').length }),
}

/** AWS's default is an application load balancer; classic ones are a separate kind. */
function balancerType(resource: Declared): string {
  if (resource.kind === 'aws_elb' || resource.kind === 'AWS::ElasticLoadBalancing::LoadBalancer') return 'classic'
  return textAt(resource, 'load_balancer_type', 'Type') ?? 'application'
}

function apiType(resource: Declared): string | undefined {
  if (resource.kind === 'AWS::Serverless::HttpApi') return 'http'
  if (!/v2/i.test(resource.kind)) return 'rest'
  return textAt(resource, 'protocol_type', 'ProtocolType')?.toLowerCase()
}
