// src/extras/convert/components/kinds.ts
const TYPES = new Map(`
ec2 aws_instance aws_spot_instance_request AWS::EC2::Instance
ebs aws_ebs_volume AWS::EC2::Volume
elb aws_lb aws_alb aws_elb AWS::ElasticLoadBalancingV2::LoadBalancer AWS::ElasticLoadBalancing::LoadBalancer
asg aws_autoscaling_group AWS::AutoScaling::AutoScalingGroup
lambda aws_lambda_function AWS::Lambda::Function AWS::Serverless::Function
rds aws_db_instance aws_rds_cluster_instance AWS::RDS::DBInstance
docdb aws_docdb_cluster_instance AWS::DocDB::DBInstance
neptune aws_neptune_cluster_instance AWS::Neptune::DBInstance
elasticache aws_elasticache_cluster aws_elasticache_replication_group AWS::ElastiCache::CacheCluster AWS::ElastiCache::ReplicationGroup
redshift aws_redshift_cluster AWS::Redshift::Cluster
es aws_opensearch_domain aws_elasticsearch_domain AWS::OpenSearchService::Domain AWS::Elasticsearch::Domain
efs aws_efs_file_system AWS::EFS::FileSystem
fsx aws_fsx_lustre_file_system aws_fsx_windows_file_system aws_fsx_ontap_file_system aws_fsx_openzfs_file_system AWS::FSx::FileSystem
s3 aws_s3_bucket AWS::S3::Bucket
glaciervault aws_glacier_vault
dynamodb aws_dynamodb_table AWS::DynamoDB::Table AWS::DynamoDB::GlobalTable AWS::Serverless::SimpleTable
keyspaces aws_keyspaces_table AWS::Cassandra::Table
timestream aws_timestreamwrite_table AWS::Timestream::Table
apigateway aws_api_gateway_rest_api aws_apigatewayv2_api AWS::ApiGateway::RestApi AWS::ApiGatewayV2::Api AWS::Serverless::Api AWS::Serverless::HttpApi
cloudfront aws_cloudfront_distribution AWS::CloudFront::Distribution
r53 aws_route53_zone AWS::Route53::HostedZone
sqs aws_sqs_queue AWS::SQS::Queue
snstopic aws_sns_topic AWS::SNS::Topic
snssubscriptions aws_sns_topic_subscription AWS::SNS::Subscription
ses aws_sesv2_email_identity aws_ses_domain_identity aws_ses_email_identity AWS::SES::EmailIdentity
eventbus aws_cloudwatch_event_bus AWS::Events::EventBus
kinesisstream aws_kinesis_stream AWS::Kinesis::Stream
ecr aws_ecr_repository AWS::ECR::Repository
ecscluster aws_ecs_cluster AWS::ECS::Cluster
ecsservice aws_ecs_service AWS::ECS::Service
ekscluster aws_eks_cluster AWS::EKS::Cluster
eksworkload kubernetes_deployment kubernetes_deployment_v1 kubernetes_stateful_set kubernetes_stateful_set_v1 kubernetes_daemonset kubernetes_daemon_set_v1 kubernetes_job kubernetes_job_v1 kubernetes_cron_job kubernetes_cron_job_v1
sg aws_security_group aws_default_security_group AWS::EC2::SecurityGroup
vpc aws_vpc aws_default_vpc AWS::EC2::VPC
subnet aws_subnet aws_default_subnet AWS::EC2::Subnet
networkacl aws_network_acl aws_default_network_acl AWS::EC2::NetworkAcl
internetgateway aws_internet_gateway AWS::EC2::InternetGateway
natgateway aws_nat_gateway AWS::EC2::NatGateway
vpngateway aws_vpn_gateway AWS::EC2::VPNGateway
customergateway aws_customer_gateway AWS::EC2::CustomerGateway
transitgateway aws_ec2_transit_gateway AWS::EC2::TransitGateway
vpcendpoint aws_vpc_endpoint AWS::EC2::VPCEndpoint
dxconnection aws_dx_connection aws_dx_hosted_connection
waf aws_wafv2_web_acl aws_waf_web_acl aws_wafregional_web_acl AWS::WAFv2::WebACL
azurevm azurerm_linux_virtual_machine azurerm_windows_virtual_machine azurerm_virtual_machine
azurevmss azurerm_linux_virtual_machine_scale_set azurerm_windows_virtual_machine_scale_set azurerm_virtual_machine_scale_set azurerm_orchestrated_virtual_machine_scale_set
azurensg azurerm_network_security_group
azureakscluster azurerm_kubernetes_cluster
azurecosmosdb azurerm_cosmosdb_account
`.trim().split("\n").flatMap((line) => {
	const [type = "", ...kinds] = line.split(" ");
	return kinds.map((kind) => [kind, type]);
}));
/** The kind of what another declaration implies: `implied ec2`. */
const IMPLIED = "implied ";
/** Cloudcraft's type for a kind; undefined when there is none. */
function typeOf(kind) {
	return kind.startsWith("implied ") ? kind.slice(8) : TYPES.get(kind);
}
const GROUPS = new Set("vpc subnet sg networkacl asg ecscluster ecsservice ekscluster eksworkload azurensg azureakscluster".split(" "));
/** Types that stand in the section `groups` and hold others. */
function isGroup(type) {
	return GROUPS.has(type);
}
const FRAMES = new Set("vpc subnet sg networkacl azurensg region".split(" "));
/** Groups without a position: an outline around their members. */
function isFrame(type) {
	return FRAMES.has(type);
}
const IN_NETWORK = "asg ec2 lambda efs fsx elb rds docdb elasticache redshift es";
const MEMBERS = new Map(Object.entries({
	vpc: `${IN_NETWORK} subnet sg networkacl natgateway internetgateway vpngateway customergateway`,
	sg: IN_NETWORK,
	subnet: `${IN_NETWORK} natgateway`,
	networkacl: `${IN_NETWORK} subnet natgateway`,
	azurensg: "azurevm azurevmss",
	asg: "ec2",
	ecscluster: "ecsservice ecstask",
	ecsservice: "ecstask",
	ekscluster: "eksworkload",
	eksworkload: "ekspod"
}).map(([group, members]) => [group, new Set(members.split(" "))]));
/** Whether Cloudcraft lets a group of one type hold the other. */
function mayHold(group, member) {
	return MEMBERS.get(group)?.has(member) ?? false;
}
export { IMPLIED, isFrame, isGroup, mayHold, typeOf };
