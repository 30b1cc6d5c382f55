import { serviceTests } from "@edgewise/testkit/vitest";

export default serviceTests({ service: "identity" });
