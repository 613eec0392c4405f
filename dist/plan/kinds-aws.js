// src/plan/kinds-aws.ts
/**
* Cloudcraft's types of AWS, one per line: type; kinds of Terraform, CloudFormation and Pulumi; attributes that hold the name
* people see. `tags.Name` is a label that several may share; so is a name with `?` before it.
*/
const AWS_KINDS = `
ec2; aws_instance aws_spot_instance_request AWS::EC2::Instance aws:ec2/instance:Instance aws:ec2/spotInstanceRequest:SpotInstanceRequest; tags.Name
ebs; aws_ebs_volume AWS::EC2::Volume aws:ebs/volume:Volume; tags.Name
elb; aws_lb aws_alb aws_elb AWS::ElasticLoadBalancingV2::LoadBalancer AWS::ElasticLoadBalancing::LoadBalancer aws:lb/loadBalancer:LoadBalancer aws:alb/loadBalancer:LoadBalancer aws:elb/loadBalancer:LoadBalancer; name Name LoadBalancerName
asg; aws_autoscaling_group AWS::AutoScaling::AutoScalingGroup aws:autoscaling/group:Group; name AutoScalingGroupName
lambda; aws_lambda_function AWS::Lambda::Function AWS::Serverless::Function aws:lambda/function:Function; function_name FunctionName name
rds; aws_db_instance aws_rds_cluster_instance AWS::RDS::DBInstance aws:rds/instance:Instance aws:rds/clusterInstance:ClusterInstance; identifier DBInstanceIdentifier
docdb; aws_docdb_cluster_instance AWS::DocDB::DBInstance aws:docdb/clusterInstance:ClusterInstance; identifier DBInstanceIdentifier
neptune; aws_neptune_cluster_instance AWS::Neptune::DBInstance aws:neptune/clusterInstance:ClusterInstance; identifier DBInstanceIdentifier
elasticache; aws_elasticache_cluster aws_elasticache_replication_group AWS::ElastiCache::CacheCluster AWS::ElastiCache::ReplicationGroup aws:elasticache/cluster:Cluster aws:elasticache/replicationGroup:ReplicationGroup; cluster_id replication_group_id ClusterName ReplicationGroupId
redshift; aws_redshift_cluster AWS::Redshift::Cluster aws:redshift/cluster:Cluster; cluster_identifier ClusterIdentifier
es; aws_opensearch_domain aws_elasticsearch_domain AWS::OpenSearchService::Domain AWS::Elasticsearch::Domain aws:opensearch/domain:Domain aws:elasticsearch/domain:Domain; domain_name DomainName
efs; aws_efs_file_system AWS::EFS::FileSystem aws:efs/fileSystem:FileSystem; tags.Name
fsx; aws_fsx_lustre_file_system aws_fsx_windows_file_system aws_fsx_ontap_file_system aws_fsx_openzfs_file_system AWS::FSx::FileSystem aws:fsx/lustreFileSystem:LustreFileSystem aws:fsx/windowsFileSystem:WindowsFileSystem aws:fsx/ontapFileSystem:OntapFileSystem aws:fsx/openZfsFileSystem:OpenZfsFileSystem; tags.Name
s3; aws_s3_bucket AWS::S3::Bucket aws:s3/bucket:Bucket aws:s3/bucketV2:BucketV2; bucket BucketName
glaciervault; aws_glacier_vault aws:glacier/vault:Vault; name
dynamodb; aws_dynamodb_table AWS::DynamoDB::Table AWS::DynamoDB::GlobalTable AWS::Serverless::SimpleTable aws:dynamodb/table:Table; name TableName
keyspaces; aws_keyspaces_table AWS::Cassandra::Table aws:keyspaces/table:Table; table_name TableName
timestream; aws_timestreamwrite_table AWS::Timestream::Table aws:timestreamwrite/table:Table; table_name TableName
apigateway; aws_api_gateway_rest_api aws_apigatewayv2_api AWS::ApiGateway::RestApi AWS::ApiGatewayV2::Api AWS::Serverless::Api AWS::Serverless::HttpApi aws:apigateway/restApi:RestApi aws:apigatewayv2/api:Api; ?name ?Name
cloudfront; aws_cloudfront_distribution AWS::CloudFront::Distribution aws:cloudfront/distribution:Distribution; ?comment
r53; aws_route53_zone AWS::Route53::HostedZone aws:route53/zone:Zone; ?name ?Name
sqs; aws_sqs_queue AWS::SQS::Queue aws:sqs/queue:Queue; name QueueName
snstopic; aws_sns_topic AWS::SNS::Topic aws:sns/topic:Topic; name TopicName
snssubscriptions; aws_sns_topic_subscription AWS::SNS::Subscription aws:sns/topicSubscription:TopicSubscription;
ses; aws_sesv2_email_identity aws_ses_domain_identity aws_ses_email_identity AWS::SES::EmailIdentity aws:ses/domainIdentity:DomainIdentity aws:ses/emailIdentity:EmailIdentity aws:sesv2/emailIdentity:EmailIdentity; email_identity email domain EmailIdentity
eventbus; aws_cloudwatch_event_bus AWS::Events::EventBus aws:cloudwatch/eventBus:EventBus; name Name
kinesisstream; aws_kinesis_stream AWS::Kinesis::Stream aws:kinesis/stream:Stream; name Name
ecr; aws_ecr_repository AWS::ECR::Repository aws:ecr/repository:Repository; name RepositoryName
ecscluster; aws_ecs_cluster AWS::ECS::Cluster aws:ecs/cluster:Cluster; name ClusterName
ecsservice; aws_ecs_service AWS::ECS::Service aws:ecs/service:Service; name ServiceName
ekscluster; aws_eks_cluster AWS::EKS::Cluster aws:eks/cluster:Cluster; name Name
sg; aws_security_group aws_default_security_group AWS::EC2::SecurityGroup aws:ec2/securityGroup:SecurityGroup aws:ec2/defaultSecurityGroup:DefaultSecurityGroup; ?name ?GroupName tags.Name
vpc; aws_vpc aws_default_vpc AWS::EC2::VPC aws:ec2/vpc:Vpc aws:ec2/defaultVpc:DefaultVpc; tags.Name
subnet; aws_subnet aws_default_subnet AWS::EC2::Subnet aws:ec2/subnet:Subnet aws:ec2/defaultSubnet:DefaultSubnet; tags.Name
networkacl; aws_network_acl aws_default_network_acl AWS::EC2::NetworkAcl aws:ec2/networkAcl:NetworkAcl aws:ec2/defaultNetworkAcl:DefaultNetworkAcl; tags.Name
internetgateway; aws_internet_gateway AWS::EC2::InternetGateway aws:ec2/internetGateway:InternetGateway; tags.Name
natgateway; aws_nat_gateway AWS::EC2::NatGateway aws:ec2/natGateway:NatGateway; tags.Name
vpngateway; aws_vpn_gateway AWS::EC2::VPNGateway aws:ec2/vpnGateway:VpnGateway; tags.Name
customergateway; aws_customer_gateway AWS::EC2::CustomerGateway aws:ec2/customerGateway:CustomerGateway; tags.Name
transitgateway; aws_ec2_transit_gateway AWS::EC2::TransitGateway aws:ec2transitgateway/transitGateway:TransitGateway; tags.Name
vpcendpoint; aws_vpc_endpoint AWS::EC2::VPCEndpoint aws:ec2/vpcEndpoint:VpcEndpoint; tags.Name
dxconnection; aws_dx_connection aws_dx_hosted_connection aws:directconnect/connection:Connection; ?name
waf; aws_wafv2_web_acl aws_waf_web_acl aws_wafregional_web_acl AWS::WAFv2::WebACL aws:wafv2/webAcl:WebAcl aws:waf/webAcl:WebAcl aws:wafregional/webAcl:WebAcl; name Name
eksworkload azureaksworkload; kubernetes_deployment kubernetes_deployment_v1 kubernetes_stateful_set kubernetes_stateful_set_v1 kubernetes_daemonset kubernetes_daemon_set_v1 kubernetes_job kubernetes_job_v1 kubernetes_cron_job kubernetes_cron_job_v1 kubernetes:apps/v1:Deployment kubernetes:apps/v1:StatefulSet kubernetes:apps/v1:DaemonSet kubernetes:batch/v1:Job kubernetes:batch/v1:CronJob; ?metadata.name
`;
export { AWS_KINDS };
