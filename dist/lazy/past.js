export { PAST_FILE, earlierDeployments, parsePast } from "../history.js";
