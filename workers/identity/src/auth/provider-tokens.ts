/** We only need a provider to identify a person. Its tokens, which could act for them there, are never stored. */
export async function withoutTokens<A extends object>(account: A) {
  const nothing = {
    accessToken: null,
    refreshToken: null,
    idToken: null,
    accessTokenExpiresAt: null,
    refreshTokenExpiresAt: null,
  };
  return { data: { ...account, ...nothing } };
}
