// src/report/words/type-names.ts
/** Names of Cloudcraft's component types; other types keep their own word. */
const NAMES = new Map(Object.entries({
	apigateway: "API gateway",
	asg: "autoscaling group",
	azureakscluster: "AKS cluster",
	azurecosmosdb: "Cosmos DB account",
	azurensg: "network security group",
	azurevm: "virtual machine",
	azurevmss: "virtual machine scale set",
	cloudfront: "CloudFront distribution",
	customergateway: "customer gateway",
	docdb: "DocumentDB instance",
	dxconnection: "Direct Connect connection",
	dynamodb: "DynamoDB table",
	ebs: "EBS volume",
	ec2: "EC2 instance",
	ecr: "ECR repository",
	ecscluster: "ECS cluster",
	ecsservice: "ECS service",
	ecstask: "ECS task",
	efs: "EFS file system",
	ekscluster: "EKS cluster",
	ekspod: "EKS pod",
	eksworkload: "EKS workload",
	elasticache: "ElastiCache cluster",
	elb: "load balancer",
	es: "OpenSearch domain",
	region: "region",
	zone: "availability zone",
	eventbus: "event bus",
	fsx: "FSx file system",
	glaciervault: "Glacier vault",
	internetgateway: "internet gateway",
	kinesisstream: "Kinesis stream",
	keyspaces: "Keyspaces table",
	lambda: "Lambda function",
	natgateway: "NAT gateway",
	neptune: "Neptune instance",
	networkacl: "network ACL",
	r53: "Route 53 hosted zone",
	rds: "RDS instance",
	redshift: "Redshift cluster",
	s3: "S3 bucket",
	ses: "SES identity",
	sg: "security group",
	snssubscriptions: "SNS subscription",
	sns: "SNS topic",
	snstopic: "SNS topic",
	sqs: "SQS queue",
	subnet: "subnet",
	timestream: "Timestream table",
	transitgateway: "transit gateway",
	vpc: "VPC",
	vpcendpoint: "VPC endpoint",
	vpngateway: "VPN gateway",
	waf: "web ACL"
}));
/** What a type is called in a sentence. An unknown type, which comes from outside, is shown only if it is a plain word. */
function typeName(type) {
	const known = NAMES.get(type);
	if (known !== void 0) return known;
	return /^[a-z0-9]{1,30}$/i.test(type) ? type : "resource";
}
/** `RDS instance orders`. */
function nameOf({ type, name }, quote) {
	return `${typeName(type)} ${quote(name)}`;
}
/** `1 EC2 instance`, `3 ECR repositories`. */
function countOf(count, type) {
	const name = typeName(type);
	return count === 1 ? `1 ${name}` : `${count} ${plural(name)}`;
}
function plural(name) {
	return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}
/** Short names of members, next to the name of what they belong to. */
const MEMBERS = new Map([
	["asg ec2", "instance"],
	["azurevmss azurevm", "instance"],
	["ecsservice ecstask", "task"],
	["eksworkload ekspod", "pod"]
]);
/** `instance` for the EC2 instance of an autoscaling group. */
function memberName(parentType, memberType) {
	return MEMBERS.get(`${parentType} ${memberType}`) ?? typeName(memberType);
}
export { countOf, memberName, nameOf, plural, typeName };
