// src/plan/kinds-bring.ts
const FLEET = { types: ["ec2", "ebs"] };
const BRINGS = new Map([
	["aws_eks_node_group AWS::EKS::Nodegroup aws:eks/nodeGroup:NodeGroup", [{
		types: ["asg"],
		name: /^eks-/
	}, FLEET]],
	["aws_elastic_beanstalk_environment AWS::ElasticBeanstalk::Environment aws:elasticbeanstalk/environment:Environment", [{
		types: [
			"asg",
			"ec2",
			"ebs",
			"elb",
			"sg"
		],
		name: /^awseb|^e-/i
	}, FLEET]],
	["aws_eks_cluster AWS::EKS::Cluster aws:eks/cluster:Cluster", [{
		types: ["sg"],
		name: /^eks-cluster-sg-/
	}]],
	["aws_spot_fleet_request aws_ec2_fleet aws_batch_compute_environment AWS::EC2::SpotFleet AWS::EC2::EC2Fleet AWS::Batch::ComputeEnvironment", [FLEET, { types: ["asg"] }]],
	["aws_emr_cluster AWS::EMR::Cluster", [FLEET, {
		types: ["sg"],
		name: /^ElasticMapReduce-/
	}]],
	["aws_rds_cluster AWS::RDS::DBCluster aws:rds/cluster:Cluster aws_docdb_cluster AWS::DocDB::DBCluster aws_neptune_cluster AWS::Neptune::DBCluster", [{
		types: [
			"rds",
			"docdb",
			"neptune"
		],
		fields: [
			"engine",
			"multiAZ",
			"minimumCapacityUnit",
			"maximumCapacityUnit",
			"minNCUs",
			"maxNCUs",
			"role"
		]
	}]],
	["aws_ecs_task_definition AWS::ECS::TaskDefinition aws:ecs/taskDefinition:TaskDefinition aws_ecs_service AWS::ECS::Service", [{ types: ["ecstask"] }]],
	["azurerm_kubernetes_cluster azurerm_kubernetes_automatic_cluster azurerm_kubernetes_cluster_node_pool azure-native:containerservice:ManagedCluster azure:containerservice/kubernetesCluster:KubernetesCluster azure:containerservice/kubernetesClusterNodePool:KubernetesClusterNodePool", [{
		types: [
			"azurevmss",
			"azurevm",
			"azurelb",
			"azurensg",
			"azuredisk",
			"azureaksworkload",
			"azureakspod"
		],
		key: /\/resourcegroups\/mc_/
	}]],
	["azurerm_service_plan azurerm_app_service_plan azure-native:web:AppServicePlan azure:appservice/servicePlan:ServicePlan", [{
		types: ["azurewebapp", "azurefunctionapp"],
		fields: ["instance", "tier"]
	}]],
	["azurerm_storage_account azure-native:storage:StorageAccount azure:storage/account:Account", [{
		types: [
			"azureblob",
			"azurequeue",
			"azuretable",
			"azurefiles"
		],
		ofOwn: "id"
	}]],
	["azurerm_servicebus_namespace azure-native:servicebus:Namespace azure:servicebus/namespace:Namespace", [{
		types: ["azuresbqueue", "azuresbtopic"],
		fields: ["tier"],
		ofOwn: "id"
	}]],
	["helm_release kubernetes_manifest kubectl_manifest kubernetes:helm.sh/v3:Release kubernetes:helm.sh/v4:Chart", [{ types: [
		"eksworkload",
		"ekspod",
		"azureaksworkload",
		"azureakspod"
	] }]]
].flatMap(([kinds, brings]) => kinds.split(" ").map((kind) => [kind, brings])));
function broughtBy(kind) {
	return BRINGS.get(kind) ?? [];
}
export { broughtBy };
