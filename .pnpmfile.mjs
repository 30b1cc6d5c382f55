/** openapi-typescript builds on the JavaScript API of the compiler, which TypeScript 7 does not have: it gets a 5 of its own. */
function readPackage(manifest) {
  if (manifest.name === "openapi-typescript") {
    delete manifest.peerDependencies.typescript;
    manifest.dependencies.typescript = "^5.9.3";
  }
  return manifest;
}

export const hooks = { readPackage };
