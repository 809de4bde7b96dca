/** How the portal speaks with its OpenID provider. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The address people open; the callback lies below it. */
  readonly publicUrl: string;
  /** Plain HTTP is accepted only from the demonstration's own provider. */
  readonly allowInsecure: boolean;
}
