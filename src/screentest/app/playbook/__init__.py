"""The playbook to read: chapters, the claims they rest on, and the standing of each claim."""
