import { serviceTests } from "@edgewise/testkit/vitest";

export default serviceTests({ folder: import.meta.dirname, stubs: ["IDENTITY"] });
