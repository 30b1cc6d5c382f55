import { additiveOnly } from "./additive-only.ts";
import type { Check } from "./check.ts";
import { drizzleImports } from "./drizzle-imports.ts";
import { eventQueues } from "./event-queues.ts";
import { fileLength, fileNames } from "./file-shape.ts";
import { literalText } from "./literal-text.ts";
import { migrationNames, migrationsOnlyAdd } from "./migration-files.ts";
import { migrationsSurvive } from "./migrations-survive.ts";
import { openapiOperations } from "./openapi-operations.ts";
import { plainText } from "./plain-text.ts";
import { readmeEvents } from "./readme-events.ts";
import { tablesMatch } from "./tables-match.ts";
import { texts } from "./texts.ts";
import { versionedPaths } from "./versioned-paths.ts";
import { compatibilityDates, databaseIds, deadLetterQueues, onlyGatewayIsPublic } from "./worker-configs.ts";
import { workerImports } from "./worker-imports.ts";
import { workersModule } from "./workers-module.ts";

/** Every rule of the architecture that a program can see. */
export const checks: Check[] = [
  workerImports,
  drizzleImports,
  workersModule,
  compatibilityDates,
  onlyGatewayIsPublic,
  deadLetterQueues,
  databaseIds,
  eventQueues,
  readmeEvents,
  migrationNames,
  migrationsOnlyAdd,
  migrationsSurvive,
  tablesMatch,
  openapiOperations,
  versionedPaths,
  additiveOnly,
  fileLength,
  fileNames,
  literalText,
  texts,
  plainText,
];
