#!/usr/bin/env node
import { run } from "./cli/run.js";
import { openTerminal, writtenOut } from "./cli/terminal.js";
import process from "node:process";
// src/cli/main.ts
const exitCode = await run(process.argv.slice(2), openTerminal());
await writtenOut();
process.exit(exitCode);
export {};
