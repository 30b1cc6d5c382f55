SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#viewer",
  deepLinking: true,
  filter: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  // The description is judged in the project's own checks, not by a third party's badge.
  validatorUrl: null,
});
