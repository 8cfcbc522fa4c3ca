/** Fixed, so that the same question about the same files has the same answer everywhere. */
export const SEED = 20_240_229;
