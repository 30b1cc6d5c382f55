import { everyPage } from "../../src/every-page.ts";

everyPage("learner", [
  ...["/account", "/account/profile", "/account/security", "/account/sessions", "/account/api-keys"],
  ...["/account/organisations", "/account/activity"],
]);
