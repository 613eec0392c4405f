import type { Declared } from '../declared.ts'
import { textAt } from './reading.ts'

/** Attributes with the name of a resource in the cloud, if that is not its Name tag. */
const NAME_ATTRIBUTES = [
  'name function_name identifier cluster_id replication_group_id cluster_identifier domain_name bucket repository_name',
  'table_name email_identity email domain metadata.name Name FunctionName LoadBalancerName AutoScalingGroupName',
  'DBInstanceIdentifier DBClusterIdentifier ClusterIdentifier ReplicationGroupId ClusterName ServiceName RepositoryName DomainName BucketName',
  'TableName QueueName TopicName EmailIdentity GroupName node_group_name NodegroupName',
].flatMap((line) => line.split(' '))

/** Types whose Name tag is better than their `name`. */
const BY_TAG = new Set(
  'vpc subnet networkacl ec2 ebs internetgateway natgateway vpngateway customergateway efs'.split(' '),
)

/** Types whose `name` is something else, such as the database in an instance: these attributes come first. */
const FIRST: ReadonlyMap<string, readonly string[]> = new Map([
  ['rds', ['identifier', 'DBInstanceIdentifier']],
  ['asg', ['node_group_name', 'NodegroupName']],
])

/** A resource's name in the cloud, otherwise its name in the code. */
export function nameOf(resource: Declared, type: string): string {
  const tag = textAt(resource, 'tags.Name', 'tags_all.Name')
  const attribute = textAt(resource, ...(FIRST.get(type) ?? []), ...NAME_ATTRIBUTES)
  const [first, second] = BY_TAG.has(type) ? [tag, attribute] : [attribute, tag]
  return first ?? second ?? resource.localName.slice(0, 256)
}
