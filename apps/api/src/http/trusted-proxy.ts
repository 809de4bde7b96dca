import { BlockList } from "node:net";

const HOUSE = new BlockList();
for (const [network, prefix] of [
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const) {
  HOUSE.addSubnet(network, prefix, "ipv4");
}
for (const [network, prefix] of [
  ["::1", 128],
  ["fe80::", 10],
  ["fc00::", 7],
] as const) {
  HOUSE.addSubnet(network, prefix, "ipv6");
}

/**
 * Whether an address is believed when it says for whom it asks: that the connection comes from, if it is one of the own
 * house. What stands before it is not, since whoever sits in the hospital has such an address too, and what a client
 * writes into the header itself stands there. `hop` counts from the connection, which is 0.
 */
export function isTrustedProxy(address: string, hop: number): boolean {
  return hop === 0 && HOUSE.check(address, address.includes(":") ? "ipv6" : "ipv4");
}
