"""OpenID Connect: the code flow with PKCE, state and nonce, with any issuer that describes itself."""
