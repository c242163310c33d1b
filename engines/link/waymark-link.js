#!/usr/bin/env node
// The sources are TypeScript; Node reads them through tsx until the oldest Node we support reads them itself.
import { register } from "tsx/esm/api";

register();
await import("./src/command/main.ts");
