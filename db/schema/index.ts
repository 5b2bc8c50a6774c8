export * from "./members";
export * from "./orders";
export * from "./procedures";
export * from "./cases";
export * from "./notices";
export * from "./content";
