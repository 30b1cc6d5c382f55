import { newApp } from "./app.ts";
import type { Env } from "./env.ts";

export default newApp() satisfies ExportedHandler<Env>;
