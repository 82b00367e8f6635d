"""The command line: parses and renders, nothing else."""
