/**
 * Cloudcraft's types of AWS, one per line: type; kinds of Pulumi, in addition to those of `declared-kinds.ts`; attributes that contain the
 * visible name. `tags.Name` is a label that several may share; so is a name with `?` before it.
 */
export const AWS_KINDS = `
ec2; aws:ec2/instance:Instance aws:ec2/spotInstanceRequest:SpotInstanceRequest; tags.Name
ebs; aws:ebs/volume:Volume; tags.Name
elb; aws:lb/loadBalancer:LoadBalancer aws:alb/loadBalancer:LoadBalancer aws:elb/loadBalancer:LoadBalancer; name Name LoadBalancerName
asg; aws:autoscaling/group:Group; name AutoScalingGroupName
lambda; aws:lambda/function:Function; function_name FunctionName name
rds; aws:rds/instance:Instance aws:rds/clusterInstance:ClusterInstance; identifier DBInstanceIdentifier
docdb; aws:docdb/clusterInstance:ClusterInstance; identifier DBInstanceIdentifier
neptune; aws:neptune/clusterInstance:ClusterInstance; identifier DBInstanceIdentifier
elasticache; aws:elasticache/cluster:Cluster aws:elasticache/replicationGroup:ReplicationGroup; cluster_id replication_group_id ClusterName ReplicationGroupId
redshift; aws:redshift/cluster:Cluster; cluster_identifier ClusterIdentifier
es; aws:opensearch/domain:Domain aws:elasticsearch/domain:Domain; domain_name DomainName
efs; aws:efs/fileSystem:FileSystem; tags.Name
fsx; aws:fsx/lustreFileSystem:LustreFileSystem aws:fsx/windowsFileSystem:WindowsFileSystem aws:fsx/ontapFileSystem:OntapFileSystem aws:fsx/openZfsFileSystem:OpenZfsFileSystem; tags.Name
s3; aws:s3/bucket:Bucket aws:s3/bucketV2:BucketV2; bucket BucketName
glaciervault; aws:glacier/vault:Vault; name
dynamodb; aws:dynamodb/table:Table; name TableName
keyspaces; aws:keyspaces/table:Table; table_name TableName
timestream; aws:timestreamwrite/table:Table; table_name TableName
apigateway; aws:apigateway/restApi:RestApi aws:apigatewayv2/api:Api; ?name ?Name
cloudfront; aws:cloudfront/distribution:Distribution; ?comment
r53; aws:route53/zone:Zone; ?name ?Name
sqs; aws:sqs/queue:Queue; name QueueName
snstopic; aws:sns/topic:Topic; name TopicName
snssubscriptions; aws:sns/topicSubscription:TopicSubscription;
ses; aws:ses/domainIdentity:DomainIdentity aws:ses/emailIdentity:EmailIdentity aws:sesv2/emailIdentity:EmailIdentity; email_identity email domain EmailIdentity
eventbus; aws:cloudwatch/eventBus:EventBus; name Name
kinesisstream; aws:kinesis/stream:Stream; name Name
ecr; aws:ecr/repository:Repository; name RepositoryName
ecscluster; aws:ecs/cluster:Cluster; name ClusterName
ecsservice; aws:ecs/service:Service; name ServiceName
ekscluster; aws:eks/cluster:Cluster; name Name
sg; aws:ec2/securityGroup:SecurityGroup aws:ec2/defaultSecurityGroup:DefaultSecurityGroup; ?name ?GroupName tags.Name
vpc; aws:ec2/vpc:Vpc aws:ec2/defaultVpc:DefaultVpc; tags.Name
subnet; aws:ec2/subnet:Subnet aws:ec2/defaultSubnet:DefaultSubnet; tags.Name
networkacl; aws:ec2/networkAcl:NetworkAcl aws:ec2/defaultNetworkAcl:DefaultNetworkAcl; tags.Name
internetgateway; aws:ec2/internetGateway:InternetGateway; tags.Name
natgateway; aws:ec2/natGateway:NatGateway; tags.Name
vpngateway; aws:ec2/vpnGateway:VpnGateway; tags.Name
customergateway; aws:ec2/customerGateway:CustomerGateway; tags.Name
transitgateway; aws:ec2transitgateway/transitGateway:TransitGateway; tags.Name
vpcendpoint; aws:ec2/vpcEndpoint:VpcEndpoint; tags.Name
dxconnection; aws:directconnect/connection:Connection; ?name
waf; aws:wafv2/webAcl:WebAcl aws:waf/webAcl:WebAcl aws:wafregional/webAcl:WebAcl; name Name
eksworkload azureaksworkload; kubernetes:apps/v1:Deployment kubernetes:apps/v1:StatefulSet kubernetes:apps/v1:DaemonSet kubernetes:batch/v1:Job kubernetes:batch/v1:CronJob; ?metadata.name
`
