"""What the `anxin` command can do, a module each."""
