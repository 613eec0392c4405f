import { regionGroupId } from "../../../inventory/read/murmur3.js";
import { appearanceOf } from "./appearance.js";
import { untidy } from "./component.js";
import { isGlobal } from "./kinds.js";
// src/extras/simulator/document/region-group.ts
/** The group of the region itself, with a stand-in for an ARN; none where nothing is. */
function writeRegionGroup(scan) {
	const members = scan.resources.filter((resource) => !isGlobal(resource.type));
	if (members.length === 0) return [];
	const ids = members.map((member) => scan.ids.get(member.handle) ?? "");
	return [{
		id: regionGroupId(scan.regionName),
		type: "region",
		arn: `arn:aws::${scan.regionName}::`,
		region: scan.regionName,
		visible: true,
		padding: 2,
		shape: "rectangular",
		nodes: untidy(ids, scan.chance),
		...appearanceOf("region", void 0)
	}];
}
export { writeRegionGroup };
