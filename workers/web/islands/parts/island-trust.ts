import { trust } from "./trust.ts";

/** The Trusted Types policy of all islands of a page: only HTML that our own server made goes in. */
export const islandTrust = trust("edgewise-islands");
