"""Floor two, the outside world: disks, databases, files and models behind the ports; no door to the engines."""
