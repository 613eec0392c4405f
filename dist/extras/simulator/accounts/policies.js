// src/extras/simulator/accounts/policies.ts
/** The read actions of a scan, by service. */
const ACTIONS = {
	autoscaling: "DescribeAutoScalingGroups",
	cassandra: "Select",
	cloudfront: "ListDistributions ListTagsForResource",
	cloudwatch: "GetMetricData GetMetricStatistics ListMetrics",
	directconnect: "DescribeConnections DescribeVirtualInterfaces",
	dynamodb: "DescribeTable ListTables ListTagsOfResource",
	ec2: `DescribeAddresses DescribeAvailabilityZones DescribeCustomerGateways DescribeFlowLogs DescribeInstances
    DescribeInternetGateways DescribeNatGateways DescribeNetworkAcls DescribeNetworkInterfaces DescribeRegions
    DescribeRouteTables DescribeSecurityGroups DescribeSubnets DescribeTags DescribeTransitGateways
    DescribeTransitGatewayAttachments DescribeVolumes DescribeVpcEndpoints DescribeVpcPeeringConnections DescribeVpcs
    DescribeVpnConnections DescribeVpnGateways`,
	ecr: "DescribeImages DescribeRepositories ListTagsForResource",
	"ecr-public": "DescribeRepositories ListTagsForResource",
	ecs: `DescribeClusters DescribeContainerInstances DescribeServices DescribeTaskDefinition DescribeTasks ListClusters
    ListContainerInstances ListServices ListTasks`,
	eks: "DescribeCluster DescribeFargateProfile DescribeNodegroup ListClusters ListFargateProfiles ListNodegroups",
	elasticache: "DescribeCacheClusters ListTagsForResource",
	elasticfilesystem: "DescribeFileSystems DescribeMountTargets DescribeTags",
	elasticloadbalancing: "DescribeLoadBalancers DescribeTags DescribeTargetGroups DescribeTargetHealth",
	es: "DescribeElasticsearchDomains ListDomainNames ListTags",
	fsx: "DescribeFileSystems ListTagsForResource",
	glacier: "ListTagsForVault ListVaults",
	kinesis: "DescribeStream ListStreams ListTagsForStream",
	lambda: "ListEventSourceMappings ListFunctions ListTags",
	neptune: "DescribeDBClusters DescribeDBInstances",
	rds: "DescribeDBClusters DescribeDBInstances ListTagsForResource",
	redshift: "DescribeClusters",
	route53: "ListHostedZones ListResourceRecordSets ListTagsForResource",
	s3: "GetBucketLocation GetBucketNotification GetBucketTagging GetEncryptionConfiguration ListAllMyBuckets",
	ses: "GetSendQuota ListIdentities",
	sns: "GetTopicAttributes ListSubscriptions ListTagsForResource ListTopics",
	sqs: "GetQueueAttributes ListQueueTags ListQueues",
	tag: "GetResources",
	timestream: "DescribeEndpoints ListDatabases ListTables ListTagsForResource",
	wafv2: "GetWebACL ListResourcesForWebACL ListTagsForResource ListWebACLs"
};
/** Exactly the actions that a scan calls. */
const MINIMAL_POLICY = policy([
	"apis",
	"apis/*",
	"restapis",
	"restapis/*",
	"vpclinks"
].map((part) => `arn:aws:apigateway:*::/${part}`), services((service, actions) => actions.map((action) => `${service}:${action}`)));
/** The same services with wildcards, so that new actions need no new policy. */
const CUSTOM_POLICY = policy("arn:aws:apigateway:*::/*", services((service, actions) => {
	const verbs = actions.map((action) => /^[A-Z][a-z]+/.exec(action)?.[0] ?? action);
	return [...new Set(verbs)].map((verb) => `${service}:${verb === "Select" ? verb : `${verb}*`}`);
}));
function services(actionsOf) {
	return Object.entries(ACTIONS).flatMap(([service, actions]) => actionsOf(service, actions.split(/\s+/)));
}
function policy(apis, actions) {
	return {
		Version: "2012-10-17",
		Statement: [{
			Effect: "Allow",
			Action: "apigateway:GET",
			Resource: apis
		}, {
			Effect: "Allow",
			Action: actions,
			Resource: "*"
		}]
	};
}
export { CUSTOM_POLICY, MINIMAL_POLICY };
