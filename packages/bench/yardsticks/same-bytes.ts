import { createServer } from "node:http";

// Yardstick S: `PUT /{n}` says how many bytes every GET answers.
let bytes = Buffer.alloc(0);

const server = createServer((request, response) => {
  if (request.method === "PUT") {
    bytes = Buffer.alloc(Number(request.url?.slice(1)), "x");
    response.writeHead(204).end();
    return;
  }
  response.writeHead(200, { "Content-Type": "application/octet-stream", "Content-Length": bytes.length });
  response.end(bytes);
});

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object") process.send?.(address?.port);
});
// Whoever started it is gone: so is the reason for it.
process.once("disconnect", () => process.exit());
