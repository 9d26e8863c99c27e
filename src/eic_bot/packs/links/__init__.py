"""Whether the links of a pack still lead somewhere. Its author chooses what is asked for: the gate decides."""
