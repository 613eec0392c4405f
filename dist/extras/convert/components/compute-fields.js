import { instanceFields, known, listAt, numberAt, textAt } from "./reading.js";
// src/extras/convert/components/compute-fields.ts
/** Declared properties of compute components. */
const COMPUTE_FIELDS = {
	ec2: (resource) => instanceFields(textAt(resource, "instance_type", "InstanceType")),
	lambda: (resource) => known({
		architecture: architecture(listAt(resource, "architectures", "Architectures")),
		memory: numberAt(resource, "memory_size", "MemorySize")
	}),
	ecstask: (resource) => known({
		launchType: textAt(resource, "launch_type", "LaunchType")?.toLowerCase(),
		cpu: textAt(resource, "cpu", "Cpu"),
		memoryGB: gigabytes(numberAt(resource, "memory", "Memory")),
		storageGB: numberAt(resource, "ephemeral_storage.size_in_gib", "EphemeralStorage.SizeInGiB")
	}),
	eksworkload: workload,
	azureaksworkload: workload,
	ecr: () => ({ private: true })
};
function workload({ kind }) {
	return known({ workloadType: WORKLOADS[kind.replace(/^(?:aks )?kubernetes_|_v1$/g, "")] });
}
const WORKLOADS = {
	deployment: "deployment",
	stateful_set: "statefulSet",
	daemonset: "daemonSet",
	daemon_set: "daemonSet",
	job: "job",
	cron_job: "cronJob"
};
function architecture([first]) {
	return typeof first === "string" ? first : void 0;
}
function gigabytes(mebibytes) {
	return mebibytes === void 0 ? void 0 : mebibytes / 1024;
}
/** How many members a pool is declared to have. */
function poolSize(resource) {
	const count = numberAt(resource, "desired_capacity", "DesiredCapacity", "desired_count", "DesiredCount", "spec.replicas", "min_size", "MinSize");
	return count === void 0 ? void 0 : Math.max(0, Math.floor(count));
}
export { COMPUTE_FIELDS, poolSize };
