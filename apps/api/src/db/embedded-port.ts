import { createServer } from "node:net";

/** A TCP port of 127.0.0.1 that is free at this moment; another program may take it before it is used. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen({ host: "127.0.0.1", port: 0 }, () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === "string") reject(new Error("127.0.0.1 gives no port"));
        else resolve(address.port);
      });
    });
  });
}
