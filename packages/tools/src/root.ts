import { fileURLToPath } from "node:url";

/** The repository that this file belongs to. */
export const repositoryRoot = fileURLToPath(new URL("../../../", import.meta.url).href).replace(/\/$/, "");
