export { tellWhatChanged } from "../report/told.js";
