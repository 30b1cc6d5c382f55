import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";

/** The field of a PUT that holds, as JSON, the fields of the answer. */
const fieldsField = "x-answer-fields";

// Yardstick S: what is PUT is what every GET answers.
let bytes = Buffer.alloc(0);
let fields: Record<string, string> = {};

const server = createServer(async (request, response) => {
  if (request.method === "PUT") {
    bytes = await buffer(request);
    fields = JSON.parse(String(request.headers[fieldsField]));
    response.writeHead(204).end();
    return;
  }
  response.writeHead(200, { ...fields, "Content-Length": bytes.length });
  response.end(bytes);
});

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object") process.send?.(address?.port);
});
// Whoever started it is gone: so is the reason for it.
process.once("disconnect", () => process.exit());
