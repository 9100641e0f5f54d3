"""The composition roots: what is started, and from which parts it is built."""
