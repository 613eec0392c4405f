import type { ComponentType } from './component-type.ts'

const CLUSTER = /:cluster\/(.+)$/

/** Machines, containers, functions, and what triggers them. */
export const AWS_COMPUTE: Readonly<Record<string, ComponentType>> = {
  apigateway: { name: 'API gateway', opaque: true, foundation: true },
  asg: {
    name: 'autoscaling group',
    free: true,
    container: true,
    group: 'platform',
    holds: 'ec2',
    nameInArn: /:autoScalingGroupName\/(.+)$/,
  },
  ec2: { name: 'EC2 instance', opaque: true, pool: { type: 'asg', member: 'instance' } },
  ecr: { name: 'ECR repository', stateful: true, nameInArn: /:repository\/(.+)$/ },
  ecscluster: {
    name: 'ECS cluster',
    placeholder: 'ECS Cluster',
    free: true,
    container: true,
    group: 'floor',
    holds: 'ecsservice ecstask',
    nameInArn: CLUSTER,
  },
  ecsservice: {
    name: 'ECS service',
    placeholder: 'ECS Service',
    free: true,
    container: true,
    group: 'floor',
    holds: 'ecstask',
    nameInArn: /:service\/(?:[^/]+\/)?([^/]+)$/,
    clusterInArn: true,
  },
  ecstask: { name: 'ECS task', opaque: true, pool: { type: 'ecsservice', member: 'task' }, clusterInArn: true },
  ekscluster: {
    name: 'EKS cluster',
    placeholder: 'EKS Cluster',
    container: true,
    group: 'floor',
    holds: 'eksworkload',
    nameInArn: CLUSTER,
  },
  ekspod: { name: 'EKS pod', free: true, opaque: true, pool: { type: 'eksworkload', member: 'pod' } },
  eksworkload: {
    name: 'EKS workload',
    free: true,
    container: true,
    group: 'floor',
    holds: 'ekspod',
    opaque: true,
  },
  eventbus: { name: 'event bus', nameInArn: /:event-bus\/(.+)$/ },
  lambda: { name: 'Lambda function', nameInArn: /:function:([^:]+)/ },
  ses: { name: 'SES identity', nameInArn: /:identity\/(.+)$/ },
  /** Deprecated: scans contain snstopic and snssubscriptions instead. */
  sns: { name: 'SNS topic' },
  snssubscriptions: { name: 'SNS subscription', opaque: true },
  snstopic: { name: 'SNS topic', nameInArn: /:sns:[^:]*:[^:]*:(.+)$/ },
  sqs: { name: 'SQS queue', nameInArn: /:sqs:[^:]*:[^:]*:(.+)$/ },
}
