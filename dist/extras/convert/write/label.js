import { isGroup } from "../components/kinds.js";
import { idOf } from "./ids.js";
// src/extras/convert/write/label.ts
/**
* The label of a component, centred in front of it with the offsets of Cloudcraft's scans: half a hundredth of the text size per
* letter. That of an autoscaling group is centred on its first two units. Named groups and members of pools have none.
*/
function labelOf({ address, type, name }, id) {
	if (name === void 0 || isGroup(type) && type !== "asg") return [];
	const [width, y] = type === "asg" ? [2, 1.14] : [1, 1];
	return [{
		type: "isotext",
		id: idOf(`label ${address}`),
		text: name,
		mapPos: {
			relTo: id,
			offset: [width / 2 - .08 * [...name].length, y]
		},
		textSize: 16,
		isometric: true,
		standing: false,
		direction: "down",
		outline: true,
		color: "#000000"
	}];
}
export { labelOf };
