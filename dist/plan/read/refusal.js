import { ExpectedError } from "../../errors.js";
// src/plan/read/refusal.ts
/** How each of the three tools writes a plan that can be read here. */
const SHOW = "Give what `terraform show -json PLANFILE` prints";
const ANY_TOOL = "Give what `terraform show -json PLANFILE`, `aws cloudformation describe-change-set` or `pulumi preview --json` prints";
function refused(code, what, remedy) {
	return new ExpectedError(code, what, remedy);
}
export { ANY_TOOL, SHOW, refused };
