import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { endStalled } from "./end-stalled.ts";

/** More than the machine keeps for both ends of a connection. */
const LARGE = 1024;
const MEGABYTE = Buffer.alloc(1024 * 1024);

it("ends the file of a reader who takes nothing, and with it what was still being read for it", async () => {
  let told = 0;
  const file = Readable.from(
    (async function* () {
      for (; told < LARGE; told += 1) yield MEGABYTE;
    })(),
  );
  const server = createServer((_request, response) => {
    endStalled(response, 50);
    response.on("close", () => file.destroy());
    file.pipe(response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const reader = connect((server.address() as AddressInfo).port, "127.0.0.1");
  reader.pause();
  reader.on("error", () => undefined);
  reader.write("GET / HTTP/1.1\r\nHost: portal\r\n\r\n");
  await once(file, "close");
  expect(told).toBeLessThan(LARGE);
  reader.destroy();
  server.close();
});
