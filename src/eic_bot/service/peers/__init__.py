"""PEERS: people who are happy to talk, found and asked by other councils, and introduced when both agree."""
