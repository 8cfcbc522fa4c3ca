/** The owner's Nostr key: made on first use, kept in SecretStorage, never shown, logged or sent to the panel. */

/** The part of VS Code's SecretStorage that is needed. */
export interface Secrets {
  get(key: string): Thenable<string | undefined>;
  store(key: string, value: string): Thenable<void>;
}

export const ownerKeyName = 'colloquy.ownerKey';

/** Order of secp256k1 (SEC 2, 2.4.1): a private key is an integer from 1 to n − 1. */
const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

const isPrivateKey = (hex: string): boolean => {
  if (!/^[0-9a-f]{64}$/.test(hex)) return false;
  const value = BigInt(`0x${hex}`);
  return value > 0n && value < order;
};

/** Makes sure a key exists; `random` gives 32 secure bytes. Returns whether one had to be made. */
export const ensureOwnerKey = async (secrets: Secrets, random: () => Uint8Array): Promise<boolean> => {
  const stored = await secrets.get(ownerKeyName);
  if (stored !== undefined && isPrivateKey(stored)) return false;
  for (let tries = 0; tries < 8; tries++) {
    const hex = Buffer.from(random()).toString('hex');
    if (!isPrivateKey(hex)) continue;
    await secrets.store(ownerKeyName, hex);
    return true;
  }
  throw new Error('The random source gave no usable key eight times in a row.');
};
