import { createConfig, lintFromString } from "@redocly/openapi-core";
import spectral from "@stoplight/spectral-core";
import owasp from "@stoplight/spectral-owasp-ruleset";
import rulesets from "@stoplight/spectral-rulesets";
import { redoclyRules, spectralRules } from "./lint-rules.ts";

/** One thing that a linter has to say. */
export interface Finding {
  linter: "spectral" | "redocly";
  severity: "error" | "warning";
  rule: string;
  at: string;
  message: string;
}

/** What Spectral with its OpenAPI and OWASP rules, and Redocly with its recommended rules, find in the document. */
export async function lint(text: string): Promise<Finding[]> {
  return [...(await bySpectral(text)), ...(await byRedocly(text))];
}

async function bySpectral(text: string): Promise<Finding[]> {
  const linter = new spectral.Spectral();
  linter.setRuleset(new spectral.Ruleset({ extends: [rulesets.oas, owasp], rules: spectralRules }));
  const results = await linter.run(JSON.parse(text));
  return results.map(({ severity, code, path, message }) => ({
    linter: "spectral",
    severity: severity === 0 ? "error" : "warning",
    rule: String(code),
    at: path.join("/"),
    message,
  }));
}

async function byRedocly(text: string): Promise<Finding[]> {
  const config = await createConfig({ extends: ["recommended"], rules: redoclyRules });
  const results = await lintFromString({ source: text, absoluteRef: "openapi.json", config });
  return results.map(({ severity, ruleId, location, message }) => ({
    linter: "redocly",
    severity: severity === "error" ? "error" : "warning",
    rule: ruleId,
    at: location[0]?.pointer ?? "",
    message,
  }));
}
